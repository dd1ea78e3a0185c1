import type { CellRef } from "../core/cell";
import type { InsertedRows } from "../plan/plan";
import type { SettingRow } from "../rules/scheme";
import type { DecodedSchemes, SchemeColumn } from "../schemes/codec";
import { contentAt } from "../sheets";
import type { SlotEdit } from "./book";
import type { Ground } from "./ground";

/** What a new row says; 方案 and 规则 are those of the row that it comes behind. */
export type NewRow = Partial<Omit<SettingRow, "scheme" | "rule" | "source">>;

/**
 * A change of a regulation while it is put together: contents of cells, and rows put between others. A row that goes is
 * emptied, not taken out of the sheet: so 撤回 finds its formats, and what the school has beside it, where they were.
 */
export class Draft {
  private readonly changed = new Map<SettingRow, Partial<Record<SchemeColumn, string>>>();
  private readonly emptied = new Set<SettingRow>();
  private readonly inserted: { readonly after: SettingRow; readonly rows: readonly NewRow[] }[] = [];

  constructor(private readonly ground: Ground) {}

  set(row: SettingRow, field: SchemeColumn, content: string): this {
    this.changed.set(row, { ...this.changed.get(row), [field]: content });
    return this;
  }

  empty(rows: readonly SettingRow[]): this {
    for (const row of rows) this.emptied.add(row);
    return this;
  }

  insert(after: SettingRow, rows: readonly NewRow[]): this {
    this.inserted.push({ after, rows });
    return this;
  }

  /** As what is to be written. */
  edit(said: Pick<SlotEdit, "label" | "typed"> & Partial<Pick<SlotEdit, "said" | "headings">>): SlotEdit {
    this.nameWhatFollows();
    const cells = [...this.changed].flatMap(([row, contents]) => (Object.entries(contents) as [SchemeColumn, string][]).flatMap(([field, after]) => this.cell(row, field, after)));
    const gone = [...this.emptied].flatMap((row) => (Object.keys(this.placeOf(row)?.columns ?? {}) as SchemeColumn[]).flatMap((field) => (this.written(row, field) ? this.cell(row, field, "") : [])));
    return { choices: [], ...said, cells: [...cells, ...gone], inserted: this.inserted.flatMap((one) => this.rowsAfter(one)) };
  }

  /** What stood in the rows above and was left blank below them: 规则 once for all of its rows, 计算方法 on the first. */
  private nameWhatFollows(): void {
    let above: SettingRow | undefined;
    const mechanisms = new Map<string, string>();
    const named = new Set<string>();
    for (const row of this.ground.decoded.place.keys()) {
      const key = JSON.stringify([row.scheme, row.rule, row.effective]);
      if (this.emptied.has(row)) {
        if (row.mechanism !== "") mechanisms.set(key, row.mechanism);
        continue;
      }
      for (const field of ["scheme", "rule"] as const) if (!this.written(row, field) && (above?.[field] ?? "") !== row[field]) this.set(row, field, row[field]);
      if (row.mechanism !== "") named.add(key);
      const lost = mechanisms.get(key);
      if (lost !== undefined && !named.has(key) && this.changed.get(row)?.mechanism === undefined) {
        this.set(row, "mechanism", lost);
        named.add(key);
      }
      above = row;
    }
  }

  private rowsAfter({ after, rows }: { readonly after: SettingRow; readonly rows: readonly NewRow[] }): readonly InsertedRows[] {
    const place = this.placeOf(after);
    if (place === undefined) return [];
    const columns = Object.entries(place.columns) as [SchemeColumn, number][];
    const first = Math.min(...columns.map(([, column]) => column));
    const width = Math.max(...columns.map(([, column]) => column)) - first + 1;
    const named = { scheme: after.scheme, rule: this.changed.get(after)?.rule ?? after.rule };
    const cellsOf = (row: NewRow): readonly string[] => {
      const cells = Array.from({ length: width }, () => "");
      for (const [field, column] of columns) cells[column - first] = String({ ...row, ...named }[field] ?? "");
      return cells;
    };
    return [{ role: "scheme", before: place.row + 1, column: first, rows: rows.map(cellsOf) }];
  }

  private cell(row: SettingRow, field: SchemeColumn, after: string): SlotEdit["cells"] {
    const place = this.placeOf(row);
    const column = place?.columns[field];
    return place === undefined || column === undefined ? [] : [{ cell: this.at(place.row, column), before: String(row[field]), after }];
  }

  /** Whether a cell says it itself, and does not leave it to the row above. */
  written(row: SettingRow, field: SchemeColumn): boolean {
    const place = this.placeOf(row);
    const column = place?.columns[field];
    return place !== undefined && column !== undefined && String(contentAt(this.ground.data, { row: place.row, column })).trim() !== "";
  }

  private readonly placeOf = (row: SettingRow): ReturnType<DecodedSchemes["place"]["get"]> => this.ground.decoded.place.get(row);
  private readonly at = (row: number, column: number): CellRef => ({ sheet: this.ground.data.name, row, column });
}
