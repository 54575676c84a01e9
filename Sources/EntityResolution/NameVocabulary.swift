/// The words of names that tell how to read the rest of them.
enum NameVocabulary {
  /// Titles before a person's name that are no part of it.
  static let titles: Set<String> = [
    "acting", "admiral", "ambassador", "attorney", "brigadier", "captain", "capt", "cardinal",
    "chairman", "chairwoman", "chancellor", "chief", "col", "colonel", "commander", "comrade",
    "congressman", "congresswoman", "councillor", "crown", "defence", "defense", "deputy", "dr",
    "executive", "finance", "first", "foreign", "former", "gen", "general", "gov", "governor",
    "judge", "justice", "lady", "lieutenant", "lord", "lt", "madam", "madame", "maj", "major",
    "marshal", "mayor", "minister", "miss", "mr", "mrs", "ms", "mx", "officer", "premier",
    "president", "prime", "prof", "professor", "rep", "representative", "rev", "reverend",
    "secretary", "sen", "senator", "sergeant", "sgt", "sir", "supreme", "leader", "the", "vice",
  ]

  /// Titles that make a name of a given name alone: "Pope Francis", "King Charles".
  static let regnalTitles: Set<String> = [
    "ayatollah", "dame", "duchess", "duke", "emir", "emperor", "empress", "king", "patriarch",
    "pope", "prince", "princess", "queen", "shah", "sheikh", "sultan", "tsar",
  ]

  /// What tells namesakes of a family or throne apart, with its one spelling here.
  static let generations = [
    "jr": "jr", "junior": "jr", "sr": "sr", "senior": "sr", "i": "1", "ii": "2", "iii": "3",
    "iv": "4", "v": "5", "vi": "6", "vii": "7", "viii": "8", "ix": "9", "x": "10", "xi": "11",
    "xii": "12", "xiii": "13", "xiv": "14", "xv": "15", "xvi": "16", "xxiii": "23",
  ]

  /// Words with which a family name of several words begins.
  static let particles: Set<String> = [
    "abu", "ben", "bin", "bint", "da", "das", "de", "del", "della", "den", "der", "di", "do", "dos",
    "du", "ibn", "la", "le", "ter", "van", "von", "zu",
  ]

  /// Those that are no given names, so that they begin a family name also with a capital.
  static let capitalizedParticles: Set<String> = [
    "bin", "da", "de", "del", "della", "der", "di", "ibn", "von",
  ]

  /// The Arabic article, written or left out at will.
  static let articles: Set<String> = ["al", "el"]

  /// Family names that stand first in the names of their cultures.
  static let familyFirst: Set<String> = [
    // Korean
    "ahn", "an", "bae", "baek", "bang", "byun", "cha", "chae", "cho", "choe", "choi", "chon",
    "chong", "chun", "chung", "eom", "gwon", "ha", "hahn", "han", "heo", "ho", "hong", "hur",
    "hwang", "hyon", "im", "jang", "jeon", "jeong", "ji", "jin", "jo", "joo", "ju", "jun", "jung",
    "kang", "kim", "ko", "koo", "ku", "kwak", "kwon", "lee", "li", "lim", "ma", "min", "moon",
    "mun", "nam", "no", "noh", "o", "oh", "pae", "paek", "pak", "park", "pyo", "pyon", "rhee",
    "ri", "rim", "roh", "ryang", "ryom", "ryoo", "ryu", "seo", "shim", "shin", "sim", "sin", "so",
    "soh", "son", "song", "suh", "sung", "thae", "u", "woo", "yang", "yi", "yoo", "yoon", "yu",
    "yun",
    // Chinese
    "bai", "bo", "cai", "cao", "chang", "chen", "cheng", "chiang", "cui", "dai", "deng", "ding",
    "dong", "du", "fan", "fang", "feng", "fu", "gao", "gu", "guo", "hao", "he", "hou", "hsieh",
    "hu", "hua", "huang", "jia", "jiang", "kong", "lai", "lei", "liang", "liao", "lin", "liu",
    "long", "lu", "luo", "mao", "meng", "pan", "peng", "qian", "qiao", "qin", "qiu", "ren", "shao",
    "shen", "shi", "su", "sun", "tan", "tang", "tao", "tian", "tsai", "tung", "wan", "wang", "wei",
    "wen", "wu", "xi", "xia", "xiao", "xie", "xiong", "xu", "xue", "yan", "yao", "ye", "yin",
    "yuan", "yue", "zeng", "zhai", "zhang", "zhao", "zheng", "zhong", "zhou", "zhu", "zou",
    // Vietnamese
    "bui", "dang", "dinh", "doan", "duong", "hoang", "huynh", "luong", "mai", "ngo", "nguyen",
    "pham", "phan", "phung", "ta", "thai", "to", "tran", "trinh", "truong", "vo", "vu", "vuong",
  ]

  /// Endings that say what a company is by law.
  static let legalForms: Set<String> = [
    "ag", "bv", "co", "corp", "gmbh", "group", "holding", "holdings", "inc", "jsc", "kg", "llc",
    "llp", "ltd", "nv", "ojsc", "oy", "pjsc",
    "plc", "pty", "sa", "sarl", "se", "spa",
  ]

  /// Words between the words that give an acronym its letters.
  static let acronymGaps: Set<String> = [
    "and", "at", "de", "du", "des", "for", "in", "la", "of", "on", "the", "to",
  ]

  /// Nouns that say only that something is an agreement.
  static let agreementHeads: Set<String> = [
    "accord", "accords", "agreement", "agreements", "deal", "deals", "document", "documents",
    "pact", "pacts", "text", "treaties", "treaty",
  ]

  /// Words before a noun that are no part of a name.
  static let determiners: Set<String> = [
    "a", "an", "any", "another", "each", "her", "his", "its", "landmark", "my", "new", "no", "our",
    "some", "such", "that", "the", "their", "these", "this", "those", "your",
  ]

  /// One spelling for words of several spellings that stand in the names of bodies and places.
  static let spellings = [
    "centre": "center", "centres": "centers", "company": "co", "corporation": "corp",
    "defence": "defense", "harbour": "harbor", "incorporated": "inc", "limited": "ltd",
    "labour": "labor", "organisation": "organization", "organisations": "organizations",
    "programme": "program", "saint": "st", "theatre": "theater",
  ]
}
