import type { Row, Table } from "../core/table";
import { missing, wordOfValue, type Value } from "../core/value";
import type { Program } from "../rules/program";
import type { Scheme, SettingRow } from "../rules/scheme";

/**
 * 16 hexadecimal digits of texts in any order. Against mistakes, not against forgers: nobody comes upon the same by
 * accident, but whoever wants to can make another content with the same digits.
 */
export function fingerprintOf(items: readonly string[]): string {
  const print = new Fingerprint();
  for (const item of items) {
    print.write(item);
    print.end();
  }
  return print.toString();
}

/** The sums of two 32-bit hashes of each text that depend on all of it (cyrb53 by bryc, public domain). A text may come in pieces. */
class Fingerprint {
  private first = 0;
  private second = 0;
  private a = FIRST_SEED;
  private b = SECOND_SEED;

  write(piece: string): void {
    let { a, b } = this;
    for (let i = 0; i < piece.length; i++) {
      const code = piece.charCodeAt(i);
      a = Math.imul(a ^ code, 2654435761);
      b = Math.imul(b ^ code, 1597334677);
    }
    this.a = a;
    this.b = b;
  }

  /** The text is over. */
  end(): void {
    const a = Math.imul(this.a ^ (this.a >>> 16), 2246822507) ^ Math.imul(this.b ^ (this.b >>> 13), 3266489909);
    const b = Math.imul(this.b ^ (this.b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
    this.first = (this.first + a) | 0;
    this.second = (this.second + b) | 0;
    this.a = FIRST_SEED;
    this.b = SECOND_SEED;
  }

  toString(): string {
    return [this.first, this.second].map((part) => (part >>> 0).toString(16).padStart(8, "0")).join("");
  }
}

const FIRST_SEED = 0xdeadbeef | 0;
const SECOND_SEED = 0x41c6ce57;

/** Of everything the schemes say, wherever their rules stand on the sheet. Within a setting the order counts: the best tier comes first. */
export function schemeFingerprint(schemes: readonly Scheme[]): string {
  const places = new Map<string, number>();
  const placeOf = ({ scheme, rule, setting }: SettingRow): number => {
    const key = JSON.stringify([scheme, rule, setting]);
    const place = places.get(key) ?? 0;
    places.set(key, place + 1);
    return place;
  };
  const words = (row: SettingRow): string =>
    JSON.stringify([row.scheme, row.rule, row.mechanism, row.setting, row.key, row.applies, String(row.value), row.unit, row.clause, row.note, row.effective, placeOf(row)]);
  return fingerprintOf(schemes.flatMap(({ rows }) => rows.map(words)));
}

/** Of every cell in the tables that the schemes read, whichever sheet, row or column it stands in. */
export function dataFingerprint({ wanted }: Pick<Program, "wanted">, tables: readonly Table[]): string {
  const print = new Fingerprint();
  for (const table of tables) if (wanted.some(({ name }) => name === table.name)) writeTable(table, print);
  return print.toString();
}

/** A text for each heading and each row, in pieces: to put them together first would take most of the time. */
function writeTable({ name, columns, rows }: Table, print: Fingerprint): void {
  // Full marks stand in headings and are inputs too.
  for (const column of columns) {
    print.write(JSON.stringify([name, column.name, column.fullMark?.toString() ?? ""]));
    print.end();
  }
  const inOrder = ordering();
  for (const { key, cells } of rows) {
    print.write(`${keyWords(name, key)},[`);
    writeCells(cells, inOrder(cells), print);
    print.write("]]");
    print.end();
  }
}

/** The beginning of a row's JSON: an array whose last element is still to come. */
function keyWords(table: string, { person = "", id = "", class: className = "", month, week }: Row["key"]): string {
  return JSON.stringify([table, person, id, className, month?.year ?? "", month?.month ?? "", week ?? ""]).slice(0, -1);
}

/** The elements of a JSON array: of each cell its column, kind and words, with U+0000 between them. */
function writeCells(cells: Row["cells"], columns: readonly ColumnWords[], print: Fingerprint): void {
  for (const { name, words } of columns) {
    const { value } = cells.get(name) ?? NO_CELL;
    print.write(words);
    print.write(KIND_WORDS[value.kind]);
    // Only texts hold what JSON writes otherwise.
    print.write(value.kind === "text" ? escaped(value.text) : (wordOfValue(value) ?? ""));
    print.write('"');
  }
}

interface ColumnWords {
  readonly name: string;
  /** How the JSON of its cells begins. */
  readonly words: string;
}

/** The columns of rows in the order of their names; made anew only where a row has other columns than the one before. */
function ordering(): (cells: Row["cells"]) => readonly ColumnWords[] {
  let names: readonly string[] = [];
  let ordered: readonly ColumnWords[] = [];
  return (cells) => {
    if (!hasJust(cells, names)) {
      names = [...cells.keys()];
      ordered = [...names].sort().map((name, index) => ({ name, words: `${index === 0 ? "" : ","}"${escaped(name)}` }));
    }
    return ordered;
  };
}

const hasJust = (cells: Row["cells"], names: readonly string[]): boolean => cells.size === names.length && names.every((name) => cells.has(name));

/** A column is only asked for where the row has it. */
const NO_CELL = { value: missing };

const escaped = (text: string): string => JSON.stringify(text).slice(1, -1);

const kindWords = (kind: Value["kind"]): string => escaped(`\u0000${kind}\u0000`);

const KIND_WORDS: Readonly<Record<Value["kind"], string>> = {
  number: kindWords("number"),
  text: kindWords("text"),
  truth: kindWords("truth"),
  date: kindWords("date"),
  notApplicable: kindWords("notApplicable"),
  missing: kindWords("missing"),
};
