import type { SettingRow } from "../scheme";
import type { SettingType } from "./settingType";
import { isBlank, readRow, type Setting, type SettingReader, type Spec } from "./spec";

function theOnlyRow(reader: SettingReader): SettingRow | undefined {
  const [row, second] = reader.rows;
  if (second !== undefined) reader.problem({ code: "settingTwice", row: second });
  return row;
}

/** A setting that must be there; blank is asked for. */
export function required<T>(title: string, type: SettingType<T>): Spec<Setting<T>> {
  return {
    title,
    type,
    blank: "asked",
    read(reader) {
      const row = theOnlyRow(reader);
      if (row !== undefined) return readRow(type, row, reader);
      reader.problem({ code: "settingMissing", row: reader.first, setting: title });
      return undefined;
    },
  };
}

/** A setting with a default that applies when its row is gone or blank. The default is written as a clerk would write it. */
export function withDefault<T>(title: string, type: SettingType<T>, fallback: string | number): Spec<Setting<T>> {
  return {
    title,
    type,
    blank: { fallback },
    read(reader) {
      const row = theOnlyRow(reader);
      const filled = row !== undefined && !isBlank(row.value) ? row : { ...reader.first, setting: title, key: "", clause: "", note: "", words: "", id: "", value: fallback, source: undefined };
      return readRow(type, filled, reader);
    },
  };
}

/** A setting that may be left out; `setting` is then undefined. `blank`: its row is there, and the school has left it blank. */
export function optional<T>(title: string, type: SettingType<T>): Spec<{ readonly setting: Setting<T> | undefined; readonly blank: boolean }> {
  return {
    title,
    type,
    blank: "unset",
    read(reader) {
      const row = theOnlyRow(reader);
      if (row === undefined || isBlank(row.value)) return { setting: undefined, blank: row !== undefined };
      const setting = readRow(type, row, reader);
      return setting === undefined ? undefined : { setting, blank: false };
    },
  };
}
