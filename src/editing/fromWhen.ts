import type { SettingRow } from "../rules/scheme";
import type { SlotEdit } from "./book";
import { Draft } from "./draft";
import { rowsOfRule, type Ground } from "./ground";

/**
 * A change of values from a day on: the rule's rows stay for the time before, and stand once more with the new values
 * and that 生效日期. It does not matter whether the change has been written already.
 */
export function fromWhen(ground: Ground, change: SlotEdit, day: string): SlotEdit | undefined {
  const at = new Map([...ground.decoded.place].map(([row, place]) => [place.row, row] as const));
  const fieldAt = (row: SettingRow, column: number): keyof SettingRow | undefined => (Object.entries(ground.decoded.place.get(row)?.columns ?? {}).find(([, index]) => index === column)?.[0] as keyof SettingRow | undefined);
  const changes = change.cells.flatMap(({ cell, before, after }) => {
    const row = at.get(cell.row);
    const field = row && fieldAt(row, cell.column);
    return row === undefined || field === undefined || field === "source" ? [] : [{ row, field, before, after }];
  });
  const [first] = changes;
  if (first === undefined) return undefined;
  const { scheme, rule, effective } = first.row;
  const rows = rowsOfRule(ground, scheme, rule);
  const before = rows.filter((row) => row.effective === effective);
  const last = rows.at(-1);
  if (last === undefined) return undefined;
  const draft = new Draft(ground);
  for (const { row, field, before: was, after } of changes) if (String(row[field]) === after && was !== after) draft.set(row, field, was);
  const copies = before.map((row) => {
    const own = changes.filter((one) => one.row === row);
    return { ...row, ...Object.fromEntries(own.map(({ field, after }) => [field, after])), effective: day };
  });
  return draft.insert(last, copies).edit({ label: change.label, typed: change.typed, said: "dated" });
}
