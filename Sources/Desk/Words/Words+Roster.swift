public import CaseStore
import Console
public import Residence

extension RosterFault {
  /// The fault in words: what is wrong with the line, and how it looks right.
  public var words: Bilingual {
    switch fact {
    case .notUTF8:
      Bilingual(
        en: "Not UTF-8; save the list as \"CSV UTF-8\" (GB18030 is not read)",
        zh: "不是UTF-8编码，请另存为“CSV UTF-8”（不支持GB18030）")
    case .unterminatedQuote:
      Bilingual(
        en: "The quoted cell that begins here has no end; close it with a quote", zh: "此处开始的引号没有结束，请补上引号")
    case .strayQuote:
      Bilingual(
        en: "A quote inside a cell; put the whole cell in quotes and write the quote twice",
        zh: "单元格内有引号，请将整个单元格用引号括起，并将其中的引号写两次")
    case .unknownColumn(let name, let position):
      Bilingual(
        en: "Column \(position), \"\(harmless(name))\", is no field of the registration; rename or remove it",
        zh: "第\(position)列“\(harmless(name))”不是登记表的栏目，请改名或删除")
    case .doubleColumn(let field):
      Bilingual(
        en: "A second column is called \"\(field.title.en)\"; remove one", zh: "“\(field.title.zh)”一栏重复，请删除其一"
      )
    case .cells(let found, let expected):
      Bilingual(
        en: "The row has \(found) cells for \(expected) columns; add or remove some, or quote separators",
        zh: "本行有\(found)格，应为\(expected)格；请增删，或将含分隔符的内容用引号括起")
    case .destroyedNumber(let field, let text):
      Bilingual(
        en:
          "\(field.title.en): the spreadsheet wrote \(harmless(text)), the digits are lost; make the column a text "
          + "and enter the number again",
        zh: "\(field.title.zh)：电子表格写成了\(harmless(text))，数字已丢失；请将该列设为文本后重新录入")
    case .noRows:
      Bilingual(
        en: "Nobody is on the list; write one person in each line below the columns' names",
        zh: "名单上没有人，请在列名下每人写一行")
    }
  }
}

/// Something that keeps a row from being registered, and the field that it is about.
public struct RosterObjection: Equatable, Sendable {
  /// The field, whose column is to be named.
  public let field: Field?
  /// What is wrong, with where its rule stands.
  public let words: Bilingual
}

extension RosterVerdict {
  /// What keeps the row from being registered, each in words and with where it stands; none if nothing does.
  public func objections(under policy: Policy) -> [RosterObjection] {
    func objection(_ reason: Reason) -> RosterObjection {
      RosterObjection(field: reason.field, words: reason.inRow(under: policy))
    }
    switch finding {
    case .fits: return []
    case .registered(let number): return [objection(.alreadyRegistered(number))]
    case .refused(let reasons, let twin, let similar):
      let double = twin.map {
        Bilingual(en: "The same number stands in line \($0) already", zh: "与第\($0)行的证件号码相同")
      }
      let alike = similar.map {
        Bilingual(
          en:
            "Same name and birth date as in line \($0), similar number: compare, then register one at the window",
          zh: "与第\($0)行姓名、出生日期相同且号码相近：核对后由窗口单独登记")
      }
      return [double, alike].compactMap(\.self).map { RosterObjection(field: .paperNumber, words: $0) }
        + reasons.map(objection)
    }
  }
}

extension Reason {
  /// The reason in words that can stand far from the field, with where its rule stands.
  public func inRow(under policy: Policy) -> Bilingual {
    var words = words(under: policy)
    if let title = field?.title {
      if !words.en.contains(title.en) { words.en = "\(title.en): \(words.en)" }
      if !words.zh.contains(title.zh) { words.zh = "\(title.zh)：\(words.zh)" }
    }
    guard let source = policy.rule(rule)?.source else { return words }
    return Bilingual(en: "\(words.en) [\(source.en)]", zh: "\(words.zh)［\(source.zh)］")
  }
}
