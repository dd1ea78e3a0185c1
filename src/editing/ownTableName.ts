import { compactText } from "../sheets";

/** What would be read as something else in 设定值: the dot between table and column, signs of arithmetic, and what separates words. */
const SIGNS = /[.\uFF0E=\uFF1D;\uFF1B、,\uFF0C*×÷+〔〕【】[\]{}]/g;

/** A name as 设定值 may have it. */
export const writable = (name: string): string => compactText(name).replace(SIGNS, "");

const MONTH = /(?:\d{4}年)?(?:\d{1,2}|十[一二]?|[一二三四五六七八九])月份?/g;

/** What the school's own table on a sheet is called: as the sheet is, without its month, since there may be one a month. */
export function ownTableName(sheet: string, schemes: readonly string[]): string {
  const name = writable(sheet).replace(MONTH, "") || writable(sheet);
  // A regulation of that name would be taken for it.
  return schemes.includes(name) ? `${name}表` : name;
}
