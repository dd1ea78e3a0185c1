import { strFromU8, unzipSync } from "fflate";

/** Why a file cannot be read; `collect.fault.*` says it in words. */
export type XlsxFault = "tooLarge" | "tooLargeInside" | "encrypted" | "oldFormat" | "notExcel" | "corrupt" | "date1904";

/** A file that cannot be read. Never leaves this folder: `readXlsx` gives its fault back. */
export class XlsxError extends Error {
  constructor(readonly fault: XlsxFault) {
    super(fault);
  }
}

/** The XML parts of the package, by name without the leading slash. */
export type Parts = ReadonlyMap<string, string>;

const MEGABYTE = 1024 * 1024;
const MAX_FILE = 20 * MEGABYTE;
/** A zip of a few kilobytes can unfold into gigabytes; what a school's workbook holds is far below this. */
const MAX_UNZIPPED = 200 * MEGABYTE;

const OLE_HEADER = [0xd0, 0xcf, 0x11, 0xe0];
const ZIP_HEADER = [0x50, 0x4b, 0x03, 0x04];

/**
 * The package's XML parts. Pictures and macros are not unfolded.
 * @throws XlsxError for a file over 20 MB or over 200 MB unzipped, an encrypted one, an old .xls, anything that is no zip, a broken zip
 */
export function partsOf(bytes: Uint8Array): Parts {
  if (bytes.length > MAX_FILE) throw new XlsxError("tooLarge");
  if (startsWith(bytes, OLE_HEADER)) throw new XlsxError(holdsEncryptedPackage(bytes) ? "encrypted" : "oldFormat");
  if (!startsWith(bytes, ZIP_HEADER)) throw new XlsxError("notExcel");
  try {
    if (unzippedSize(bytes) > MAX_UNZIPPED) throw new XlsxError("tooLargeInside");
    const parts = unzipSync(bytes, { filter: ({ name }) => isXml(name) });
    return new Map(Object.entries(parts).map(([name, part]) => [name, strFromU8(part)]));
  } catch (error) {
    throw error instanceof XlsxError ? error : new XlsxError("corrupt");
  }
}

const isXml = (name: string): boolean => name.endsWith(".xml") || name.endsWith(".rels");

const startsWith = (bytes: Uint8Array, header: readonly number[]): boolean => header.every((byte, index) => bytes[index] === byte);

/** By the zip's own directory; fflate gives up on an entry that turns out to be larger than it says there. */
function unzippedSize(bytes: Uint8Array): number {
  let size = 0;
  unzipSync(bytes, {
    filter: ({ originalSize }) => {
      size += originalSize;
      return false;
    },
  });
  return size;
}

/** An OLE file is an old .xls, or the wrapping of an encrypted .xlsx, which has an entry of this name in UTF-16. */
function holdsEncryptedPackage(bytes: Uint8Array): boolean {
  const name = [..."EncryptedPackage"].map((letter) => `${letter}\0`).join("");
  return strFromU8(bytes, true).includes(name);
}
