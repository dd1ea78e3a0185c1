/** Formulas as far as a package needs them: moving relative references, and following a sheet's name. */
import { LAST_COLUMN, LAST_ROW, columnIndex, columnName } from "./addresses";
import { spanAfter } from "./lines";
import type { LineChange } from "./lines";

type Token =
  | { readonly kind: "other"; readonly text: string }
  /** `Sheet1!` or `'Sheet 1'!`; the name may be a span of sheets, or one of another workbook. */
  | { readonly kind: "sheet"; readonly text: string; readonly name: string }
  | { readonly kind: "reference"; readonly text: string; readonly column?: Coordinate; readonly row?: Coordinate };

interface Coordinate {
  readonly index: number;
  readonly absolute: boolean;
}

type Reference = Token & { readonly kind: "reference" };

const DELIMITERS = new Set(" \t\r\n+-*/^&=<>(),;:{}\"'!%@#[]");
const REFERENCE = /^(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7})$/;
const COLUMN = /^(\$?)([A-Za-z]{1,3})$/;
const ROW = /^(\$?)(\d{1,7})$/;

/** A function that gives the formula as it reads so many rows and columns away. */
export function relocator(formula: string): (rows: number, columns: number) => string {
  const tokens = tokenize(formula);
  return (rows, columns) => tokens.map((token) => (token.kind === "reference" ? moved(token, rows, columns) : token.text)).join("");
}

/**
 * The formula after lines came into a sheet or went from it; references to what is gone become #REF!.
 * `concerns` says whether references with this sheet name, or without one, are to that sheet.
 */
export function formulaAfter(formula: string, change: LineChange, concerns: (sheet: string | undefined) => boolean): string {
  const tokens = tokenize(formula);
  let text = "";
  let sheet: string | undefined;
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index];
    if (token?.kind !== "reference") {
      sheet = token?.kind === "sheet" ? token.name : undefined;
      text += token?.text ?? "";
      continue;
    }
    const end = tokens[index + 1]?.text === ":" ? tokens[index + 2] : undefined;
    const to = end?.kind === "reference" ? end : undefined;
    const unchanged = token.text + (to === undefined ? "" : `:${to.text}`);
    text += concerns(sheet) ? (referenceAfter(token, to, change) ?? unchanged) : unchanged;
    sheet = undefined;
    if (to !== undefined) index += 2;
  }
  return text;
}

/** Undefined when the change is in the other direction than the reference reaches. */
function referenceAfter(from: Reference, to: Reference | undefined, change: LineChange): string | undefined {
  const start = from[change.axis];
  const end = to === undefined ? start : to[change.axis];
  if (start === undefined || end === undefined) return undefined;
  const isReversed = start.index > end.index;
  const span = spanAfter({ first: Math.min(start.index, end.index), last: Math.max(start.index, end.index) }, change);
  if (span === undefined) return "#REF!";
  const first = spelled(from, change.axis, isReversed ? span.last : span.first);
  return to === undefined ? first : `${first}:${spelled(to, change.axis, isReversed ? span.first : span.last)}`;
}

function spelled({ column, row }: Reference, axis: LineChange["axis"], index: number): string {
  const spell = (coordinate: Coordinate | undefined, name: LineChange["axis"], text: (index: number) => string): string =>
    coordinate === undefined ? "" : (coordinate.absolute ? "$" : "") + text(name === axis ? index : coordinate.index);
  return spell(column, "column", columnName) + spell(row, "row", (each) => String(each + 1));
}

/** A sheet's new name; without one the sheet was deleted. */
export interface SheetRename {
  readonly from: string;
  readonly to: string | undefined;
}

/** The formula after sheets got new names or were deleted. */
export function renameSheets(formula: string, renames: readonly SheetRename[]): string {
  return tokenize(formula)
    .map((token) => (token.kind === "sheet" ? renamedPrefix(token, renames) : token.text))
    .join("");
}

function renamedPrefix(token: Token & { kind: "sheet" }, renames: readonly SheetRename[]): string {
  const span = token.name.split(":");
  const found = span.map((name) => renames.find(({ from }) => from.toLowerCase() === name.toLowerCase()));
  if (found.every((each) => each === undefined)) return token.text;
  if (span.length === 1 && found[0]?.to === undefined) return "#REF!";
  return `${quoteSheet(span.map((name, index) => found[index]?.to ?? name).join(":"))}!`;
}

/** A sheet's name as formulas spell it. */
function quoteSheet(name: string): string {
  const plain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !REFERENCE.test(name) && !/^[Rr]?\d*[Cc]?\d*$/.test(name);
  return plain ? name : `'${name.replaceAll("'", "''")}'`;
}

function moved(token: Reference, rows: number, columns: number): string {
  const column = token.column && movedCoordinate(token.column, columns, LAST_COLUMN, columnName);
  const row = token.row && movedCoordinate(token.row, rows, LAST_ROW, (index) => String(index + 1));
  const lost = (token.column && column === undefined) || (token.row && row === undefined);
  return lost ? "#REF!" : `${column ?? ""}${row ?? ""}`;
}

function movedCoordinate({ index, absolute }: Coordinate, by: number, last: number, spell: (index: number) => string): string | undefined {
  if (absolute) return `$${spell(index)}`;
  return index + by < 0 || index + by > last ? undefined : spell(index + by);
}

function tokenize(formula: string): Token[] {
  const tokens: Token[] = [];
  let position = 0;
  while (position < formula.length) {
    const end = tokenEnd(formula, position);
    const text = formula.slice(position, end);
    if (formula[end] === "!" && text !== "!") {
      tokens.push({ kind: "sheet", text: `${text}!`, name: unquoted(text) });
      position = end + 1;
    } else {
      tokens.push(classify(formula, text, position, end));
      position = end;
    }
  }
  return joinSpans(tokens);
}

function tokenEnd(formula: string, start: number): number {
  const first = formula.charAt(start);
  if (first === '"' || first === "'") return quotedEnd(formula, start, first);
  if (first === "#") return errorEnd(formula, start);
  let position = first === "[" ? bracketEnd(formula, start) : start;
  while (position < formula.length && !DELIMITERS.has(formula.charAt(position))) position++;
  return Math.max(position, start + 1);
}

function quotedEnd(formula: string, start: number, quote: string): number {
  let position = start + 1;
  while (position < formula.length) {
    if (formula[position] !== quote) position++;
    else if (formula[position + 1] === quote) position += 2;
    else return position + 1;
  }
  return position;
}

/** `#REF!`, `#N/A`, `#DIV/0!`; also the # of a spilled range. */
function errorEnd(formula: string, start: number): number {
  return start + (/^#(?:[A-Z]+(?:\/[A0])?[!?]?)?/.exec(formula.slice(start, start + 16))?.[0].length ?? 1);
}

/** `[1]` of another workbook, `[[#This Row],[Column]]` of a table; an apostrophe escapes a bracket. */
function bracketEnd(formula: string, start: number): number {
  let depth = 0;
  for (let position = start; position < formula.length; position++) {
    const character = formula[position];
    if (character === "'") position++;
    else if (character === "[") depth++;
    else if (character === "]" && --depth === 0) return position + 1;
  }
  return formula.length;
}

function classify(formula: string, text: string, start: number, end: number): Token {
  const other: Token = { kind: "other", text };
  if (formula[end] === "(" || formula[end] === "[") return other;
  const cell = REFERENCE.exec(text);
  if (cell) {
    const [, columnMark, letters = "", rowMark, digits = ""] = cell;
    const column = { index: columnIndex(letters), absolute: columnMark === "$" };
    const row = { index: Number(digits) - 1, absolute: rowMark === "$" };
    const exists = column.index <= LAST_COLUMN && row.index >= 0 && row.index <= LAST_ROW;
    return exists ? { kind: "reference", text, column, row } : other;
  }
  if (formula[end] !== ":" && formula[start - 1] !== ":") return other;
  const wholeColumn = COLUMN.exec(text);
  if (wholeColumn) return { kind: "reference", text, column: { index: columnIndex(wholeColumn[2] ?? ""), absolute: wholeColumn[1] === "$" } };
  const wholeRow = ROW.exec(text);
  if (wholeRow) return { kind: "reference", text, row: { index: Number(wholeRow[2]) - 1, absolute: wholeRow[1] === "$" } };
  return other;
}

/** `Sheet1:Sheet3!A1` names two sheets; the first came out as an ordinary word. */
function joinSpans(tokens: readonly Token[]): Token[] {
  const joined: Token[] = [];
  for (const token of tokens) {
    const colon = joined[joined.length - 1];
    const first = joined[joined.length - 2];
    if (token.kind === "sheet" && !token.text.startsWith("'") && colon?.text === ":" && first?.kind === "other" && isWord(first.text)) {
      joined.splice(-2, 2, { kind: "sheet", text: `${first.text}:${token.text}`, name: `${first.text}:${token.name}` });
    } else joined.push(token);
  }
  return joined;
}

function isWord(text: string): boolean {
  return !DELIMITERS.has(text.slice(-1));
}

function unquoted(name: string): string {
  return name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name;
}
