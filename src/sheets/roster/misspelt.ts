import { ROSTER } from "../../rules/roster";
import { strayNames } from "../../rules/strayNames";
import type { WantedTable } from "../../rules/wantedTable";
import { type Problem, problemAt } from "../findings/problem";
import type { SheetTable } from "../readSheet";

/**
 * Names in a register that are on no list, and may be meant for somebody who is: of whom there is no roster to be held
 * against, applicants, hosts, members.
 */
export function misspeltNames(parts: readonly SheetTable[], wanted: readonly WantedTable[]): readonly Problem[] {
  const hasRoster = parts.some(({ definition, rows }) => definition.name === ROSTER && rows.length > 0);
  const lists = new Set([ROSTER, ...wanted.filter(({ listed }) => listed === true).map(({ name }) => name)]);
  const tables = parts.map(({ definition, rows }) => ({ name: definition.name, rows }));
  return parts.flatMap((part): readonly Problem[] => {
    const { definition, sheet, rows, columns } = part;
    const column = columns.find(({ type }) => type === "person")?.column;
    if (column === undefined || definition.kind !== "register" || (hasRoster && !definition.beyondRoster)) return [];
    const strays = strayNames({ name: definition.name, rows }, tables, lists);
    return rows.flatMap(({ key: { person = "", id }, at }) => {
      const meant = id === undefined ? strays.get(person) : undefined;
      return meant === undefined ? [] : [problemAt(sheet, { row: at, column }, { code: "personMayBe", params: { person, meant: meant.join("、") } })];
    });
  });
}
