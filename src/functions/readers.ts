import { Exact } from "../core/number/exact";
import type { Figure } from "../core/operations/figure";
import { levelOf, type Level } from "../core/operations/level";
import { missing, notApplicable, number } from "../core/value";
import { parseDate } from "../sheets/parse/parseDate";
import { parseNumberText } from "../sheets/parse/parseNumber";
import { parseYesNo, readCell } from "../sheets/rows/readCell";
import type { Raw } from "../sheets/sheetData";
import { compact, isBlank, isErrorText, normaliseName, textOf } from "../sheets/parse/text";
import { Fault, type FaultCode, type Place } from "./fault";

/** Reads one cell of an argument, as the sheets' own cells are read; throws a Fault for what is not understood. */
export type Reader<T> = (cell: unknown, place: Place) => T;

/** What cells show where something is missing. */
export const MISSING = "缺";

/** A number; text like "14分", "98%", "３００元" is understood, "缺考" is missing, "免" does not apply. */
export const figure: Reader<Figure> = (cell, place) => {
  const raw = rawOf(cell, place);
  const withUnit = typeof raw === "string" ? parseNumberText(textOf(raw), { units: ["%", "元", "天", "日", "月"], money: false }) : undefined;
  if (withUnit !== undefined) return number(withUnit);
  const { value, issue } = readCell(raw, { type: "number", required: false }, {});
  if (issue?.code === "notANumber") throw new Fault("wrong", "functionError.notANumber", place, { text: textOf(raw) });
  return value.kind === "number" || value.kind === "notApplicable" ? value : missing;
};

/** Money is in 元: 300, "300元". What is written in 角, 分, 万元 or another unit is no amount of 元. */
export const money: Reader<Figure> = (cell, place) => {
  const raw = rawOf(cell, place);
  const [, unit = ""] = typeof raw === "string" ? (/^[^%]*\d\s*(\D+)$/.exec(compact(textOf(raw))) ?? []) : [];
  if (unit !== "" && unit !== "元") throw new Fault("wrong", "functionError.notInYuan", place, { text: textOf(raw) });
  return figure(cell, place);
};

/** A figure that must pass a test, for example not be negative. */
export function checked(reader: Reader<Figure>, test: (value: Exact) => boolean, code: FaultCode): Reader<Figure> {
  return (cell, place) => {
    const read = reader(cell, place);
    if (read.kind === "number" && !test(read.number)) throw new Fault("wrong", code, place, { text: textOf(rawOf(cell, place)) });
    return read;
  };
}

export const amount = checked(figure, (value) => value.sign() >= 0, "functionError.negative");
/** Money that is paid. */
export const paid = checked(money, (value) => value.sign() >= 0, "functionError.negative");
export const positive = checked(figure, (value) => value.sign() > 0, "functionError.notPositive");
export const count = checked(figure, (value) => value.sign() >= 0 && value.isWhole(), "functionError.notACount");
/** From 0 to 100%. */
export const ratio = checked(figure, (value) => value.sign() >= 0 && value.compare(Exact.one) <= 0, "functionError.notARatio");

/** Above 0: a share left out between two commas arrives as 0 on the desktop, and must not make all pay 0. */
export const share = checked(ratio, (value) => value.sign() > 0, "functionError.zeroShare");

/** A number that the function cannot do without. */
export function needed(reader: Reader<Figure>): Reader<Exact> {
  return (cell, place) => {
    const read = reader(cell, place);
    if (read.kind !== "number") throw new Fault("missing", "functionError.missing", place);
    return read.number;
  };
}

/** A day's serial; text dates like "2023-05-10" and "2023年5月10日" are understood. */
export const day: Reader<Figure> = (cell, place) => {
  const raw = rawOf(cell, place);
  if (isMissing(raw)) return missing;
  if (compact(textOf(raw)) === "不适用") return notApplicable;
  const reading = parseDate(raw, {});
  switch (reading.kind) {
    case "date":
      return number(Exact.of(reading.serial));
    case "withoutYear":
      throw new Fault("wrong", "functionError.dateWithoutYear", place, { text: textOf(raw) });
    case "notADate":
      throw new Fault("wrong", "functionError.notADate", place, { text: textOf(raw) });
  }
};

/** A person, an item, a group: without spaces, in one form of letters; "" for a blank cell. */
export const name: Reader<string> = (cell, place) => {
  const raw = rawOf(cell, place);
  return isBlank(raw) ? "" : normaliseName(textOf(raw));
};

/** Text as written; it must be there. */
export const label: Reader<string> = (cell, place) => {
  const written = textOf(rawOf(cell, place));
  if (written === "") throw new Fault("missing", "functionError.missing", place);
  return written;
};

/** The group somebody belongs to; undefined where that is missing. */
export const group: Reader<string | undefined> = (cell, place) => {
  const read = name(cell, place);
  return read === "" || read === MISSING ? undefined : read;
};

/** Also as text: what was typed into a column of format 文本. */
const DIGITS: Readonly<Record<string, boolean>> = { 1: true, 0: false };

/** 是, TRUE, √, 1 or 否, FALSE, ×, 0; undefined where it is missing. */
export const answer: Reader<boolean | undefined> = (cell, place) => {
  const raw = rawOf(cell, place);
  if (isMissing(raw)) return undefined;
  const read = DIGITS[compact(textOf(raw))] ?? parseYesNo(raw);
  if (read === undefined) throw new Fault("wrong", "functionError.notYesOrNo", place, { text: textOf(raw) });
  return read;
};

/** The same where a function cannot do without it. */
export const definite: Reader<boolean> = (cell, place) => {
  const read = answer(cell, place);
  if (read === undefined) throw new Fault("missing", "functionError.missing", place);
  return read;
};

export type Mark = "marked" | "pending" | "unmarked";

const MARKS: Readonly<Record<string, Mark>> = { 成立: "marked", 不成立: "unmarked", 待核: "pending" };

/** A mark in a register or a result of VETO: blank is no mark, because a register says only what happened. */
export const mark: Reader<Mark> = (cell, place) => {
  const raw = rawOf(cell, place);
  if (isBlank(raw)) return "unmarked";
  const word = compact(textOf(raw));
  const [head = ""] = word.split(":");
  if (head === VETOED) return "marked";
  const known = MARKS[head];
  if (known !== undefined) return known;
  return definite(raw, place) ? "marked" : "unmarked";
};

/** How VETO's results begin. */
export const VETOED = "一票否决";
export const PENDING = "待核";

export const level: Reader<Level | undefined> = (cell, place) => {
  const written = name(cell, place);
  if (written === "" || written === MISSING) return undefined;
  const read = levelOf(written);
  if (read === undefined) throw new Fault("wrong", "functionError.notALevel", place, { text: written });
  return read;
};

/** One of a few words. */
export function choice<T>(choices: readonly (readonly [word: string, value: T])[]): Reader<T> {
  return (cell, place) => {
    const raw = rawOf(cell, place);
    if (isMissing(raw)) throw new Fault("missing", "functionError.missing", place);
    const written = compact(textOf(raw)).replaceAll("、", ",").toUpperCase();
    const found = choices.find(([word]) => word === written);
    if (found !== undefined) return found[1];
    throw new Fault("wrong", "functionError.notAChoice", place, { text: textOf(raw), choices: choices.map(([word]) => word).join("、") });
  };
}

const isMissing = (raw: Raw): boolean => isBlank(raw) || compact(textOf(raw)) === MISSING;

/** What the host passes for a cell: null for blank, an object for an error where the metadata allows errors. */
function rawOf(cell: unknown, place: Place): Raw {
  if (cell === null || cell === undefined) return "";
  const error = errorOf(cell);
  if (error !== undefined) throw new Fault("wrong", "functionError.errorCell", place, { error });
  if (typeof cell === "string" || typeof cell === "number" || typeof cell === "boolean") return cell;
  throw new Fault("wrong", "functionError.notPlain", place);
}

function errorOf(cell: unknown): string | undefined {
  if (typeof cell === "string") return isErrorText(cell) ? cell : undefined;
  return typeof cell === "object" && cell !== null && "code" in cell ? String(cell.code) : undefined;
}
