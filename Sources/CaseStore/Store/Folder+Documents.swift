import Residence

/// The store's way with JSON files: strict reading, errors that name the file.
extension Folder {
  static func station(_ path: String) throws(StoreFault) -> Folder {
    do throws(FileFault) {
      return try Folder(path)
    } catch .failed(_, _, let number) where number == 2 {
      throw .noStation(path: path)
    } catch {
      throw .file(error)
    }
  }

  /// The station's profile, if this folder is a station of the layout that this program knows.
  func profile() throws(StoreFault) -> Station {
    guard let document = try document(at: StationPath.station) else { throw .noStation(path: path) }
    try Migration.requireCurrent(document)
    let station = try document.value(Station.self, at: StationPath.station)
    if let fault = station.fault { throw .unusable(StationPath.station, fault) }
    return station
  }

  /// The document in a file, or nothing if there is no such file.
  func document(at path: String) throws(StoreFault) -> JSON? {
    guard let bytes = try contents(of: path) else { return nil }
    return try JSON(reading: bytes, at: path)
  }

  func decode<Value: Decodable>(_ type: Value.Type, at path: String) throws(StoreFault) -> Value? {
    try document(at: path)?.value(type, at: path)
  }

  func contents(of path: String) throws(StoreFault) -> [UInt8]? {
    do throws(FileFault) { return try read(path) } catch { throw .file(error) }
  }

  func put(_ bytes: [UInt8], at path: String, durable: Bool) throws(StoreFault) {
    do throws(FileFault) { try replace(path, with: bytes, durable: durable) } catch { throw .file(error) }
  }

  /// The paths of all case files, in the order of their numbers.
  func casePaths() throws(StoreFault) -> [String] {
    /// Shorter numbers first: a running number grows by a digit now and then.
    func names(_ path: String) throws(FileFault) -> [String] {
      try list(path).sorted { ($0.utf8.count, $0) < ($1.utf8.count, $1) }
    }
    do throws(FileFault) {
      var paths = [String]()
      for year in try names(StationPath.cases) {
        for thousand in try names("\(StationPath.cases)/\(year)") {
          let inside = "\(StationPath.cases)/\(year)/\(thousand)"
          paths += try names(inside).filter { $0.hasSuffix(".json") }.map { "\(inside)/\($0)" }
        }
      }
      return paths
    } catch {
      throw .file(error)
    }
  }
}

extension Case {
  /// Every extension of any permit's deadline.
  fileprivate var extensions: [Permit.Extended] {
    (formerPermits + [permit].compactMap(\.self)).flatMap { permit in
      ([permit.extended] + permit.formerCards.map(\.extended)).compactMap(\.self)
    }
  }
}

extension JSON {
  /// The case in a document, which has to be the one that belongs to its path.
  func file(at path: String) throws(StoreFault) -> Case {
    let file = try value(Case.self, at: path)
    guard file.number == StationPath.number(of: path) else {
      throw .unusable(path, ("number", "\(file.number.text) does not belong into this file"))
    }
    guard (1...999_999_999).contains(file.revision) else {
      throw .unusable(path, ("revision", "is not 1 to 999999999"))
    }
    // Days are counted one by one where only working days count.
    guard file.extensions.allSatisfy({ (1...3660).contains($0.days) }) else {
      throw .unusable(path, ("permit.extended.days", "is not 1 to 3660"))
    }
    return file
  }

  static func of(_ value: some Encodable, at path: @autoclosure () -> String) throws(StoreFault) -> JSON {
    do throws(JSONMismatch) { return try encode(value) } catch { throw .shape(path: path(), error) }
  }

  /// The revision that a case's document states.
  var revision: Int { self["revision"]?.integer ?? 0 }
}
