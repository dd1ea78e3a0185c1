import { compact } from "../parse/text";

/** (…), [...] and 【…】 at the end: a unit, a remark. */
const IN_BRACKETS = /[([【〔〈《{].*[)\]】〕〉》}]$/;
/** 是否在岗 asks for 在岗; 所在班级 and 所属班级 are the 班级. */
const OPENING = /^(?:是否|所在|所属)/;
const TIME = /(?:日期|时间|日)$/;

/** A heading without what only dresses it: two of one form mean the same. */
export function headingForm(heading: string): string {
  const bare = withoutAffix(compact(heading), IN_BRACKETS, "");
  const opened = withoutAffix(bare, OPENING, "");
  return opened.length > 1 ? withoutAffix(opened, TIME, "日期") : opened;
}

/** Nothing is left of a heading that is all brackets or 是否: it stays. */
function withoutAffix(text: string, affix: RegExp, instead: string): string {
  const rest = text.replace(affix, "");
  return rest === "" ? text : rest === text ? text : rest + instead;
}
