import Residence

/// A packet's folder outside the station, looked through to its last file.
///
/// Nothing in it is trusted: links are not followed, names are not joined to paths unchecked, and every file
/// has to be what the document says of it.
struct PacketFolder {
  let packet: IntakePacket
  private let folder: Folder

  /// A file that belongs to a packet: a picture, or the video.
  struct File: Equatable {
    let name: String
    let size: Int
    let sha256: Digest
    let isVideo: Bool
  }

  /// Looks through a folder, and finds everything for which the packet is to be refused.
  static func look(at path: String, now: Instant) -> Result<PacketFolder, PacketRefusal> {
    do throws(FileFault) {
      let folder = try Folder(trimmed(path))
      let entries = try folder.entries(in: nil)
      // The document, the pictures and a video.
      guard entries.count <= IntakePacket.pictureLimit + 2 else {
        return .failure(PacketRefusal([PacketFault(.tooManyFiles(entries.count), in: nil)]))
      }
      return look(through: entries, of: folder, now: now)
    } catch {
      return .failure(PacketRefusal([PacketFault(.folder(error), in: nil)]))
    }
  }

  /// With a slash behind it a link would be followed.
  private static func trimmed(_ path: String) -> String {
    let bytes = path.utf8.reversed().drop { $0 == UInt8(ascii: "/") }
    return bytes.isEmpty ? path : String(decoding: bytes.reversed(), as: UTF8.self)
  }

  private static func look(
    through entries: [FolderEntry], of folder: Folder, now: Instant
  ) -> Result<PacketFolder, PacketRefusal> {
    let name = IntakePacket.documentName
    let bytes: [UInt8]
    switch contents(of: name, in: folder, entries, limit: IntakePacket.sizeLimit) {
    case .success(let read): bytes = read
    case .failure(let refusal): return .failure(refusal)
    }
    let check = PacketCheck(of: bytes, at: now)
    guard let packet = check.packet else { return .failure(PacketRefusal(check.faults)) }
    let found = PacketFolder(packet: packet, folder: folder)
    let files = packet.files
    let named = Set(files.map(\.name)).union([name])
    let strays = entries.filter { !named.contains($0.name) }.map { PacketFault(.stray($0.kind), in: $0.name) }
    let faults =
      strays
      + files.flatMap { file -> [PacketFault] in
        switch contents(of: file.name, in: folder, entries, limit: file.limit) {
        case .failure(let refusal): refusal.faults
        case .success(let bytes): file.fault(of: bytes).map { [PacketFault($0, in: file.name)] } ?? []
        }
      }
    return faults.isEmpty ? .success(found) : .failure(PacketRefusal(faults))
  }

  private static func contents(
    of name: String, in folder: Folder, _ entries: [FolderEntry], limit: Int
  ) -> Result<[UInt8], PacketRefusal> {
    func refusal(_ fact: PacketFault.Fact) -> Result<[UInt8], PacketRefusal> {
      .failure(PacketRefusal([PacketFault(fact, in: name)]))
    }
    guard let entry = entries.first(where: { $0.name == name }) else { return refusal(.missing) }
    guard entry.kind == .file else { return refusal(.notAFile(entry.kind)) }
    do throws(FileFault) {
      guard let bytes = try folder.read(name, limit: limit) else { return refusal(.missing) }
      return .success(bytes)
    } catch .tooLarge(_, let size) {
      return refusal(.tooLarge(size, most: limit))
    } catch {
      return refusal(.unreadable(error))
    }
  }

  /// The bytes of a file, which has to be as it was when it was looked at.
  func contents(of file: File) throws(PacketRefusal) -> [UInt8] {
    let bytes: [UInt8]?
    do throws(FileFault) {
      bytes = try folder.read(file.name, limit: file.limit)
    } catch {
      throw PacketRefusal([PacketFault(.unreadable(error), in: file.name)])
    }
    guard let bytes, Digest(of: bytes) == file.sha256 else {
      throw PacketRefusal([PacketFault(.content, in: file.name)])
    }
    return bytes
  }
}

extension PacketFolder.File {
  /// The most bytes that such a file may have.
  var limit: Int { isVideo ? IntakePacket.videoLimit : Attachment.sizeLimit }

  /// Why these bytes are not what the document says; nothing if they are.
  func fault(of bytes: [UInt8]) -> PacketFault.Fact? {
    guard bytes.count == size else { return .size(found: bytes.count, said: size) }
    guard Digest(of: bytes) == sha256 else { return .content }
    guard !isVideo else { return VideoKind(of: bytes) == nil ? .noVideo : nil }
    do throws(PictureHeader.Fault) {
      let header = try PictureHeader(of: bytes)
      return header.isBearable ? nil : .tooManyPixels(width: header.width, height: header.height)
    } catch {
      return error == .unknown ? .noPicture : .brokenPicture
    }
  }

  /// What the file is called at the station: never as the sender calls it.
  func storedName(of bytes: [UInt8]) -> String {
    let ending = isVideo ? VideoKind(of: bytes)?.rawValue : Attachment(of: bytes)?.kind.rawValue
    return "\(sha256.hex).\(ending ?? "bin")"
  }
}

extension IntakePacket {
  /// The files beside the document.
  var files: [PacketFolder.File] {
    let video = authentication.map(\.video).map {
      PacketFolder.File(name: $0.file, size: $0.size, sha256: $0.sha256, isVideo: true)
    }
    return pictures.map {
      PacketFolder.File(name: $0.file, size: $0.size, sha256: $0.sha256, isVideo: false)
    } + (video.map { [$0] } ?? [])
  }
}

/// Why a packet is not taken, with everything that is wrong with it at once.
public struct PacketRefusal: Error, Equatable, Sendable {
  /// What is wrong; never empty.
  public let faults: [PacketFault]

  /// Creates a refusal.
  public init(_ faults: [PacketFault]) {
    self.faults = faults
  }
}
