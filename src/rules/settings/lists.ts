import type { SettingType } from "./settingType";
import { readRow, type Setting, type SettingReader, type Spec } from "./spec";

export interface Keyed<T> extends Setting<T> {
  readonly key: string;
}

/** A list: a row each, told apart by 名称. At least one; the keys may be blank only where there is a single row. */
export function list<T>(title: string, type: SettingType<T>): Spec<readonly Keyed<T>[]> {
  return {
    title,
    type,
    many: true,
    blank: "asked",
    read(reader) {
      if (reader.rows.length > 0) return readList(type, reader);
      reader.problem({ code: "settingMissing", row: reader.first, setting: title });
      return undefined;
    },
  };
}

/** A list that may be empty. */
export function optionalList<T>(title: string, type: SettingType<T>): Spec<readonly Keyed<T>[]> {
  return { title, type, many: true, blank: "asked", read: (reader) => readList(type, reader) };
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
        if (again) reader.problem({ code: "settingTwice", row });
        const setting = readRow(type, row, reader);
        return setting === undefined ? [] : [{ ...setting, key: row.key }];
      });
      return entries.length > 0 && entries.length === reader.rows.length ? entries : undefined;
    },
  };
}

function readList<T>(type: SettingType<T>, reader: SettingReader): readonly Keyed<T>[] | undefined {
  const seen = new Set<string>();
  const entries: Keyed<T>[] = [];
  for (const row of reader.rows) {
    if (row.key === "" && reader.rows.length > 1) reader.problem({ code: "keyMissing", row });
    else if (seen.has(row.key)) reader.problem({ code: "settingTwice", row });
    seen.add(row.key);
    const setting = readRow(type, row, reader);
    if (setting !== undefined) entries.push({ ...setting, key: row.key });
  }
  return entries.length === reader.rows.length ? entries : undefined;
}
