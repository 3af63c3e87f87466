import CaseStore
import Residence

/// A list of people, in which the selected one's masked numbers can be shown for a reason.
protocol PeopleList {
  /// The person under the cursor.
  func selectedPerson(in context: Context) -> Listing?
}

extension QueueScreen: PeopleList {
  func selectedPerson(in context: Context) -> Listing? {
    let rows = rows(in: context)
    return list.selected(in: rows).map { rows.list[$0] }
  }
}

extension HouseScreen: PeopleList {
  func selectedPerson(in context: Context) -> Listing? {
    let rows = rows(in: context)
    return list.selected(in: rows).map { rows[$0] }
  }
}

extension Screen {
  /// That the selected person's numbers can be shown; nothing on screens that list nobody.
  func revealing(in context: Context) -> [Offer] {
    guard let people = self as? any PeopleList, !takesText else { return [] }
    let nobody = Bilingual(en: "Nobody is selected", zh: "未选中人员")
    return [Offer(.reveal, disabled: people.selectedPerson(in: context) == nil ? nobody : nil)]
  }

  /// Asks for the reason.
  func reveal(in context: Context) -> [Effect] {
    let person = (self as? any PeopleList)?.selectedPerson(in: context)
    return person.map { [.show(RevealScreen($0))] } ?? []
  }
}
