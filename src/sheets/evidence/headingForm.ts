import { compact } from "../parse/text";
import { patternFor } from "../vocabulary/roleWords";

/** (…), [...] and 【…】 at the end: a unit, a remark. */
const IN_BRACKETS = /[([【〔〈《{].*[)\]】〕〉》}]$/;

/** A heading without what only dresses it: two of one form mean the same. */
export function headingForm(heading: string): string {
  const bare = withoutAffix(compact(heading), IN_BRACKETS, "");
  const opened = withoutAffix(bare, patternFor("dressing"), "");
  return opened.length > 1 ? withoutAffix(opened, patternFor("timeEnding"), "日期") : opened;
}

/** Nothing is left of a heading that is all brackets or 是否: it stays. */
function withoutAffix(text: string, affix: RegExp, instead: string): string {
  const rest = text.replace(affix, "");
  return rest === "" ? text : rest === text ? text : rest + instead;
}
