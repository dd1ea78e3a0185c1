import { dayToSerial } from "../core/calendar";
import type { Raw, SheetData } from "../sheets";
import { XlsxError } from "./archive";
import { columnIndex, movedFormula } from "./sharedFormula";
import { usedRange, type FileCell } from "./usedRange";
import { all, children, decoded, stringOf } from "./xml";

/** A worksheet part as Excel's API gives its used range; undefined for a sheet that holds nothing. */
export const sheetDataOf = (root: Element, shared: SharedParts, name: string, visible: boolean): SheetData | undefined => usedRange(name, visible, cellsOf(root, shared));

/** What the cells of all sheets refer to by number. */
interface SharedParts {
  readonly sharedStrings: readonly string[];
  /** By style; undefined is General. */
  readonly formats: readonly (string | undefined)[];
}

/** Rows and cells may leave their address out: then they follow their neighbour. */
function cellsOf(root: Element, { sharedStrings, formats }: SharedParts): readonly FileCell[] {
  const found: FileCell[] = [];
  const shared = new Map<string, FileCell>();
  let row = -1;
  for (const rowElement of all(root, "sheetData").flatMap((data) => children(data, "row"))) {
    const number = rowElement.getAttribute("r");
    row = number === null ? row + 1 : Number(number) - 1;
    let column = -1;
    for (const element of children(rowElement, "c")) {
      column = columnOf(element.getAttribute("r")) ?? column + 1;
      const format = formats[Number(element.getAttribute("s") ?? 0)];
      found.push({ ...cellOf(element, row, column, sharedStrings, shared), ...(format === undefined ? {} : { format }) });
    }
  }
  return found;
}

function columnOf(address: string | null): number | undefined {
  const letters = /^([A-Z]{1,3})\d+$/.exec(address ?? "")?.[1];
  return letters === undefined ? undefined : columnIndex(letters);
}

/** @param shared the cells that spell the shared formulas met so far, by index */
function cellOf(element: Element, row: number, column: number, sharedStrings: readonly string[], shared: Map<string, FileCell>): FileCell {
  const value = valueOf(element, sharedStrings);
  const [formulaElement] = children(element, "f");
  if (formulaElement === undefined) return { row, column, value, formula: value };
  const text = decoded(formulaElement.textContent);
  const index = formulaElement.getAttribute("t") === "shared" ? formulaElement.getAttribute("si") : null;
  const first = index === null ? undefined : shared.get(index);
  if (text === "" && first !== undefined) return { row, column, value, formula: movedFormula(String(first.formula), row - first.row, column - first.column) };
  const cell = { row, column, value, formula: text === "" ? value : `=${text}` };
  if (index !== null) shared.set(index, cell);
  return cell;
}

/** The value as stored: a date is its serial number, an error its text. */
function valueOf(element: Element, sharedStrings: readonly string[]): Raw {
  const type = element.getAttribute("t") ?? "n";
  const [inline] = children(element, "is");
  if (type === "inlineStr") return inline === undefined ? "" : stringOf(inline);
  const stored = children(element, "v")[0]?.textContent;
  if (stored === undefined) return "";
  switch (type) {
    case "s":
      return sharedStrings[Number(stored)] ?? "";
    case "b":
      return stored === "1";
    case "n":
      return numberOf(stored);
    case "d":
      return serialOf(stored);
    default:
      return decoded(stored);
  }
}

/** @throws XlsxError for what is no number */
function numberOf(stored: string): Raw {
  if (stored.trim() === "") return "";
  const number = Number(stored);
  if (!Number.isFinite(number)) throw new XlsxError("corrupt");
  return number;
}

/** "2026-09-01" or "2026-09-01T00:00:00", as programs other than Excel write it; with a time of day it stays text. */
function serialOf(iso: string): Raw {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)(?:T00:00:00(?:\.0+)?Z?)?$/.exec(iso) ?? [];
  return dayToSerial({ year: Number(year), month: Number(month), day: Number(day) }) ?? iso;
}
