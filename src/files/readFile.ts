import { readCsv } from "./readCsv";
import type { FileReading } from "./reading";
import { readXlsx } from "./readXlsx";

/**
 * The worksheets of a file that somebody handed in, by what is in it rather than by its name: .xlsx, .xlsm, .xls, .et,
 * .csv. The reader of the old formats is fetched when the first such file is chosen.
 */
export async function readFile(name: string, bytes: Uint8Array): Promise<FileReading> {
  const reading = readXlsx(bytes);
  if (reading.kind === "read") return reading;
  if (reading.fault === "oldFormat") return readOld(bytes);
  if (reading.fault !== "notExcel") return reading;
  if (isMarkup(bytes)) return { kind: "refused", fault: "markup" };
  return /\.csv$/i.test(name) && !isPdf(bytes) ? readCsv(name, bytes) : reading;
}

/** Without the reader, which may not be reached, it is as if there were none. */
async function readOld(bytes: Uint8Array): Promise<FileReading> {
  const reader = await import("./readXls").catch(() => undefined);
  return reader === undefined ? { kind: "refused", fault: "oldFormat" } : reader.readXls(bytes);
}

/** How the file begins, as far as it is ASCII. */
const beginning = (bytes: Uint8Array): string => String.fromCharCode(...bytes.slice(0, 64));

/** Also of a page that begins with a byte order mark. */
const isMarkup = (bytes: Uint8Array): boolean => /^(?:\u00ef\u00bb\u00bf)?\s*<(?:!doctype|html|head|meta|table|style|\?xml)/i.test(beginning(bytes));

const isPdf = (bytes: Uint8Array): boolean => beginning(bytes).startsWith("%PDF");
