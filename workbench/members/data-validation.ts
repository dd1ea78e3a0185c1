import { intersection } from "../book/area";
import { absoluteAddressOf } from "../book/references";
import type { Validation } from "../package/types";
import type { ClassDefinition } from "../wire/definition";
import { cutOut, formatAreas, parseAreas } from "./areas";
import { toBoolean, toChoice, toRecord, toText } from "./convert";
import { checkAllowed, invalidArgument, isRef, rangeOf } from "./self";
import type { RangeSelf } from "./self";

/** The file's names of types and operators; the API has the same words with other capitals. */
const TYPES: Readonly<Record<string, string>> = {
  wholeNumber: "whole",
  decimal: "decimal",
  list: "list",
  date: "date",
  time: "time",
  textLength: "textLength",
  custom: "custom",
};
const OPERATORS = ["Between", "NotBetween", "EqualTo", "NotEqualTo", "GreaterThan", "LessThan", "GreaterThanOrEqualTo", "LessThanOrEqualTo"] as const;
const STORED_OPERATORS = ["between", "notBetween", "equal", "notEqual", "greaterThan", "lessThan", "greaterThanOrEqual", "lessThanOrEqual"] as const;
const ALERTS = ["Stop", "Warning", "Information"] as const;

export const dataValidation: ClassDefinition<RangeSelf> = {
  properties: {
    type: { get: apiType },
    rule: { get: rule, set: setRule },
    ignoreBlanks: { get: (self) => find(self)?.allowBlank ?? true, set: (self, value) => change(self, { allowBlank: toBoolean(value) }) },
    prompt: { get: prompt, set: setPrompt },
    errorAlert: { get: errorAlert, set: setErrorAlert },
  },
  methods: {
    clear: (self) => {
      checkAllowed(self);
      self.sheet.record.validations = cutOut(self.sheet.record.validations, self.area);
    },
  },
};

function find({ sheet, area }: RangeSelf): Validation | undefined {
  return sheet.record.validations.find(({ ranges }) => parseAreas(ranges).some((each) => intersection(each, area) !== undefined));
}

/** Gives the range, and no other, what is changed; the rest of its validation stays. */
function change(self: RangeSelf, patch: Partial<Validation>): void {
  checkAllowed(self);
  const before = find(self);
  if (before === undefined && patch.type === undefined) throw invalidArgument("The range has no validation rule yet.");
  const base: Validation = before ?? { ranges: "", type: "none", formulas: [], allowBlank: true };
  const others = cutOut(self.sheet.record.validations, self.area);
  self.sheet.record.validations = [...others, { ...base, ...patch, ranges: formatAreas([self.area]) }];
}

function apiName(validation: Validation): string | undefined {
  return Object.keys(TYPES).find((name) => TYPES[name] === validation.type);
}

function apiType(self: RangeSelf): string {
  const found = find(self);
  const name = found && apiName(found);
  return name === undefined ? "None" : name.charAt(0).toUpperCase() + name.slice(1);
}

function rule(self: RangeSelf): Readonly<Record<string, unknown>> {
  const found = find(self);
  const name = found && apiName(found);
  if (found === undefined || name === undefined) return {};
  const [first = "", second] = found.formulas.map((each) => self.book.shownFormula(each));
  // The record does not keep whether the list's arrow is shown.
  if (name === "list") return { list: { inCellDropDown: true, source: /^"[^"]*"$/.test(first) ? first.slice(1, -1) : `=${first}` } };
  if (name === "custom") return { custom: { formula: `=${first}` } };
  const operator = OPERATORS[STORED_OPERATORS.findIndex((each) => each === (found.operator ?? "between"))];
  return { [name]: { formula1: operand(first), ...(second === undefined ? {} : { formula2: operand(second) }), operator } };
}

function operand(formula: string): string | number {
  return formula.trim() !== "" && Number.isFinite(Number(formula)) ? Number(formula) : `=${formula}`;
}

function setRule(self: RangeSelf, value: unknown): void {
  const given = Object.entries(toRecord(value)).filter(([, details]) => details !== undefined && details !== null);
  const [name, details] = given[0] ?? [];
  const type = name === undefined ? undefined : TYPES[name];
  if (name === undefined || type === undefined || given.length > 1) throw invalidArgument("One kind of rule is expected.");
  const { source, formula, formula1, formula2, operator, inCellDropDown } = toRecord(details);
  if (type === "list" && inCellDropDown === false) throw invalidArgument("The workbench keeps lists with their arrow only.");
  if (type === "list") return change(self, { type, formulas: [listSource(self, source)] });
  if (type === "custom") return change(self, { type, formulas: [stored(self, formula)] });
  const place = OPERATORS.indexOf(toChoice(operator, OPERATORS));
  const formulas = [formula1, formula2].filter((each) => each !== undefined && each !== null && each !== "").map((each) => stored(self, each));
  change(self, { type, formulas, operator: STORED_OPERATORS[place] ?? "between" });
}

function listSource(self: RangeSelf, source: unknown): string {
  if (!isRef(source) && !toText(source).startsWith("=")) return `"${toText(source)}"`;
  return stored(self, source);
}

function stored(self: RangeSelf, operandGiven: unknown): string {
  if (typeof operandGiven === "number") return String(operandGiven);
  if (isRef(operandGiven)) {
    const { sheet, area } = rangeOf(operandGiven);
    return absoluteAddressOf(sheet, area);
  }
  return self.book.storedFormula(toText(operandGiven).replace(/^=/, ""));
}

function prompt(self: RangeSelf): Readonly<Record<string, unknown>> {
  const found = find(self)?.prompt;
  return { message: found?.message ?? "", showPrompt: found !== undefined, title: found?.title ?? "" };
}

function setPrompt(self: RangeSelf, value: unknown): void {
  const { message, showPrompt, title } = toRecord(value);
  if (!toBoolean(showPrompt)) return drop(self, "prompt");
  change(self, { prompt: { title: toText(title), message: toText(message) } });
}

function errorAlert(self: RangeSelf): Readonly<Record<string, unknown>> {
  const found = find(self)?.error;
  const style = ALERTS.find((each) => each.toLowerCase() === (found?.style ?? "stop"));
  return { message: found?.message ?? "", showAlert: found !== undefined, style, title: found?.title ?? "" };
}

function setErrorAlert(self: RangeSelf, value: unknown): void {
  const { message, showAlert, style, title } = toRecord(value);
  if (!toBoolean(showAlert)) return drop(self, "error");
  change(self, { error: { title: toText(title), message: toText(message), style: toChoice(style, ALERTS).toLowerCase() } });
}

function drop(self: RangeSelf, name: "prompt" | "error"): void {
  const found = find(self);
  if (found === undefined) return;
  checkAllowed(self);
  const rest: { -readonly [K in keyof Validation]: Validation[K] } = { ...found };
  delete rest[name];
  self.sheet.record.validations = [...cutOut(self.sheet.record.validations, self.area), { ...rest, ranges: formatAreas([self.area]) }];
}
