import { sheetNameOf } from "../../src/plan/ownSheets";
import type { Plan } from "../../src/plan/plan";
import type { Snapshot } from "../../src/plan/snapshot";
import type { Raw, SheetData } from "../../src/sheets";
import { sheet } from "../support/sheet";

/** The workbook as it is once Excel has carried a plan out: renamed, copied, changed. Formulas keep the values they had. */
export function carriedOut(snapshot: Snapshot, { archived = [], copies = [], repairs = [], sheets }: Plan): Snapshot {
  const names = new Map(archived.map(({ sheet: name, as }) => [name, as]));
  const put = snapshot.sheets.map((data): SheetData => (names.has(data.name) ? { ...data, name: names.get(data.name) ?? "", visible: false } : data));
  const made = copies.map((copy) => {
    const source = put.find(({ name }) => name === copy.from);
    if (source === undefined) throw new Error(`there is no sheet ${copy.from} to copy`);
    const changed = copy.changes.reduce((data, { row, column, value }) => withContent(data, row, column, value), source);
    return { ...changed, name: sheetNameOf(copy.role), visible: true };
  });
  const dropped = new Set(archived.flatMap(({ role }) => role ?? []));
  const own = new Map([...snapshot.own].filter(([role]) => !dropped.has(role)));
  const written = sheets.map(({ role, columns, rows }) => {
    own.set(role, sheetNameOf(role));
    return sheet(sheetNameOf(role), [columns.map(({ heading }) => heading), ...rows]);
  });
  const all = repairs.reduce(
    (data, { cell, after }) => data.map((one) => (one.name === cell.sheet ? withContent(one, cell.row, cell.column, after) : one)),
    [...put, ...made, ...written],
  );
  return { ...snapshot, sheets: all, own };
}

function withContent(data: SheetData, row: number, column: number, value: Raw): SheetData {
  const replaced = (grid: SheetData["values"]): SheetData["values"] =>
    grid.map((cells, r) => (r === row - data.row ? cells.map((cell, c) => (c === column - data.column ? value : cell)) : cells));
  return { ...data, values: replaced(data.values), formulas: replaced(data.formulas) };
}

/** The sheet of a name, as rows of formulas. */
export function rowsOf({ sheets }: Snapshot, name: string): readonly (readonly Raw[])[] {
  const data = sheets.find((one) => one.name === name);
  if (data === undefined) throw new Error(`there is no sheet ${name}`);
  return data.formulas;
}
