import type { SettingRow } from "../scheme";
import type { SettingFault } from "./fault";
import type { Reference } from "./reference";

type Parsed<T> = { readonly value: T } | { readonly fault: SettingFault };

/** What a 设定值 may hold, and how it is read. */
export interface SettingType<T> {
  parse(raw: string | number, row: SettingRow): Parsed<T>;
  /** The rules and columns a value points to, so that dangling and circular references are found before anything is computed. */
  references?(value: T): readonly Reference[];
}
