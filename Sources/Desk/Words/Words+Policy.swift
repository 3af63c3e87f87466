public import CaseStore
public import Residence

extension PolicyCheck {
  /// What is said of a file without a mistake.
  public var summary: Bilingual {
    Bilingual(en: "no mistakes, \(ruleCount) rules", zh: "没有错误，共\(ruleCount)条规则")
  }
}

extension PolicyCheck.Finding {
  /// What is wrong and what to do, with the path of the value.
  public var words: Bilingual {
    switch fact {
    case .syntax(let fact):
      Bilingual(
        en: "not right JSON: \(fact.words.en); what follows was not looked at",
        zh: "不是正确的JSON：\(fact.words.zh)；其后内容未检查")
    case .shape(let mistake): mistake.words
    case .policy(let fault): fault.words
    }
  }
}

extension JSONMistake {
  /// What is wrong and what to do, with the path of the value.
  public var words: Bilingual {
    at(path.text, fact.words)
  }
}

extension PolicyFault {
  /// What is wrong and what to do, with the path of the value.
  public var words: Bilingual {
    at(path, fact.words)
  }
}

private func at(_ path: String, _ words: Bilingual) -> Bilingual {
  guard !path.isEmpty else { return words }
  return Bilingual(en: "\(path): \(words.en)", zh: "\(path)：\(words.zh)")
}

extension JSONMistake.Fact {
  fileprivate var words: Bilingual {
    switch self {
    case .missing: Bilingual(en: "is missing; add it", zh: "缺少此项，请补上")
    case .unknownKey(let unused) where unused.isEmpty:
      Bilingual(en: "is no key here; take it out", zh: "此处没有这个键，请删除")
    case .unknownKey(let unused):
      Bilingual(
        en: "is no key here; take it out, or did you mean: \(unused.joined(separator: ", "))",
        zh: "此处没有这个键；请删除，或改为：\(unused.joined(separator: "、"))")
    case .unexpected(let found, let expected):
      Bilingual(
        en: "should be \(expected.words.en), not \(found.words.en)",
        zh: "应为\(expected.words.zh)，而不是\(found.words.zh)")
    case .unknownCode(let code, let known):
      Bilingual(
        en: "\"\(code)\" is not known; write one of: \(known.joined(separator: ", "))",
        zh: "“\(code)”不在选项之内；请改为：\(known.joined(separator: "、"))")
    case .malformed(let text, let example):
      Bilingual(
        en: "\"\(text)\" does not exist or is not written like \(example)",
        zh: "“\(text)”不存在，或写法不同于\(example)")
    case .refused(let reason):
      Bilingual(en: "cannot be used: \(reason)", zh: "无法使用：\(reason)")
    }
  }
}

extension JSONMistake.Kind {
  fileprivate var words: Bilingual {
    switch self {
    case .null: Bilingual(en: "null", zh: "null")
    case .bool: Bilingual(en: "true or false", zh: "true或false")
    case .number: Bilingual(en: "a number", zh: "数字")
    case .wholeNumber: Bilingual(en: "a whole number", zh: "整数")
    case .string: Bilingual(en: "a text", zh: "文字")
    case .array: Bilingual(en: "a list [...]", zh: "列表[...]")
    case .object: Bilingual(en: "an object {...}", zh: "对象{...}")
    }
  }
}

extension PolicyFault.Fact {
  fileprivate var words: Bilingual {
    switch self {
    case .missing(let code): Bilingual(en: "\(code) is missing; add it", zh: "缺少\(code)，请补上")
    case .empty: Bilingual(en: "may not be empty or left out", zh: "不得为空或省略")
    case .blank:
      Bilingual(en: "has no text; every text is needed in both languages", zh: "没有文字；中英文均须填写")
    case .outOfBounds(let least, let most):
      Bilingual(en: "should be from \(least) to \(most)", zh: "应为\(least)至\(most)")
    case .repeated(let path):
      Bilingual(en: "stands there already, at \(path); take one out", zh: "与\(path)重复，请删去一个")
    case .unknownPaper(let id):
      Bilingual(
        en: "\"\(id)\" is no paper; add it to materials, or write one of theirs",
        zh: "“\(id)”不在materials之中；请加入，或改用其中一个")
    case .unknownRule(let id):
      Bilingual(
        en: "\(id.rawValue) is not among the rules; add it there", zh: "\(id.rawValue)不在rules之中，请加入")
    case .waivedInVain(let kind):
      Bilingual(
        en: "\"\(kind.rawValue)\" is not among the declarants of this lodging; take one of them",
        zh: "“\(kind.rawValue)”不是此类处所的申报人，请改用其中一个")
    case .untakenStep(let step):
      Bilingual(
        en:
          "This role has to take \"\(step.action.rawValue)\", or the queue \"\(step.title.en)\" is never worked",
        zh: "此岗位须有“\(step.action.rawValue)”，否则待办“\(step.title.zh)”无人办理")
    case .outOfOrder(let day):
      Bilingual(en: "lies before \(day.text); put the days in order", zh: "早于\(day.text)，请按日期排列")
    case .workedHoliday(let day):
      Bilingual(
        en: "\(day.text) is among the holidays; take it out of one list",
        zh: "\(day.text)也列为节假日，请从其中一处删去")
    case .workedAnyway(let day):
      Bilingual(
        en: "\(day.text) is neither Saturday nor Sunday; take it out",
        zh: "\(day.text)不是星期六或星期日，请删去")
    case .notDigits(let count):
      Bilingual(en: "should be \(count) digits", zh: "应为\(count)位数字")
    case .outsideCity(let prefix):
      Bilingual(
        en: "should begin with \(prefix), the divisionPrefix of the city",
        zh: "应以本市的divisionPrefix（\(prefix)）开头")
    }
  }
}
