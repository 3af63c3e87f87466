import Residence
import Testing

@Test func anAddressIsOneLineFromTheDistrictToTheRoom() throws {
  let policy = try Policies.dalian()
  let full = Address(
    district: "210203", zone: "高新园区", street: "甲街道", community: "乙社区", road: "丙路12号", building: "3号楼",
    unit: "2", room: "501")
  #expect(full.line(under: policy) == "西岗区高新园区甲街道乙社区丙路12号3号楼-2-501")
  let short = Address(district: "999999", street: "甲街道", community: "乙社区", road: "丙路12号", room: "501")
  #expect(short.line(under: policy) == "999999甲街道乙社区丙路12号501")
}
