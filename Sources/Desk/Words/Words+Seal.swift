public import Paper
public import Residence
public import Seal

extension SealFault {
  /// What is wrong with the seal, and what to do.
  public var words: Bilingual {
    switch self {
    case .wrongPassphrase:
      Bilingual(en: "The passphrase does not open the seal", zh: "口令不正确，公章未解锁")
    case .damagedKey, .damagedRing, .unreasonableCost:
      Bilingual(
        en: "keys/seal.json is not as it was written; put it back from a backup made with --with-keys",
        zh: "keys/seal.json已损坏，请从含密钥的备份（--with-keys）中恢复")
    case .unknownSeal(let keyID):
      Bilingual(en: "There is no seal \(keyID); see: juzhu seal show", zh: "没有公章\(keyID)，请查看：juzhu seal show")
    case .noSeal:
      Bilingual(
        en: "There is no seal to stamp with: juzhu seal init, or juzhu seal renew after a revocation",
        zh: "没有可用的公章：juzhu seal init；吊销后用juzhu seal renew")
    case .sealOutOfDate:
      Bilingual(
        en: "The seal's certificate is not in force now; juzhu seal renew",
        zh: "公章证书不在有效期内，请更换：juzhu seal renew")
    case .pdf, .token, .tokenOfAnotherPage, .noPlace, .noOffset, .signatureTooLong, .library:
      Bilingual(en: "The page could not be sealed (\(self))", zh: "页面无法签章（\(self)）")
    }
  }
}

extension VerifierFault {
  /// What is wrong with a verifiers' file, and what to do.
  public var words: Bilingual {
    Bilingual(
      en:
        "This is no verifiers' file of a station, or it was changed (\(part.en)); ask the station for a new one",
      zh: "这不是派出所出具的核验文件，或已被改动（\(part.zh)），请向派出所重新索取")
  }
}

extension VerifierFault {
  /// What does not fit.
  private var part: Bilingual {
    switch self {
    case .blocks: Bilingual(en: "its blocks", zh: "文件结构")
    case .root: Bilingual(en: "its root", zh: "根证书")
    case .certificate(let index): Bilingual(en: "certificate \(index)", zh: "第\(index)份证书")
    case .revocationList: Bilingual(en: "the list of revoked seals", zh: "吊销名单")
    case .voidedList: Bilingual(en: "the list of voided certificates", zh: "作废名单")
    }
  }
}

extension Verdict.Change {
  /// What shows it.
  fileprivate var words: Bilingual {
    switch self {
    case .structure: Bilingual(en: "the file is not built as the station builds it", zh: "文件结构与派出所出具的不符")
    case .coverage: Bilingual(en: "something was added after the seal", zh: "签章后有追加内容")
    case .field: Bilingual(en: "the place of the signature was altered", zh: "签章域被更改")
    case .hole: Bilingual(en: "something was hidden beside the signature", zh: "签名处夹带其他内容")
    case .content: Bilingual(en: "the content is not what was signed", zh: "内容与签署时不符")
    case .signature: Bilingual(en: "the signature is not the station's", zh: "签名不是派出所所签")
    case .text: Bilingual(en: "the text is not the one of its code", zh: "文字与二维码不符")
    case .token: Bilingual(en: "the code was altered, or is not alone", zh: "二维码被更改或夹带其他内容")
    }
  }
}

extension SealSummary {
  /// A seal in a line.
  public var words: Bilingual {
    let end = revoked.map {
      Bilingual(
        en: "revoked \($0.at.text) (\($0.reason.rawValue))", zh: "已吊销：\($0.at.text)（\($0.reason.rawValue)）")
    }
    let state =
      end
      ?? (canStamp
        ? Bilingual(en: "in use until \(until.text)", zh: "使用中，有效期至\(until.text)")
        : Bilingual(en: "no longer used; what it stamped stays valid", zh: "已停用，此前签章仍有效"))
    return Bilingual(en: "\(keyID)  \(station)  \(state.en)", zh: "\(keyID)  \(station)  \(state.zh)")
  }
}

extension Verdict {
  /// What verification says, in a line.
  ///
  /// Of a code it never says that nothing was changed: the paper was not seen. A demonstration's is said to be one
  /// first of all.
  public func words(from evidence: Verifier.Evidence) -> Bilingual {
    let (isSpecimen, words) = (facts?.isSpecimen == true, words(ofCode: evidence == .code))
    return isSpecimen
      ? Bilingual(en: "SPECIMEN, proves nothing. \(words.en)", zh: "样章，不具证明效力。\(words.zh)") : words
  }

  private func words(ofCode isCode: Bool) -> Bilingual {
    switch self {
    case .valid where isCode:
      Bilingual(
        en: "VALID CODE: the station signed what stands below; compare it with the paper, which was not seen",
        zh: "二维码有效：下列内容由派出所签署；未核验纸面，请逐项与纸面核对")
    case .valid: Bilingual(en: "VALID: sealed by the station, nothing was changed", zh: "有效：由派出所签章，未被改动")
    case .notYet(let facts):
      Bilingual(
        en: "NOT VALID YET: from \(facts.token.validFrom.text); check this machine's clock",
        zh: "尚未生效：自\(facts.token.validFrom.text)起有效，请核对本机时钟")
    case .expired(let facts):
      Bilingual(
        en: "EXPIRED: was valid until \(facts.token.validUntil.text)",
        zh: "已过期：有效期至\(facts.token.validUntil.text)")
    case .voided(_, let day):
      Bilingual(en: "VOIDED by the station on \(day.text)", zh: "已作废：派出所于\(day.text)作废")
    case .revokedKey(_, let revocation):
      Bilingual(
        en: "NOT TO BE BELIEVED: the seal's key was revoked (\(revocation.reason.rawValue))",
        zh: "不可信：签章密钥已吊销（\(revocation.reason.rawValue)）")
    case .keyOutOfDate:
      Bilingual(
        en: "NOT TO BE BELIEVED: the seal was not in force when this says it was sealed",
        zh: "不可信：签章时公章证书不在有效期内")
    case .unknownKey:
      Bilingual(
        en: "UNKNOWN KEY: not sealed by this station, or the verifiers' file is too old",
        zh: "密钥未知：不是本派出所签章，或核验文件过旧")
    case .changed(let change):
      Bilingual(
        en: "CHANGED after it was sealed: \(change.words.en)", zh: "已被改动：\(change.words.zh)")
    case .notACertificate: Bilingual(en: "NO CERTIFICATE of a station's desk", zh: "不是派出所出具的证明")
    }
  }

  /// The verdict by a name that programs can rely on.
  public var name: String {
    switch self {
    case .valid: "valid"
    case .notYet: "not-yet"
    case .expired: "expired"
    case .voided: "voided"
    case .revokedKey: "revoked-key"
    case .keyOutOfDate: "key-out-of-date"
    case .unknownKey: "unknown-key"
    case .changed: "changed"
    case .notACertificate: "not-a-certificate"
    }
  }

  /// What was certified, if anything was that can be told.
  public var facts: Facts? {
    switch self {
    case .valid(let facts), .notYet(let facts), .expired(let facts), .voided(let facts, _),
      .revokedKey(let facts, _), .keyOutOfDate(let facts):
      facts
    case .unknownKey, .changed, .notACertificate: nil
    }
  }
}

extension Verdict.Facts {
  /// What is to be compared with the paper, line by line.
  public var lines: [Bilingual] {
    [
      Bilingual(en: "Number: \(token.number.text)", zh: "编号：\(token.number.text)"),
      Bilingual(en: "Name: \(token.name)", zh: "姓名：\(token.name)"),
      Bilingual(en: "Citizen number: \(token.citizenNumber)", zh: "公民身份号码：\(token.citizenNumber)"),
      Bilingual(en: "Purpose: \(token.purpose)", zh: "用途：\(token.purpose)"),
      Bilingual(en: "For: \(token.receivingBody)", zh: "接收单位：\(token.receivingBody)"),
      Bilingual(
        en: "Valid: \(token.validFrom.text) to \(token.validUntil.text)",
        zh: "有效期：\(token.validFrom.text)至\(token.validUntil.text)"),
      Bilingual(en: "Sealed: \(token.moment.text) by \(station)", zh: "签章：\(token.moment.text) \(station)"),
    ]
  }
}

extension Verifier {
  /// Up to when it knows of voided certificates, and whom it trusts.
  public var words: [Bilingual] {
    [
      Bilingual(en: "Voided certificates known up to: \(listed.text)", zh: "已作废证明名单截至：\(listed.text)"),
      Bilingual(en: "Root: \(rootFingerprint)", zh: "根证书指纹：\(rootFingerprint)"),
    ]
  }
}

extension PaperFault {
  /// Why a paper is not printed, and what to do.
  public var words: Bilingual {
    switch self {
    case .missingGlyph(let scalar): .unprintable(scalar)
    case .noFont(let path): DrawingFault.font(path).words
    case .tooLongForCode, .drawing: DrawingFault.failed.words
    }
  }
}
