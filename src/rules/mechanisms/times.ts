import { Exact } from "../../core/number/exact";
import type { Row } from "../../core/table";
import { optional, type Reference, type Setting, type SettingType } from "../settings";

/** 数量列: registers that have a line for several times at once say in a column how many they were. */
export const TIMES_COLUMN = "数量列";

/** What is written where a row counts once whatever stands in its columns. */
export const ONCE_A_ROW = "每行一次";

/** The column whose number says how many times a row counts; undefined: once. */
const timesColumn: SettingType<string | undefined> = { slot: "words", choices: [ONCE_A_ROW], parse: (raw) => ({ value: String(raw) === ONCE_A_ROW ? undefined : String(raw) }) };

export const times = optional(TIMES_COLUMN, timesColumn);

interface Times {
  readonly setting: Setting<string | undefined> | undefined;
}

export const timesReads = (register: Setting<string>, { setting }: Times): readonly Reference[] => (setting?.value === undefined ? [] : [{ kind: "column", table: register.value, column: setting.value }]);

/** How many times a row counts; undefined where nobody knows. */
export function timesOf(row: Row, column: string | undefined): Exact | undefined {
  if (column === undefined) return Exact.one;
  const value = row.cells.get(column)?.value;
  if (value?.kind === "notApplicable") return Exact.zero;
  return value?.kind === "number" && value.number.sign() >= 0 ? value.number : undefined;
}
