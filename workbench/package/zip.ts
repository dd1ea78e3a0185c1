/** The zip around the parts, and what can be wrong with a file before any part is looked at. */
import { unzipSync, zipSync } from "fflate";
import { isOleFile, oleEntryNames } from "./oleFile";
import { PackageError } from "./types";

const LOCAL_HEADER = [0x50, 0x4b, 0x03, 0x04];
const CENTRAL_HEADER = 0x02014b50;
const END_RECORD = 0x06054b50;
const END_RECORD_SIZE = 22;
const LONGEST_COMMENT = 0xffff;
const ENCRYPTED_FLAG = 1;
/** Excel's own date for zip entries; a fixed one makes saving repeatable. */
const ENTRY_DATE = new Date(1980, 0, 1);

/** The parts of a package by name, in the order of the file. */
export function unzip(bytes: Uint8Array): Map<string, Uint8Array> {
  const end = checkedEndRecord(bytes);
  if (hasEncryptedEntry(bytes, end)) throw new PackageError("encrypted");
  let current = "";
  try {
    const entries = unzipSync(bytes, {
      filter: ({ name }) => {
        current = name;
        return !name.endsWith("/");
      },
    });
    return new Map(Object.entries(entries));
  } catch {
    throw current === "" ? new PackageError("truncated") : new PackageError("brokenPart", current);
  }
}

export function zip(parts: ReadonlyMap<string, Uint8Array>): Uint8Array {
  return zipSync(Object.fromEntries(parts), { mtime: ENTRY_DATE });
}

function checkedEndRecord(bytes: Uint8Array): number {
  if (bytes.length === 0) throw new PackageError("empty");
  if (isOleFile(bytes)) throw new PackageError(oleEntryNames(bytes).includes("EncryptedPackage") ? "encrypted" : "oldFormat");
  const end = endRecord(bytes);
  if (end !== undefined) return end;
  const startsLikeZip = LOCAL_HEADER.every((byte, index) => index >= bytes.length || bytes[index] === byte);
  throw new PackageError(startsLikeZip ? "truncated" : "notZip");
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function endRecord(bytes: Uint8Array): number | undefined {
  const view = viewOf(bytes);
  const last = bytes.length - END_RECORD_SIZE;
  for (let at = last; at >= 0 && at >= last - LONGEST_COMMENT; at--) {
    if (view.getUint32(at, true) === END_RECORD) return at;
  }
  return undefined;
}

/** fflate would hand out an encrypted entry's bytes as they are. */
function hasEncryptedEntry(bytes: Uint8Array, end: number): boolean {
  const view = viewOf(bytes);
  let at = view.getUint32(end + 16, true);
  while (at + 46 <= bytes.length && view.getUint32(at, true) === CENTRAL_HEADER) {
    if (view.getUint16(at + 8, true) & ENCRYPTED_FLAG) return true;
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return false;
}
