import Residence
import Testing

/// A registration is taken whole, or refused with everything that is wrong.
struct RegistrationFormTests {
  let bench: Bench
  let materials = Registrations.materials + Registrations.papers("host-register")

  init() throws { bench = try Bench() }

  func reasons(_ changes: [Field: String?]) throws -> [Reason] {
    bench.reasons(try Registrations.action(changes, materials: materials))
  }

  @Test func aCompleteFormIsTaken() throws {
    let file = try bench.done(Registrations.action())
    #expect(file.identity.name == "阿卜杜热合曼·买买提")
    #expect(file.stay?.host == Host(name: "𠮷田明", phone: "041180000000"))
    #expect(file.stay?.declarant == Declarant(kind: .landlord, name: "𠮷田明"))
    #expect(file.materials == Registrations.materials)
  }

  @Test func anEmptyFormNamesEverythingInTheOrderOfTheForm() {
    #expect(bench.reasons(Action(.register)) == Registrations.required.map(Reason.missing))
  }

  @Test func aLodgingAloneAlsoNamesTheHostAndThePapers() {
    var expected = Registrations.required.filter { $0 != .lodging }.map(Reason.missing)
    expected.insert(.missing(.hostName), at: expected.count - 1)
    expected += [
      "identity-card", "rental-contract", "host-register", "rental-certificate", "rental-safety-certificate",
    ].map { .paperMissing([[$0]]) }
    #expect(bench.reasons(Action(.register, [.lodging: "rented"])) == expected)
  }

  @Test(arguments: Registrations.required)
  func oneMissingFieldIsTheOnlyReason(_ field: Field) throws {
    for empty in [nil, "", " \u{3000}\t"] { #expect(try reasons([field: empty]) == [.missing(field)]) }
  }

  @Test func whatMayStayEmptyMayStayEmpty() throws {
    let optional: [Field] = [
      .formerName, .phone, .occupation, .workplace, .zone, .building, .unit, .room, .hostPhone,
      .declarantName,
    ]
    #expect(try reasons(Dictionary(uniqueKeysWithValues: optional.map { ($0, nil) })).isEmpty)
  }

  @Test(arguments: [
    Field.paper, .sex, .ethnicity, .district, .zone, .intendedStay, .stayReason, .lodging, .declarant,
  ])
  func anUnknownCodeIsRefusedAtItsField(_ field: Field) throws {
    let found = try reasons([field: "no-code"])
    #expect(found == [.malformed(field, .unknownCode("no-code"))])
    #expect(found.map(\.field) == [field])
  }

  @Test(arguments: [Field.birthDate, .arrivedOn, .movedInOn])
  func aDayIsADayThatHasCome(_ field: Field) throws {
    #expect(try reasons([field: "2026-02-30"]) == [.malformed(field, .date)])
    let tomorrow = try day("2026-11-24")
    #expect(try reasons([field: "+1"]) == [.inFuture(field, tomorrow)])
  }

  @Test(arguments: [
    Field.name, .formerName, .registerAddress, .occupation, .workplace, .street, .community, .road, .building,
    .unit, .room, .hostName, .declarantName,
  ])
  func textsAreOneLineOfReadableCharacters(_ field: Field) throws {
    let limit = field == .name || field == .formerName ? 30 : 200
    let longest = String(repeating: "𠮷", count: limit)
    #expect(try reasons([field: longest]).isEmpty)
    #expect(try reasons([field: longest + "明"]) == [.malformed(field, .tooLong(limit: limit))])
    for character in ["\n", "\u{0}", "\u{1B}", "\u{202E}", "\u{2066}", "\u{7F}"] {
      #expect(try reasons([field: "欧阳\(character)娜娜"]) == [.malformed(field, .controlCharacter)])
    }
  }

  @Test(arguments: ["\u{2028}", "\u{2029}"])
  func aLineSeparatorMakesNoOneLineText(_ separator: String) throws {
    #expect(try reasons([.name: "欧阳\(separator)娜娜"]) == [.malformed(.name, .controlCharacter)])
  }

  @Test func aNameHasTwoToThirtyCharacters() throws {
    #expect(try reasons([.name: "明"]) == [.malformed(.name, .tooShort(minimum: 2))])
    for name in ["𠮷明", "欧阳娜娜", "阿卜杜热合曼·买买提"] { #expect(try reasons([.name: name]).isEmpty) }
  }

  @Test func aNameOfInvisibleCharactersIsNoName() throws {
    #expect(try !reasons([.name: "\u{200B}\u{200B}"]).isEmpty)
  }

  @Test(arguments: ["1", "1234", "1234567890123456", "abcdef", "1300000000x", "+", "++8613000000000"])
  func aPhoneHasFiveToFifteenDigits(_ typed: String) throws {
    #expect(try reasons([.phone: typed]) == [.malformed(.phone, .phone)])
    #expect(try reasons([.hostPhone: typed]) == [.malformed(.hostPhone, .phone)])
  }

  @Test func aPhoneWithoutANameWouldBeNobodys() throws {
    let owned: [Field: String?] = [.lodging: "owned", .declarant: "self", .hostName: nil]
    let materials = Registrations.papers("identity-card", "ownership-certificate")
    let action = try Registrations.action(owned, materials: materials)
    #expect(bench.reasons(action) == [.missing(.hostName)])
    let silent = try Registrations.action(owned.merging([.hostPhone: nil]) { $1 }, materials: materials)
    #expect(bench.reasons(silent).isEmpty)
  }

  @Test func aPhoneIsTakenAsItIsTyped() throws {
    let file = try bench.done(Registrations.action([.phone: "＋86 130-0000-0000"]))
    #expect(file.identity.phone == "+8613000000000")
  }

  @Test(arguments: ["21010", "2101022", "21010x", "沈阳市", "+21010", "-21010"])
  func aDivisionCodeHasSixDigits(_ typed: String) throws {
    #expect(try reasons([.registerDivision: typed]) == [.malformed(.registerDivision, .divisionCode)])
  }

  @Test func aWrongNumberIsRefusedWithItsFault() throws {
    let reason = Reason.malformed(.paperNumber, .citizenNumber(.check(expected: "0")))
    #expect(try reasons([.paperNumber: "210202199001010011"]) == [reason])
    #expect(reason.rule == .identityNumber)
  }

  @Test func aNumberIsKeptNormalised() throws {
    let typed = "２１０２０２　９００１０１００１"
    #expect(
      try bench.done(Registrations.action([.paperNumber: typed])).identity.paperNumber
        == Registrations.number())
  }

  @Test func birthDateAndSexCannotContradictTheNumber() throws {
    #expect(try reasons([.birthDate: "1990-01-02"]) == [.contradiction(.birthDate, .paperNumber)])
    #expect(try reasons([.sex: "female"]) == [.contradiction(.sex, .paperNumber)])
    #expect(Set(try reasons([.birthDate: "1990-01-02", .sex: "female"])).count == 2)
  }

  @Test func nobodyMovesInBeforeArriving() throws {
    let found = try reasons([.arrivedOn: "2026-03-03"])
    #expect(found == [.outOfOrder(.arrivedOn, .movedInOn)])
    #expect(found.map(\.field) == [.movedInOn])
    #expect(try reasons([.arrivedOn: "2026-03-02"]).isEmpty)
  }

  @Test(arguments: Lodging.allCases)
  func theLodgingDecidesWhoDeclaresAndWhetherAHostIsNamed(_ lodging: Lodging) throws {
    let rule = try #require(try Policies.dalian().lodging(lodging))
    let everyPaper = try Policies.dalian().materials.map { Material(kind: $0.id) }
    for declarant in DeclarantKind.allCases {
      var changes: [Field: String?] = [
        .lodging: lodging.rawValue, .declarant: declarant.rawValue, .hostPhone: nil, .declarantName: nil,
      ]
      // A host who declares is named, even where the lodging asks for none.
      if rule.needsHost || ![.host, .landlord].contains(declarant) { changes[.hostName] = .some(nil) }
      var expected = [Reason]()
      if rule.needsHost { expected.append(.missing(.hostName)) }
      if !rule.declarants.contains(declarant) {
        expected.append(.declarantMayNot(declarant, lodging, allowed: rule.declarants))
      }
      if [.agent, .unit, .hotel].contains(declarant) { expected.append(.missing(.declarantName)) }
      if declarant == .agent {
        expected += [Field.agentGround, .agentRelation, .agentNumber].map(Reason.missing)
      }
      #expect(bench.reasons(try Registrations.action(changes, materials: everyPaper)) == expected)
    }
  }

  @Test func aResidentWhoDeclaresLeavesNoOtherDeclarantsName() throws {
    let file = try bench.done(Registrations.action([.declarant: "self"], materials: materials))
    #expect(file.stay?.declarant.name == nil)
  }

  @Test func severalFaultsAreToldAtOnceAndEachOnce() throws {
    let found = try reasons([
      .name: nil, .sex: "x", .phone: "1", .street: nil, .arrivedOn: "+1", .declarant: nil,
    ])
    #expect(
      found == [
        .missing(.name), .malformed(.sex, .unknownCode("x")), .malformed(.phone, .phone), .missing(.street),
        .inFuture(.arrivedOn, try day("2026-11-24")), .missing(.declarant),
      ])
  }
}
