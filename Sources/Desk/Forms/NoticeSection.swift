import Residence

/// What a form says about the one-time notice that is open on its matter.
enum NoticeSection {
  static func explanation(of file: Case?, about subject: Notice.Subject) -> [Bilingual] {
    guard let notice = file?.openNotice(about: subject) else { return [] }
    let number = notice.number.text
    return [
      Bilingual(
        en: "Everything missing was told in notice \(number).", zh: "所缺材料已在告知书\(number)中一次性告知。")
    ]
  }

  /// The field for the new fact, without which no second notice is given.
  static func sections(of file: Case?, about subject: Notice.Subject) -> [FormSection] {
    guard file?.openNotice(about: subject) != nil else { return [] }
    return [
      FormSection(
        title: Bilingual(en: "Only for a second notice", zh: "仅再次告知时填写"),
        items: [.text(.newFact, required: false)])
    ]
  }
}
