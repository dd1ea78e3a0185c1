import { dayToSerial } from "../core/calendar";
import { Exact } from "../core/number/exact";
import { date, number as numberValue, text, type Value } from "../core/value";
import { ruleId, type SettingRow } from "./scheme";

/** Why a 设定值 was not understood: the sentence is in `src/messages` under `setting.<code>`. */
export type SettingFault =
  | { readonly code: "notANumber" }
  | { readonly code: "ratioOutOfRange" }
  | { readonly code: "negative" }
  | { readonly code: "notPositive" }
  | { readonly code: "notAChoice"; readonly choices: string }
  | { readonly code: "notAReference" }
  | { readonly code: "notATable" }
  | { readonly code: "notAFilter" }
  | { readonly code: "notACount" }
  | { readonly code: "notARange" };

type Parsed<T> = { readonly value: T } | { readonly fault: SettingFault };

/** What a 设定值 may hold, and how it is read. */
export interface SettingType<T> {
  parse(raw: string | number, row: SettingRow): Parsed<T>;
  /** The rules and columns a value points to, so that dangling and circular references are found before anything is computed. */
  references?(value: T): readonly Reference[];
}

export type Reference =
  /** By the id that carries its scheme's name. */
  | { readonly kind: "rule"; readonly rule: string }
  /** `optional`: read where the sheet has the column, not missed where it has not. */
  | { readonly kind: "column"; readonly table: string; readonly column: string; readonly optional?: true }
  | { readonly kind: "table"; readonly table: string };

/** A figure written in the scheme, or a reference to where it comes from. */
export type Operand = { readonly kind: "number"; readonly number: Exact } | { readonly kind: "date"; readonly serial: number } | Exclude<Reference, { kind: "table" }>;

const isBlank = (raw: string | number): boolean => raw === "";

function parseNumber(raw: string | number): Exact | undefined {
  if (typeof raw === "number") return Exact.of(raw);
  const text = raw.normalize("NFKC").replace(/,(?=\d{3}\b)/g, "");
  if (text.endsWith("%")) return Exact.parse(text.slice(0, -1))?.dividedBy(Exact.of(100));
  return Exact.parse(text);
}

/** A number of scores, yuan, days … not below 0. */
export const quantity: SettingType<Exact> = {
  parse(raw) {
    const value = parseNumber(raw);
    if (value === undefined) return { fault: { code: "notANumber" } };
    return value.sign() < 0 ? { fault: { code: "negative" } } : { value };
  },
};

/** A share from 0 to 1, written 70% or 0.7. Above 1 is a mistake to be shown, not 70 to be guessed as 70%. */
export const ratio: SettingType<Exact> = {
  parse(raw) {
    const value = parseNumber(raw);
    if (value === undefined) return { fault: { code: "notANumber" } };
    return value.sign() < 0 || value.compare(Exact.one) > 0 ? { fault: { code: "ratioOutOfRange" } } : { value };
  },
};

/** A whole number of people, places, months. */
export const count: SettingType<number> = {
  parse(raw) {
    const value = parseNumber(raw)?.toNumber();
    return value !== undefined && Number.isInteger(value) && value >= 0 ? { value } : { fault: { code: "notACount" } };
  },
};

/** A number or a day where it is one, else the words. */
export const anyValue: SettingType<Value> = {
  parse(raw) {
    const figure = parseNumber(raw);
    if (figure !== undefined) return { value: numberValue(figure) };
    const serial = parseDay(raw);
    return { value: serial === undefined ? text(String(raw)) : date(serial) };
  },
};

export const words: SettingType<string> = { parse: (raw) => ({ value: String(raw) }) };

/** One of a few words. The keys are what the clerk writes, the values what the program calls them. */
export function choice<T>(choices: Readonly<Record<string, T>>): SettingType<T> {
  return {
    parse(raw) {
      const value = choices[String(raw)];
      return value === undefined ? { fault: { code: "notAChoice", choices: Object.keys(choices).join("、") } } : { value };
    },
  };
}

/** 2026-08-31, 2026年8月31日. */
export function parseDay(raw: string | number): number | undefined {
  const [, year, month, day] = /^(\d{4})[-年./](\d{1,2})[-月./](\d{1,2})日?$/.exec(String(raw)) ?? [];
  return day === undefined ? undefined : dayToSerial({ year: Number(year), month: Number(month), day: Number(day) });
}

function parseReference(text: string, { scheme }: SettingRow): Exclude<Reference, { kind: "table" }> | undefined {
  const [first = "", second, ...rest] = text.split(".");
  if (first === "" || second === "" || rest.length > 0) return undefined;
  return second === undefined ? { kind: "rule", rule: ruleId(scheme, first) } : { kind: "column", table: first, column: second };
}

/** A number, a day, a rule's name, 表.列, or a rule of another scheme (方案.规则). */
export const operand: SettingType<Operand> = {
  parse(raw, row) {
    const value = parseNumber(raw);
    if (value !== undefined) return { value: { kind: "number", number: value } };
    const serial = parseDay(raw);
    if (serial !== undefined) return { value: { kind: "date", serial } };
    const reference = parseReference(String(raw), row);
    return reference === undefined ? { fault: { code: "notAReference" } } : { value: reference };
  },
  references: (value) => (value.kind === "number" || value.kind === "date" ? [] : [value]),
};

/** An operand, or one of a few words that stand for something else. */
export function operandOr<T>(choices: Readonly<Record<string, T>>): SettingType<Operand | { readonly kind: "word"; readonly word: T }> {
  return {
    parse(raw, row) {
      const word = choices[String(raw)];
      return word === undefined ? operand.parse(raw, row) : { value: { kind: "word", word } };
    },
    references: (value) => (value.kind === "rule" || value.kind === "column" ? [value] : []),
  };
}

export const ruleName: SettingType<string> = {
  parse: (raw, { scheme }) => (String(raw).includes(".") ? { fault: { code: "notAReference" } } : { value: ruleId(scheme, String(raw)) }),
  references: (rule) => [{ kind: "rule", rule }],
};

const splitWords = (raw: string | number): string[] => String(raw).split(/[、,\uFF0C]/).map((name) => name.trim()).filter(Boolean);

/** Several words, separated by 、 or comma. */
export const wordList: SettingType<readonly string[]> = { parse: (raw) => ({ value: splitWords(raw) }) };

/** Several rules, separated by 、 or comma. */
export const ruleNames: SettingType<readonly string[]> = {
  parse: (raw, { scheme }) => ({ value: splitWords(raw).map((rule) => ruleId(scheme, rule)) }),
  references: (rules) => rules.map((rule) => ({ kind: "rule", rule })),
};

export const tableName: SettingType<string> = {
  parse: (raw) => (String(raw).includes(".") ? { fault: { code: "notATable" } } : { value: String(raw) }),
  references: (table) => [{ kind: "table", table }],
};

/** A setting as a mechanism gets it: its value, and the row it was read from, which carries the clause. */
export interface Setting<T> {
  readonly value: T;
  readonly row: SettingRow;
}

export type SettingProblem =
  | { readonly code: "badValue"; readonly row: SettingRow; readonly fault: SettingFault }
  | { readonly code: "settingMissing"; readonly row: SettingRow; readonly setting: string }
  | { readonly code: "settingTwice"; readonly row: SettingRow }
  | { readonly code: "keyMissing"; readonly row: SettingRow }
  | { readonly code: "weightsNotWhole"; readonly row: SettingRow; readonly sum: string }
  | { readonly code: "keyWithoutPartner"; readonly row: SettingRow; readonly other: string }
  | { readonly code: "bandGap"; readonly row: SettingRow }
  | { readonly code: "alternativesMissing"; readonly row: SettingRow; readonly settings: string };

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
  read(reader: SettingReader): T | undefined;
}

function readRow<T>(type: SettingType<T>, row: SettingRow, reader: SettingReader): Setting<T> | undefined {
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

function theOnlyRow(reader: SettingReader): SettingRow | undefined {
  const [row, second] = reader.rows;
  if (second !== undefined) reader.problem({ code: "settingTwice", row: second });
  return row;
}

/** A setting that must be there; blank is asked for. */
export function required<T>(title: string, type: SettingType<T>): Spec<Setting<T>> {
  return {
    title,
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
    read(reader) {
      const row = theOnlyRow(reader);
      const filled = row !== undefined && !isBlank(row.value) ? row : { ...reader.first, setting: title, key: "", clause: "", value: fallback };
      return readRow(type, filled, reader);
    },
  };
}

/** A setting that may be left out; `value` is then undefined. */
export function optional<T>(title: string, type: SettingType<T>): Spec<{ readonly setting: Setting<T> | undefined }> {
  return {
    title,
    read(reader) {
      const row = theOnlyRow(reader);
      if (row === undefined || isBlank(row.value)) return { setting: undefined };
      const setting = readRow(type, row, reader);
      return setting === undefined ? undefined : { setting };
    },
  };
}

export interface Keyed<T> extends Setting<T> {
  readonly key: string;
}

/** A list: a row each, told apart by 名称. At least one; the keys may be blank only where there is a single row. */
export function list<T>(title: string, type: SettingType<T>): Spec<readonly Keyed<T>[]> {
  return {
    title,
    read(reader) {
      if (reader.rows.length > 0) return readList(type, reader);
      reader.problem({ code: "settingMissing", row: reader.first, setting: title });
      return undefined;
    },
  };
}

/** A list that may be empty. */
export function optionalList<T>(title: string, type: SettingType<T>): Spec<readonly Keyed<T>[]> {
  return { title, read: (reader) => readList(type, reader) };
}

/** A list whose keys may come more than once, for different cases. */
export function tableOf<T>(title: string, type: SettingType<T>): Spec<readonly Keyed<T>[]> {
  return {
    title,
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
