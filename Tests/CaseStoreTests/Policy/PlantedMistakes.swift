import CaseStore
import Residence
import Specimens

extension PlantedMistake {
  /// One mistake of every kind; none of them stands in the way of another.
  static let ofEveryKind = ofShape + ofLists + ofValues

  private static let ofShape = [
    PlantedMistake(
      "unknown key", [(#""divisionPrefix": "2102""#, #""divisionPrefix": "2102", ‸"extra": {"a": 1}"#)],
      .shape("extra", .unknownKey(unused: []))),
    PlantedMistake(
      "unknown key deep inside", [(#"{"en": "Zhongshan""#, #"{‸"fr": "Z", "en": "Zhongshan""#)],
      .shape("districts[0].name.fr", .unknownKey(unused: []))),
    PlantedMistake(
      "misspelt key",
      [
        (
          #""severity": {"criticalDays": 7, "dueSoonDays": 3}"#,
          #""severity": ‸{"criticalDays": 7, ‸"dueSoonDay": 3}"#
        )
      ],
      .shape("severity.dueSoonDays", .missing),
      .shape("severity.dueSoonDay", .unknownKey(unused: ["dueSoonDays"]))),
    PlantedMistake(
      "wrong type", [(#""months": 6"#, #""months": ‸"6""#)],
      .shape("grounds[0].months", .unexpected(.string, expected: .wholeNumber))),
    PlantedMistake(
      "null", [(#""needsHost": true"#, #""needsHost": ‸null"#)],
      .shape("lodgings[0].needsHost", .unexpected(.null, expected: .bool))),
    PlantedMistake(
      "rule without source",
      [
        ("{\n      \"id\": \"identity-number\"", "‸{\n      \"id\": \"identity-number\""),
        (
          #""source": {"en": "GB 11643-1999", "zh": "GB 11643-1999《公民身份号码》"}"#, #""from": "1999-07-01""#
        ),
      ],
      .shape("rules[\(place(of: .identityNumber))].source", .missing)),
    PlantedMistake(
      "missing language",
      [(#"{"en": "High-Tech Park", "zh": "高新园区"}"#, #"‸{"en": "High-Tech Park"}"#)],
      .shape("zones[0].zh", .missing)),
    PlantedMistake(
      "empty language", [(#""zh": "窗口""#, #""zh": ‸" ""#)],
      .policy(PolicyFault(path: "roles[0].name.zh", fact: .blank))),
    PlantedMistake(
      "impossible date", [(#""validFrom": "2021-09-01""#, #""validFrom": ‸"2021-02-30""#)],
      .shape("validFrom", .malformed("2021-02-30", example: "2026-11-23"))),
    PlantedMistake(
      "unknown code", [(#""role": "police""#, #""role": ‸"polize""#)],
      .shape("roles[1].role", .unknownCode("polize", known: Role.allCases.map(\.rawValue)))),
    PlantedMistake(
      "reference to an unknown rule", [(#""refusedBy": "voucher-ended""#, #""refusedBy": ‸"voucher-endet""#)],
      .shape(
        "purposes[\(place(of: "registration-voucher"))].refusedBy",
        .unknownCode("voucher-endet", known: RuleID.allCases.map(\.rawValue)))),
  ]

  private static let ofLists = [
    PlantedMistake(
      "missing rule",
      [(#""rules": ["#, #""rules": ‸["#), (#""id": "four-eyes""#, #""id": ‸"bureau-issues""#)],
      .policy(PolicyFault(path: "rules", fact: .missing("four-eyes"))),
      repeated("rules[\(place(of: .fourEyes))].id", of: "rules[\(place(of: .bureauIssues))].id")),
    PlantedMistake(
      "id that stands twice", [(#""code": "210203""#, #""code": ‸"210202""#)],
      repeated("districts[1].code", of: "districts[0].code")),
    PlantedMistake(
      "reference to an unknown paper", [(#"["proof-of-schooling"]"#, #"[‸"proof-of-scholing"]"#)],
      .policy(
        PolicyFault(
          path: "grounds[1].proofs[0].anyOf[0][0]", fact: .unknownPaper("proof-of-scholing"),
          premises: ["materials"] + (policy?.materials ?? []).indices.map { "materials[\($0)].id" }))),
    PlantedMistake(
      "empty list", [(#""declarants": ["hotel"]"#, #""declarants": ‸[]"#)],
      .policy(PolicyFault(path: "lodgings[0].declarants", fact: .empty))),
    PlantedMistake(
      "holidays out of order", [(#""2025-01-29", "2025-01-30""#, #""2025-01-30", ‸"2025-01-29""#)],
      .policy(
        PolicyFault(
          path: "calendar.holidays[3]", fact: .outOfOrder(before: day("2025-01-30")),
          premises: ["calendar.holidays[2]"]))),
    PlantedMistake(
      "holiday that stands twice", [(#""2025-05-03", "2025-05-04""#, #""2025-05-03", ‸"2025-05-03""#)],
      repeated(
        "calendar.holidays[\(holiday("2025-05-04"))]", of: "calendar.holidays[\(holiday("2025-05-03"))]")),
    PlantedMistake(
      "worked weekend that is a holiday", [(#""2026-01-04""#, #"‸"2026-01-03""#)],
      .policy(
        PolicyFault(
          path: "calendar.workdays[\(workday("2026-01-04"))]", fact: .workedHoliday(day("2026-01-03")),
          premises: ["calendar.holidays[\(holiday("2026-01-03"))]"]))),
    PlantedMistake(
      "worked weekend that is none", [(#""2026-05-09""#, #"‸"2026-05-11""#)],
      .policy(
        PolicyFault(
          path: "calendar.workdays[\(workday("2026-05-09"))]", fact: .workedAnyway(day("2026-05-11"))))),
  ]

  private static let ofValues = [
    PlantedMistake(
      "number out of bounds", [(#""verification": {"days": 3}"#, #""verification": {"days": ‸0}"#)],
      .policy(PolicyFault(path: "verification.days", fact: .outOfBounds(least: 1, most: 3660)))),
    PlantedMistake(
      "longest period shorter than the usual one", [(#""longestDays": 90"#, #""longestDays": ‸20"#)],
      .policy(
        PolicyFault(
          path: "certificate.longestDays", fact: .outOfBounds(least: 30, most: 3660),
          premises: ["certificate.defaultDays"]))),
    PlantedMistake(
      "code with too few digits", [(#""code": "210281""#, #""code": ‸"21028""#)],
      .policy(PolicyFault(path: "districts[8].code", fact: .notDigits(count: 6)))),
    PlantedMistake(
      "district of another city", [(#""code": "210283""#, #""code": ‸"220283""#)],
      .policy(
        PolicyFault(
          path: "districts[9].code", fact: .outsideCity(prefix: "2102"), premises: ["divisionPrefix"]))),
  ]
}

extension PlantedMistake {
  private static let policy = try? Specimens.policy

  private static func place(of id: RuleID) -> Int { policy?.rules.firstIndex { $0.id == id } ?? -1 }

  private static func place(of purpose: String) -> Int {
    policy?.purposes.firstIndex { $0.id == purpose } ?? -1
  }

  private static func day(_ text: String) -> CivilDate { CivilDate(text) ?? CivilDate(dayNumber: 0) }

  private static func holiday(_ text: String) -> Int {
    policy?.calendar.holidays.firstIndex(of: day(text)) ?? -1
  }

  private static func workday(_ text: String) -> Int {
    policy?.calendar.workdays.firstIndex(of: day(text)) ?? -1
  }

  private static func repeated(_ path: String, of first: String) -> PolicyCheck.Fact {
    .policy(PolicyFault(path: path, fact: .repeated(of: first), premises: [first]))
  }
}
