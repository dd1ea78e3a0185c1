import type { Raw } from "../sheets";
import { csvFields } from "./csvFields";
import { decodeText } from "./decodeText";
import type { FileReading } from "./reading";
import { MAX_CELLS } from "./usedRange";

/** A number as a person writes one: 007, 1/2 and what has more digits than Excel keeps are texts. */
const NUMBER = /^-?(?:0|[1-9]\d*)(?:\.(\d+))?$/;
const MOST_DIGITS = 15;

/** The one sheet of a .csv, called like the file. Only plain numbers become numbers: dates stay as they are written, 007 stays 007. */
export function readCsv(name: string, bytes: Uint8Array): FileReading {
  const text = decodeText(bytes);
  if (text === undefined) return { kind: "refused", fault: "encoding" };
  const rows = csvFields(text);
  if (rows === undefined) return { kind: "refused", fault: "corrupt" };
  const width = rows.reduce((widest, { length }) => Math.max(widest, length), 0);
  if (rows.length * width > MAX_CELLS) return { kind: "refused", fault: "tooLargeInside" };
  const cells = rows.map((row) => Array.from({ length: width }, (_, column) => cellOf(row[column] ?? "")));
  while (cells.at(-1)?.every(({ value }) => value === "") === true) cells.pop();
  if (cells.length === 0) return { kind: "read", sheets: [] };
  const values = cells.map((row) => row.map(({ value }) => value));
  const sheet = { name: name.replace(/\.\w+$/, ""), visible: true, row: 0, column: 0, values, formulas: values, formats: cells.map((row) => row.map(({ format }) => format)) };
  return { kind: "read", sheets: [sheet] };
}

interface Cell {
  readonly value: Raw;
  /** Excel's number format that shows the value as it is written. */
  readonly format: string;
}

function cellOf(field: string): Cell {
  // What Excel is made to take for text, ="007", is that text.
  const text = (/^="([^"]*)"$/.exec(field)?.[1] ?? field).trim();
  const number = field.startsWith("=") ? null : NUMBER.exec(text);
  const digits = text.replace(/\D/g, "").replace(/^0+/, "").length;
  if (number === null || digits > MOST_DIGITS) return { value: text, format: "General" };
  const decimals = number[1] ?? "";
  return { value: Number(text), format: decimals.endsWith("0") ? `0.${"0".repeat(decimals.length)}` : "General" };
}
