import { Exact } from "../../core/number/exact";
import type { Position } from "../sheetData";
import { compact } from "../parse/text";
import { HEADING_UNITS } from "../vocabulary/unitWords";

/** What a heading cell says: 常规管理(30分) is the name 常规管理 out of 30, 卫生(30%) counts by 30%. */
export interface HeadingText {
  readonly position: Position;
  readonly name: string;
  readonly fullMark?: Exact;
  /** The share by which its numbers count: 0.3. */
  readonly weight?: Exact;
  /** What its numbers are counted in, where the heading says so: 天 of 事假(天). */
  readonly unit?: string;
  /** The heading says that its numbers are percentages: 合格率(%). */
  readonly percent: boolean;
}

/** 【30分】, [30], 〔30分〕 and {30分} as (30分). */
const OPENING = /[【[〔{]/g;
const CLOSING = /[】\]〕}]/g;
const IN_BRACKETS = /\(([^()]*)\)$/;
const POINTS = /^(?:满分)?:?(?:≤|<=|0[-~—–至])?(\d+(?:\.\d+)?)分?(?:值|满分)?$/;
/** Without brackets as well, unless it is a line to be reached (达到95%): 德育处评分40%, 学生评议占20%. */
const SHARE_AFTER_NAME = /^(.*\p{Script=Han})(?<![达到于过足前])(\d+(?:\.\d+)?)%$/u;
/** Without brackets there has to be a word that says so: 常规30分, 常规满分30; a line may stand between: 常规/30分, 常规‖30分. */
const AFTER_NAME = /[:/|｜‖]?(?:满分:?(\d+(?:\.\d+)?)分?|(\d+(?:\.\d+)?)分(?:值|满分)?)$/;
const SHARE = /^(?:占|权重:?)?(\d+(?:\.\d+)?)%$/;
const UNIT = new RegExp(`^(?:单位:)?(${HEADING_UNITS.join("|")})$`);
const HUNDRED = Exact.of(100);

/** Splits a heading into its name and what it says about the numbers below it. */
export function readHeading(content: string, position: Position): HeadingText {
  const whole = compact(content).replace(OPENING, "(").replace(CLOSING, ")").replace(/[::]$/, "");
  const [bracket, inside] = IN_BRACKETS.exec(whole) ?? [];
  const before = bracket === undefined ? whole : whole.slice(0, -bracket.length);
  if (bracket !== undefined && inside !== undefined && before !== "") return inBrackets(whole, before, inside, position);
  const [, rated = "", share = ""] = SHARE_AFTER_NAME.exec(whole) ?? [];
  const weight = Exact.parse(share);
  if (weight !== undefined) return { position, name: rated.replace(/(?:所?占|权重|比重|比例)$/, ""), percent: false, weight: weight.dividedBy(HUNDRED) };
  const [mark, worded, plain] = AFTER_NAME.exec(whole) ?? [];
  const fullMark = Exact.parse(worded ?? plain ?? "");
  const name = mark === undefined ? whole : whole.slice(0, -mark.length);
  return { position, name: name === "" ? whole : name, percent: false, ...(fullMark === undefined ? {} : { fullMark }) };
}

function inBrackets(whole: string, name: string, inside: string, position: Position): HeadingText {
  const share = Exact.parse(SHARE.exec(inside)?.[1] ?? "");
  if (share !== undefined) return { position, name, percent: false, weight: share.dividedBy(HUNDRED) };
  const fullMark = Exact.parse(POINTS.exec(inside)?.[1] ?? "");
  if (fullMark !== undefined) return { position, name, percent: false, fullMark };
  const unit = UNIT.exec(inside)?.[1];
  return unit === undefined ? { position, name: whole, percent: false } : { position, name, unit, percent: unit === "%" || unit === "百分比" };
}
