import { sheetNameOf } from "../plan/ownSheets";
import type { SheetPlan } from "../plan/sheetPlan";

/** What a drop-down of Excel's cannot hold itself: lists of the names that a figure may be taken from, each a column of a sheet that nobody sees. */
export class ChoiceLists {
  private readonly lists = new Set<readonly string[]>();

  /** The list's column. */
  columnOf(list: readonly string[]): number {
    this.lists.add(list);
    return [...this.lists].indexOf(list);
  }

  /** undefined where there is none. */
  plan(): SheetPlan | undefined {
    const lists = [...this.lists];
    if (lists.length === 0) return undefined;
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
