import { Exact } from "../core/number/exact";
import { partsIn, valueIn, type Month, type Row, type SheetColumns, type Table } from "../core/table";
import { missing, number, wordOfValue, type Value } from "../core/value";
import { PARTS, type ValueColumn } from "../core/valueColumn";
import type { Program } from "../rules/program";
import { codesOf, Fingerprint } from "./fingerprint";

/** Of every cell in the tables that the schemes read, whichever sheet, row or column it stands in. */
export function dataFingerprint({ wanted }: Pick<Program, "wanted">, tables: readonly Table[]): string {
  const print = new Fingerprint();
  const pieces = new Pieces();
  for (const table of tables) if (wanted.some(({ name }) => name === table.name)) writeTable(table, pieces, print);
  return print.toString();
}

/**
 * A text for each heading and each row. That of a row is JSON: [table, person, id, class, year, month, week, [cells]], a cell being its column,
 * kind and words with U+0000 between them. It is written in pieces, for most of them are those of other rows too.
 */
function writeTable({ name, columns, rows }: Table, pieces: Pieces, print: Fingerprint): void {
  // Full marks stand in headings and are inputs too.
  for (const column of columns) {
    print.write(codesOf(JSON.stringify([name, column.name, column.fullMark?.toString() ?? ""])));
    print.end();
  }
  const beginning = codesOf(`[${JSON.stringify(name)},"`);
  const columnsOf = ordering();
  for (const row of rows) {
    print.write(beginning);
    writeKey(row.key, pieces, print);
    const place = row.cells.stored?.place ?? 0;
    for (const { name: column, beginning: cell, values } of columnsOf(row.cells)) {
      print.write(cell);
      const parts = values === undefined ? partsIn(row, column) : values.partsAt(place);
      if (parts !== undefined) print.write(pieces.ofParts(parts));
      else pieces.writeValue((values === undefined ? valueIn(row, column) : values.get(place)) ?? missing, print);
    }
    print.write(ENDING);
    print.end();
  }
}

const ENDING = codesOf("]]");
const NEXT_TEXT = codesOf(',"');

function writeKey({ person = "", id = "", class: className = "", month, week }: Row["key"], pieces: Pieces, print: Fingerprint): void {
  print.writeText(person);
  print.write(NEXT_TEXT);
  print.writeText(id);
  print.write(NEXT_TEXT);
  print.writeText(className);
  print.write(pieces.ofMonth(month));
  print.write(pieces.ofWeek(week));
}

/** What rows have in common with others, as codes: each made once. */
class Pieces {
  private readonly values = new Map<Value, Uint16Array>();
  private readonly numbers = new Map<number, Uint16Array>();
  private readonly months = new Map<Month | undefined, Uint16Array>();
  private readonly weeks = new Map<number | undefined, Uint16Array>();

  ofMonth(month: Month | undefined): Uint16Array {
    return this.months.get(month) ?? kept(this.months, month, `,${month?.year ?? '""'},${month?.month ?? '""'}`);
  }

  ofWeek(week: number | undefined): Uint16Array {
    return this.weeks.get(week) ?? kept(this.weeks, week, `,${week ?? '""'},[`);
  }

  /** Of a cell with a number, in parts of 1/10,000, what follows its column. */
  ofParts(parts: number): Uint16Array {
    return this.numbers.get(parts) ?? kept(this.numbers, parts, ending(number(Exact.ofParts(parts, PARTS))));
  }

  /** Of a cell what follows its column: cells of one content have one value. */
  writeValue(value: Value, print: Fingerprint): void {
    if (value.kind === "text") {
      print.write(TEXT);
      print.writeText(value.text);
    } else print.write(this.values.get(value) ?? kept(this.values, value, ending(value)));
  }
}

const ending = (value: Value): string => `${value.kind}${NUL}${wordOfValue(value) ?? ""}"`;

function kept<K>(pieces: Map<K, Uint16Array>, key: K, text: string): Uint16Array {
  const codes = codesOf(text);
  pieces.set(key, codes);
  return codes;
}

/** As JSON writes it. */
const NUL = "\\u0000";
const TEXT = codesOf(`text${NUL}`);

interface OrderedColumn {
  readonly name: string;
  /** How its cells begin. */
  readonly beginning: Uint16Array;
  /** Of rows as they were read, where their values stand. */
  readonly values: ValueColumn | undefined;
}

/** The columns of rows in the order of their names; put in order anew only for a row that has others than the one before, or has them on another sheet. */
function ordering(): (cells: Row["cells"]) => readonly OrderedColumn[] {
  let names: readonly string[] = [];
  let sheet: SheetColumns | undefined;
  let ordered: readonly OrderedColumn[] = [];
  const isLikeBefore = (cells: Row["cells"]): boolean => sheet !== undefined || (cells.size === names.length && names.every((name) => cells.has(name)));
  return (cells) => {
    const columns = cells.stored?.columns;
    if (columns !== sheet || !isLikeBefore(cells)) {
      sheet = columns;
      names = [...cells.keys()].sort();
      ordered = names.map((name, index) => ({ name, beginning: codesOf(`${index === 0 ? "" : ","}${JSON.stringify(name).slice(0, -1)}${NUL}`), values: columns?.get(name)?.values }));
    }
    return ordered;
  };
}
