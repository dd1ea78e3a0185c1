import { parseClassName } from "../classNotation";
import { parseMonth } from "../parseMonth";
import { compact } from "../text";

/** How a class is written where nothing else says that it is one: 一(1)班, 七1, 红星中队; not 六大系统, nor 9月. */
const WRITTEN = /(班|中队|\)|\d)$/;

/** Whether a sheet's name or a heading is a class, before anybody has looked at the roster. */
export function isClassName(text: string): boolean {
  const words = compact(text);
  return WRITTEN.test(words) && parseMonth(words) === undefined && parseClassName(words) !== undefined;
}
