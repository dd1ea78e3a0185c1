import type { SettingRow } from "../scheme";
import type { SettingProblem } from "./fault";
import type { Reference } from "./reference";
import type { SettingType } from "./settingType";

/** A setting as a mechanism gets it: its value, and the row it was read from, which carries the clause. */
export interface Setting<T> {
  readonly value: T;
  readonly row: SettingRow;
}

export interface SettingReader {
  /** The rows of the rule that hold this setting, in the order of the sheet. */
  readonly rows: readonly SettingRow[];
  /** The rule's first row: where a setting that is not there is reported. */
  readonly first: SettingRow;
  problem(problem: SettingProblem): void;
  /** A required value left blank: not a mistake, but something to ask for. */
  ask(row: SettingRow): void;
  reference(reference: Reference, row: SettingRow): void;
}

/** How one 设置项 of a mechanism is declared. `read` yields undefined when the rule cannot be evaluated yet. */
export interface Spec<T> {
  readonly title: string;
  readonly type: SettingType<unknown>;
  /** A list: a row each. */
  readonly many?: true;
  /** What a blank or a row that is not there means: asked for, not set, or what is written here. */
  readonly blank: "asked" | "unset" | { readonly fallback: string | number };
  read(reader: SettingReader): T | undefined;
}

export const isBlank = (raw: string | number): boolean => raw === "";

export function readRow<T>(type: SettingType<T>, row: SettingRow, reader: SettingReader): Setting<T> | undefined {
  if (isBlank(row.value)) {
    reader.ask(row);
    return undefined;
  }
  const parsed = type.parse(row.value, row);
  if ("fault" in parsed) {
    reader.problem({ code: "badValue", row, fault: parsed.fault });
    return undefined;
  }
  for (const reference of type.references?.(parsed.value) ?? []) reader.reference(reference, row);
  return { value: parsed.value, row };
}
