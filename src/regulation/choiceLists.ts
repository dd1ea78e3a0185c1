import { sheetNameOf } from "../plan/ownSheets";
import type { SheetPlan } from "../plan/sheetPlan";
import type { Snapshot } from "../plan/snapshot";

/** What a drop-down of Excel's cannot hold itself: lists of the names that a figure may be taken from, each a column of a sheet that nobody sees. */
export class ChoiceLists {
  private readonly lists: Map<string, readonly string[]>;
  private readonly present: number;

  /** @param present the lists that stand there already, each in its column: cells go by them */
  constructor(present: readonly (readonly string[])[] = []) {
    this.lists = new Map(present.map((list) => [JSON.stringify(list), list]));
    this.present = this.lists.size;
  }

  /** Those of a workbook. */
  static of({ sheets, own }: Snapshot): ChoiceLists {
    const [, ...rows] = sheets.find(({ name }) => name === own.get("choices"))?.values ?? [];
    const columns = (rows[0] ?? []).map((_, column) => rows.map((row) => String(row[column] ?? "")));
    return new ChoiceLists(columns.map((list) => list.filter((name) => name !== "")));
  }

  /** The list's column. */
  columnOf(list: readonly string[]): number {
    const key = JSON.stringify(list);
    if (!this.lists.has(key)) this.lists.set(key, list);
    return [...this.lists.keys()].indexOf(key);
  }

  /** undefined where there is none besides those that stand there. */
  plan(): SheetPlan | undefined {
    const lists = [...this.lists.values()];
    if (lists.length === this.present) return undefined;
    const longest = Math.max(...lists.map(({ length }) => length));
    return {
      role: "choices",
      columns: lists.map((_, index) => ({ heading: `${sheetNameOf("choices")}_${index + 1}`, width: 20, numberFormat: "@", align: "Left", wrap: false })),
      rows: Array.from({ length: longest }, (_, row) => lists.map((list) => list[row] ?? "")),
      formulas: [],
      tones: [],
      frozenColumns: 0,
      footer: "",
      links: [],
    };
  }
}
