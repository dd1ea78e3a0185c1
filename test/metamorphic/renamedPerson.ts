import fc from "fast-check";
import type { Scalar } from "../../src/plan/scalar";
import type { Raw } from "../../src/sheets";
import type { Figures } from "./support/figures";
import { tableSheets, withGrid } from "./support/grid";
import { sameFiguresAfter } from "./support/relation";

interface Renamed {
  readonly from: string;
  readonly to: string;
}

/** Nobody's in these workbooks: of two, three and four characters, with the dot of a minority name, before and behind all others in any order of names. */
const NEW_NAMES = ["阿甲", "祝新名", "欧阳示例", "例木·样依"];

const ROSTERS: ReadonlySet<string> = new Set(["名册", "班主任名册"]);

/** A person called otherwise, wherever the name stands: alone, with spaces typed into it, or in a list of names. */
export const renamedPerson = sameFiguresAfter<Renamed>({
  name: "a renamed person",
  runs: 2,
  parameters({ snapshot }) {
    const roster = tableSheets(snapshot).find(({ data: { name } }) => ROSTERS.has(name))?.data.values ?? [];
    return fc.record({ from: fc.constantFrom(...peopleOn(roster)), to: fc.constantFrom(...NEW_NAMES) });
  },
  changed: (snapshot, { from, to }) => tableSheets(snapshot).reduce((before, { data: { name } }) => withGrid(before, name, (grid) => grid.map((row) => row.map((cell) => replaced(cell, from, to)))), snapshot),
  undone: (figures, { from, to }): Figures =>
    new Map([...figures].map(([name, lines]) => [name, lines.map((line) => new Map([...line].map(([heading, cell]) => [heading, replaced(cell, to, from)])))])),
});

function peopleOn(roster: readonly (readonly Raw[])[]): readonly string[] {
  const headings = roster.findIndex((row) => row.includes("姓名"));
  const column = roster[headings]?.indexOf("姓名") ?? -1;
  const names = roster.slice(headings + 1).flatMap((row) => (row[column] === "" ? [] : [String(row[column])]));
  if (names.length === 0) throw new Error("there is nobody on the roster");
  return names;
}

/** Every occurrence of the name, spaces within it or not. */
const replaced = (cell: Scalar, from: string, to: string): Scalar => (typeof cell === "string" ? cell.replace(new RegExp([...from].join("\\s*"), "g"), to) : cell);
