import fc from "fast-check";
import type { Snapshot } from "../../../src/plan/snapshot";
import type { Raw } from "../../../src/sheets";
import { headingOf, isComputed, tableSheets, type TypedCell } from "./grid";

export type Typed = TypedCell & { readonly content: Raw };

/** Other scores, to a tenth, in some of the cells under headings like this. */
export function otherScores(snapshot: Snapshot, headings: RegExp, least: number, most: number): fc.Arbitrary<readonly Typed[]> {
  const cells = tableSheets(snapshot).flatMap((table) =>
    table.lines.flatMap((row) =>
      (table.data.values[row] ?? []).flatMap((cell, column): readonly TypedCell[] =>
        typeof cell === "number" && headings.test(headingOf(table, column)) && !isComputed(table, row, column) ? [{ sheet: table.data.name, row, column }] : [],
      ),
    ),
  );
  const typed = fc.record({ cell: fc.constantFrom(...cells), tenths: fc.integer({ min: least * 10, max: most * 10 }) });
  return fc.array(typed.map(({ cell, tenths }): Typed => ({ ...cell, content: tenths / 10 })), { minLength: 1, maxLength: 30, size: "max" });
}
