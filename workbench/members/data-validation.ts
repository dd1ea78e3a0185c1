import { absoluteAddressOf } from "../book/references";
import type { Validation } from "../package/types";
import type { ClassDefinition } from "../wire/definition";
import { cutOut, formatAreas, reaches } from "./areas";
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

/** As in Excel, a new rule refuses other values even if nobody words the message. */
const NEW: Validation = {
  ranges: "",
  type: "none",
  formulas: [],
  allowBlank: true,
  prompt: { title: "", message: "" },
  error: { title: "", message: "", style: "stop" },
};
/** In characters; a file with more counts as damaged. */
const LONGEST = { title: 32, message: 255, list: 255 } as const;

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
  return sheet.record.validations.find((validation) => reaches(validation, area));
}

/** Changes part of the range's validation, and of no other's. */
function change(self: RangeSelf, patch: Partial<Validation>): void {
  const before = find(self);
  if (before === undefined) throw invalidArgument("The range has no validation rule yet.");
  replace(self, { ...before, ...patch });
}

/** Gives the range, and no other, a validation. */
function replace(self: RangeSelf, validation: Validation): void {
  checkAllowed(self);
  const others = cutOut(self.sheet.record.validations, self.area);
  self.sheet.record.validations = [...others, { ...validation, ranges: formatAreas([self.area]) }];
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
  if (name === "list") return { list: { inCellDropDown: found.hidesArrow !== true, source: /^"[^"]*"$/.test(first) ? first.slice(1, -1) : `=${first}` } };
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
  if (type === "list") return setKind(self, { type, formulas: [listSource(self, source)], ...(inCellDropDown === false ? { hidesArrow: true } : {}) });
  if (type === "custom") return setKind(self, { type, formulas: [stored(self, formula)] });
  const place = OPERATORS.indexOf(toChoice(operator, OPERATORS));
  const formulas = [formula1, formula2].filter((each) => each !== undefined && each !== null && each !== "").map((each) => stored(self, each));
  setKind(self, { type, formulas, operator: STORED_OPERATORS[place] ?? "between" });
}

/** Nothing of the kind of rule before is left. */
function setKind(self: RangeSelf, kind: Pick<Validation, "type" | "formulas" | "operator" | "hidesArrow">): void {
  const { ranges, allowBlank, prompt: promptBefore, error: errorBefore } = find(self) ?? NEW;
  replace(self, { ranges, allowBlank, ...(promptBefore && { prompt: promptBefore }), ...(errorBefore && { error: errorBefore }), ...kind });
}

function listSource(self: RangeSelf, source: unknown): string {
  if (!isRef(source) && !toText(source).startsWith("=")) return `"${limited(source, LONGEST.list)}"`;
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
  return { message: found?.message ?? "", showPrompt: found !== undefined && found.off !== true, title: found?.title ?? "" };
}

function setPrompt(self: RangeSelf, value: unknown): void {
  change(self, { prompt: message(value, "showPrompt") });
}

function errorAlert(self: RangeSelf): Readonly<Record<string, unknown>> {
  const found = find(self)?.error;
  const style = ALERTS.find((each) => each.toLowerCase() === (found?.style ?? "stop"));
  return { message: found?.message ?? "", showAlert: found !== undefined && found.off !== true, style, title: found?.title ?? "" };
}

function setErrorAlert(self: RangeSelf, value: unknown): void {
  const style = toChoice(toRecord(value)["style"], ALERTS).toLowerCase();
  change(self, { error: { ...message(value, "showAlert"), style } });
}

function message(value: unknown, show: "showPrompt" | "showAlert"): NonNullable<Validation["prompt"]> {
  const { title, message: text, [show]: isShown } = toRecord(value);
  return { title: limited(title, LONGEST.title), message: limited(text, LONGEST.message), ...(toBoolean(isShown) ? {} : { off: true }) };
}

function limited(value: unknown, longest: number): string {
  const text = toText(value);
  if (text.length > longest) throw invalidArgument(`At most ${longest} characters are expected.`);
  return text;
}
