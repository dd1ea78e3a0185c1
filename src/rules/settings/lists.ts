import type { SettingRow } from "../scheme";
import type { SettingType } from "./settingType";
import { isBlank, readRow, type Setting, type SettingReader, type Spec } from "./spec";

export interface Keyed<T> extends Setting<T> {
  readonly key: string;
}

/** Whether even a single row needs its 名称: the column that a filter looks at, the word that an amount is for. */
interface Naming {
  readonly named?: true;
}

/** A list: a row each, told apart by 名称. At least one; the keys may be blank only where there is a single row. */
export function list<T>(title: string, type: SettingType<T>, naming: Naming = {}): Spec<readonly Keyed<T>[]> {
  return {
    title,
    type,
    many: true,
    blank: "asked",
    read(reader) {
      if (reader.rows.length > 0) return readList(type, reader, naming);
      reader.problem({ code: "settingMissing", row: reader.first, setting: title });
      return undefined;
    },
  };
}

/** A list that may be empty. */
export function optionalList<T>(title: string, type: SettingType<T>, naming: Naming = {}): Spec<readonly Keyed<T>[]> {
  return { title, type, many: true, blank: "asked", read: (reader) => readList(type, reader, naming) };
}

/** A list whose keys may come more than once, for different cases. */
export function tableOf<T>(title: string, type: SettingType<T>): Spec<readonly Keyed<T>[]> {
  return {
    title,
    type,
    many: true,
    blank: "asked",
    read(reader) {
      if (reader.rows.length === 0) reader.problem({ code: "settingMissing", row: reader.first, setting: title });
      const entries = reader.rows.flatMap((row, index) => {
        const again = reader.rows.findIndex((other) => other.key === row.key && other.applies === row.applies) < index;
        if (again) reader.problem({ code: row.key === "" ? "settingTwice" : "keyTwice", row });
        const setting = readRow(type, row, reader);
        return setting === undefined ? [] : [{ ...setting, key: row.key }];
      });
      return entries.length > 0 && entries.length === reader.rows.length ? entries : undefined;
    },
  };
}

/** A clause with blanks just put there: its value is still asked for, or any is meant. */
const isStillOpen = ({ value }: SettingRow): boolean => isBlank(value) || value === "非空";

/** Without its name, or with that of another row, an entry leaves gaps elsewhere: these are told when it is mended, if they are still there. */
function readList<T>(type: SettingType<T>, reader: SettingReader, { named }: Naming): readonly Keyed<T>[] | undefined {
  const seen = new Set<string>();
  let nameless = false;
  const entries: Keyed<T>[] = [];
  for (const row of reader.rows) {
    const lacks = row.key === "" && (reader.rows.length > 1 || (named === true && !isStillOpen(row)));
    if (lacks || seen.has(row.key)) {
      reader.problem({ code: lacks ? "keyMissing" : "keyTwice", row });
      nameless = true;
    }
    seen.add(row.key);
    const setting = readRow(type, row, reader);
    if (setting !== undefined) entries.push({ ...setting, key: row.key });
  }
  return !nameless && entries.length === reader.rows.length ? entries : undefined;
}
