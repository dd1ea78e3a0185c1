import fc from "fast-check";
import type { Figures, Line } from "./support/figures";
import { tableSheets, withGrid, type Grid } from "./support/grid";
import { sameFiguresAfter } from "./support/relation";

interface Swap {
  readonly sheet: string;
  readonly rows: readonly [number, number];
}

/**
 * The lines of a table in another order, with all that stands in them. Totals, averages and signatures stay below. A formula goes along as
 * it is: of formulas, the reading only asks whether there is one. The rows of 考核方案 stay: what a rule lists is in the order meant (一等奖 before 二等奖).
 */
export const rowOrder = sameFiguresAfter<readonly Swap[]>({
  name: "the lines of tables in another order",
  runs: 2,
  parameters({ snapshot }) {
    const swaps = tableSheets(snapshot).map(({ data: { name: sheet }, lines }): fc.Arbitrary<Swap> => {
      const line = fc.constantFrom(...lines);
      return fc.record({ sheet: fc.constant(sheet), rows: fc.tuple(line, line) });
    });
    return fc.array(fc.oneof(...swaps), { minLength: 1, maxLength: 100, size: "max" });
  },
  considered,
  changed: (snapshot, swaps) => swaps.reduce((before, { sheet, rows: [a, b] }) => withGrid(before, sheet, (grid) => swapped(grid, a, b)), snapshot),
});

const swapped = (grid: Grid, a: number, b: number): Grid => grid.map((row, index) => (index === a ? grid[b] : index === b ? grid[a] : row) ?? row);

/** S1E draws every n-th of the list for its 抽查, so who is drawn depends on the order: the regulation leaves that to the list as it stands. */
function considered(figures: Figures): Figures {
  const withoutDraw = (lines: readonly Line[]): readonly Line[] => lines.map((line) => new Map([...line].filter(([heading]) => heading !== "抽查")));
  return new Map([...figures].map(([name, lines]) => [name, name === "学生评价核对" ? withoutDraw(lines) : lines]));
}
