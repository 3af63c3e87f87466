import Residence

/// A free remark.
struct RemarkForm: Form {
  let file: Case?
  var kind: Action.Kind { .remark }

  func sections(_ entries: [Field: String], in context: Context) -> [FormSection] {
    [FormSection(items: [.text(.remark)])]
  }
}

/// Papers that are brought at any other time.
struct PapersForm: Form {
  let file: Case?
  var kind: Action.Kind { .addPapers }

  func sections(_ entries: [Field: String], in context: Context) -> [FormSection] {
    [
      FormSection(
        title: Bilingual(en: "Papers: original seen, copy kept; F7 notes dates", zh: "材料：核验原件，留存复印件；F7登记日期"),
        items: context.policy.materials.map { .paper($0, required: false) })
    ]
  }
}

/// A household member who lives along.
struct MemberForm: Form {
  let file: Case?
  var kind: Action.Kind { .listMember }

  func sections(_ entries: [Field: String], in context: Context) -> [FormSection] {
    [
      FormSection(
        items: [
          .text(.memberName), .choice(.memberRelation, MemberRelation.allCases),
          .text(.memberNumber, required: false), .text(.memberBirthDate),
        ])
    ]
  }

  func suggestions(after field: Field, _ entries: [Field: String], in context: Context) -> [Field: String] {
    guard field == .memberNumber, let number = try? CitizenNumber(reading: entries[.memberNumber] ?? "")
    else {
      return [:]
    }
    return [.memberNumber: number.text, .memberBirthDate: number.birthDate.text]
  }
}

/// A household member who no longer lives along.
struct StrikingForm: Form {
  let file: Case?
  var kind: Action.Kind { .strikeMember }

  func sections(_ entries: [Field: String], in context: Context) -> [FormSection] {
    let names = file?.stay?.presentMembers.map(\.name) ?? []
    let options = names.map { FormItem.Option(code: $0, title: Bilingual(en: $0, zh: $0)) }
    return [FormSection(items: [.choice(.memberName, options)])]
  }
}

/// A complaint that somebody keeps a paper of the resident.
struct ComplaintForm: Form {
  let file: Case?
  var kind: Action.Kind { .recordComplaint }

  func explanation(_ entries: [Field: String], in context: Context) -> [Bilingual] {
    context.policy.rule(.noSeizure).map { [$0.text] } ?? []
  }

  func sections(_ entries: [Field: String], in context: Context) -> [FormSection] {
    [
      FormSection(
        items: [
          .text(.complaintAgainst), .text(.complaintPaper), .text(.complaintSince), .text(.complaintAccount),
        ])
    ]
  }
}
