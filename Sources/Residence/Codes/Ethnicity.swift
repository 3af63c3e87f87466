/// The codes of the ethnic groups, with their Chinese and romanised names.
///
/// Source: GB/T 3304-1991.
public enum Ethnicity {
  /// Every code with its name, in the order of the codes.
  public static let all: [(code: String, name: Bilingual)] = {
    let chinese = """
      汉 蒙古 回 藏 维吾尔 苗 彝 壮 布依 朝鲜 满 侗 瑶 白 土家 哈尼 哈萨克 傣 黎 傈僳 佤 畲 高山 拉祜 水 东乡 纳西 景颇 柯尔克孜 土 \
      达斡尔 仫佬 羌 布朗 撒拉 毛南 仡佬 锡伯 阿昌 普米 塔吉克 怒 乌孜别克 俄罗斯 鄂温克 德昂 保安 裕固 京 塔塔尔 独龙 鄂伦春 赫哲 门巴 \
      珞巴 基诺
      """.split(separator: " ")
    let romanised = """
      Han Mongol Hui Zang Uygur Miao Yi Zhuang Buyei Chosen Man Dong Yao Bai Tujia Hani \
      Kazak Dai Li Lisu Va She Gaoshan Lahu Sui Dongxiang Naxi Jingpo Kirgiz Tu Daur Mulao \
      Qiang Blang Salar Maonan Gelao Xibe Achang Pumi Tajik Nu Uzbek Russ Ewenki Deang \
      Bonan Yugur Gin Tatar Derung Oroqen Hezhen Monba Lhoba Jino
      """.split(separator: " ")
    let numbered = zip(chinese, romanised).enumerated().map { index, names in
      (
        code: index < 9 ? "0\(index + 1)" : "\(index + 1)",
        name: Bilingual(en: String(names.1), zh: String(names.0))
      )
    }
    return numbered + [
      ("97", Bilingual(en: "other", zh: "其他")), ("98", Bilingual(en: "of foreign descent", zh: "外国血统")),
    ]
  }()

  /// The name that belongs to a code.
  public static func title(_ code: String) -> Bilingual? {
    all.first { $0.code == code }?.name
  }
}
