/// The tables of an application that keeps the same cases in SQLite.
///
/// What lists show stands in columns before the document. What is searched stands in a narrow table of its own: a
/// pattern of one or two characters has to be looked for in every row, and would otherwise drag every document
/// along. Three characters and more are found by trigrams, whose contents are that table. The running number
/// (`id`) follows the cases' numbers, so both come out in the order that is asked for without being sorted.
enum Schema {
  static let tables = """
    CREATE TABLE cases (
      id INTEGER PRIMARY KEY, number TEXT NOT NULL UNIQUE, revision INTEGER NOT NULL, name TEXT NOT NULL,
      initials TEXT NOT NULL, paper TEXT NOT NULL, phone TEXT, address TEXT NOT NULL, community TEXT NOT NULL,
      next_step TEXT, due INTEGER NOT NULL, changed_at TEXT NOT NULL, changed_by TEXT NOT NULL,
      document TEXT NOT NULL);
    CREATE TABLE search (id INTEGER PRIMARY KEY, text TEXT NOT NULL);
    CREATE VIRTUAL TABLE trigrams USING
      fts5(text, content = 'search', content_rowid = 'id', tokenize = 'trigram');
    CREATE TABLE audit (
      seq INTEGER PRIMARY KEY, at TEXT NOT NULL, by TEXT NOT NULL, action TEXT NOT NULL, "case" TEXT,
      revision INTEGER, document_hash TEXT, previous TEXT NOT NULL, hash TEXT NOT NULL);
    """

  /// Made after the rows, which is quicker.
  static let indexes = """
    CREATE INDEX cases_by_step ON cases (next_step, due) WHERE next_step IS NOT NULL;
    CREATE INDEX cases_by_due ON cases (due) WHERE next_step IS NOT NULL;
    CREATE INDEX cases_by_paper ON cases (paper);
    CREATE INDEX cases_by_name ON cases (initials, name);
    INSERT INTO trigrams (trigrams) VALUES ('rebuild');
    INSERT INTO trigrams (trigrams) VALUES ('optimize');
    ANALYZE;
    """

  static let rebuild = "REINDEX; INSERT INTO trigrams (trigrams) VALUES ('rebuild');"

  /// What a list shows of a case, in the order of ``ListedCase``.
  static let listed =
    "number, name, initials, paper, phone, address, next_step, due, community, revision, changed_at, changed_by"

  /// Stands for no day, and comes after every day.
  static let notDue = Int(Int32.max)
}
