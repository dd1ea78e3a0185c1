import { date, number as numberValue, text, type Value } from "../../core/value";
import { ruleId, type SettingRow } from "../scheme";
import { parseDay } from "./days";
import { numberWithUnit, parseNumber } from "./numbers";
import type { Operand, Reference } from "./reference";
import type { SettingType } from "./settingType";
import { splitWords } from "./words";

/** A number or a day where it is one, else the words. */
export const anyValue: SettingType<Value> = {
  slot: "words",
  parse(raw) {
    const figure = parseNumber(raw);
    if (figure !== undefined) return { value: numberValue(figure) };
    const fault = numberWithUnit(raw);
    if (fault) return { fault };
    const serial = parseDay(raw);
    return { value: serial === undefined ? text(String(raw)) : date(serial) };
  },
};

function parseReference(text: string, { scheme }: SettingRow): Exclude<Reference, { kind: "table" }> | undefined {
  const [first = "", second, ...rest] = text.split(".").map((part) => part.trim());
  if (first === "" || second === "" || rest.length > 0) return undefined;
  return second === undefined ? { kind: "rule", rule: ruleId(scheme, first) } : { kind: "column", table: first, column: second };
}

/** IF(…), MAX(…), =A1, =SUM(…). */
const FORMULA = /^=?\s*[A-Za-z]{2,}\(|^=\s*\$?[A-Za-z]{1,3}\$?\d+$/;

/** A figure taken times, divided by or added to a number. */
const RECKONS = /^=|[*×÷+]\s*\d+(\.\d+)?%?$|^\d+(\.\d+)?%?\s*[*×÷+]/;

/** A number, a day, a rule's name, 表.列, or a rule of another scheme (方案.规则). */
export const operand: SettingType<Operand> = {
  slot: "operand",
  parse(raw, row) {
    const value = parseNumber(raw);
    if (value !== undefined) return { value: { kind: "number", number: value } };
    const fault = numberWithUnit(raw);
    if (fault) return { fault };
    if (FORMULA.test(String(raw).normalize("NFKC"))) return { fault: { code: "formula", written: String(raw) } };
    if (RECKONS.test(String(raw).normalize("NFKC"))) return { fault: { code: "arithmetic", written: String(raw) } };
    const serial = parseDay(raw);
    if (serial !== undefined) return { value: { kind: "date", serial } };
    const reference = parseReference(String(raw), row);
    return reference === undefined ? { fault: { code: "notAReference" } } : { value: reference };
  },
  references: (value) => (value.kind === "number" || value.kind === "date" ? [] : [value]),
};

/** A day, or what has one: a number is none. */
export const dayOperand: SettingType<Operand> = {
  ...operand,
  parse(raw, row) {
    const parsed = operand.parse(raw, row);
    return "value" in parsed && parsed.value.kind === "number" ? { fault: { code: "notADay", written: String(raw) } } : parsed;
  },
};

/** What is referred to, where the rule itself tells what a blank in it means. */
export const blankTold = (reference: Reference): Reference => (reference.kind === "column" ? { ...reference, blankTold: true } : reference);

/** An operand that may be blank: the day something was done. */
export const mayBeBlank: SettingType<Operand> = { ...operand, references: (value) => (operand.references?.(value) ?? []).map(blankTold) };

/** An operand, or one of a few words that stand for something else. */
export function operandOr<T>(choices: Readonly<Record<string, T>>, other: SettingType<Operand> = operand): SettingType<Operand | { readonly kind: "word"; readonly word: T }> {
  return {
    slot: "operand",
    choices: Object.keys(choices),
    ...(other.asksYesNo === undefined ? {} : { asksYesNo: other.asksYesNo }),
    parse(raw, row) {
      const word = choices[String(raw)];
      return word === undefined ? other.parse(raw, row) : { value: { kind: "word", word } };
    },
    references: (value) => (value.kind === "rule" || value.kind === "column" ? [value] : []),
  };
}

export const ruleName: SettingType<string> = {
  slot: "rule",
  parse: (raw, { scheme }) => (String(raw).includes(".") ? { fault: { code: "notARule" } } : { value: ruleId(scheme, String(raw)) }),
  references: (rule) => [{ kind: "rule", rule }],
};

/** A rule that says yes or no of somebody. */
export const yesNoRule: SettingType<string> = { ...ruleName, asksYesNo: true };

/** A rule that gives somebody a title or a grade, or says yes or no. */
export const titleRule: SettingType<string> = { ...yesNoRule, takesTitles: true };

/** What is so or not: a rule that says yes or no, or a column of such. */
export const yesNo: SettingType<Operand> = {
  ...operand,
  asksYesNo: true,
  parse(raw, row) {
    const parsed = operand.parse(raw, row);
    const isFigure = "value" in parsed && (parsed.value.kind === "number" || parsed.value.kind === "date");
    return isFigure ? { fault: { code: "notYesNo", name: String(raw), meant: "" } } : parsed;
  },
};

/** What is so or not, or since a day; it may be blank. */
export const yesNoOrDay: SettingType<Operand> = {
  ...mayBeBlank,
  parse(raw, row) {
    const parsed = mayBeBlank.parse(raw, row);
    return "value" in parsed && parsed.value.kind === "number" ? { fault: { code: "notYesNo", name: String(raw), meant: "" } } : parsed;
  },
};

/** Several rules, separated by 、 or comma. */
export const ruleNames: SettingType<readonly string[]> = {
  slot: "ruleList",
  parse: (raw, { scheme }) => ({ value: splitWords(raw).map((rule) => ruleId(scheme, rule)) }),
  references: (rules) => rules.map((rule) => ({ kind: "rule", rule })),
};

export const tableName: SettingType<string> = {
  slot: "table",
  parse: (raw) => (String(raw).includes(".") ? { fault: { code: "notATable", meant: String(raw).split(".")[0]?.trim() ?? "" } } : { value: String(raw) }),
  references: (table) => [{ kind: "table", table }],
};
