/** Number formats that a file names by number only; 27–36 and 50–58 as Chinese Excel has them. */
const YEAR_MONTH = 'yyyy"年"m"月"';
const MONTH_DAY = 'm"月"d"日"';
const HOUR_MINUTE = '上午/下午h"时"mm"分"';
const HOUR_MINUTE_SECOND = '上午/下午h"时"mm"分"ss"秒"';

const BUILT_IN: Readonly<Record<number, string>> = {
  0: "General",
  1: "0",
  2: "0.00",
  3: "#,##0",
  4: "#,##0.00",
  9: "0%",
  10: "0.00%",
  11: "0.00E+00",
  12: "# ?/?",
  13: "# ??/??",
  14: "m/d/yyyy",
  15: "d-mmm-yy",
  16: "d-mmm",
  17: "mmm-yy",
  18: "h:mm AM/PM",
  19: "h:mm:ss AM/PM",
  20: "h:mm",
  21: "h:mm:ss",
  22: "m/d/yyyy h:mm",
  27: YEAR_MONTH,
  28: MONTH_DAY,
  29: MONTH_DAY,
  30: "m-d-yy",
  31: 'yyyy"年"m"月"d"日"',
  32: 'h"时"mm"分"',
  33: 'h"时"mm"分"ss"秒"',
  34: HOUR_MINUTE,
  35: HOUR_MINUTE_SECOND,
  36: YEAR_MONTH,
  37: "#,##0 ;(#,##0)",
  38: "#,##0 ;[Red](#,##0)",
  39: "#,##0.00;(#,##0.00)",
  40: "#,##0.00;[Red](#,##0.00)",
  45: "mm:ss",
  46: "[h]:mm:ss",
  47: "mmss.0",
  48: "##0.0E+0",
  49: "@",
  50: YEAR_MONTH,
  51: MONTH_DAY,
  52: YEAR_MONTH,
  53: MONTH_DAY,
  54: MONTH_DAY,
  55: HOUR_MINUTE,
  56: HOUR_MINUTE_SECOND,
  57: YEAR_MONTH,
  58: MONTH_DAY,
};

export const FIRST_OWN_FORMAT = 164;

export function builtInFormat(id: number): string | undefined {
  return BUILT_IN[id];
}

/** The number to write a format by, if there is one that means the same everywhere. */
export function builtInId(format: string): number | undefined {
  const found = Object.entries(BUILT_IN).find(([id, each]) => each === format && !isLocal(Number(id)));
  return found && Number(found[0]);
}

function isLocal(id: number): boolean {
  return (id >= 27 && id <= 36) || id >= 50;
}
