/** The last day of a public notice of so many calendar days, its first day counted. G06, S0-32 */
export function noticeEnd(start: number, days: number): number {
  return start + days - 1;
}

/** The same in working days: Saturdays, Sundays and holidays do not count. */
export function noticeEndInWorkingDays(start: number, days: number, holidays: ReadonlySet<number>): number {
  let day = start;
  for (let left = isWorkingDay(day, holidays) ? days - 1 : days; left > 0; ) {
    day += 1;
    if (isWorkingDay(day, holidays)) left -= 1;
  }
  return day;
}

/** Excel's serials leave 0 on Saturday and 1 on Sunday when divided by 7. */
const isWorkingDay = (serial: number, holidays: ReadonlySet<number>): boolean => serial % 7 > 1 && !holidays.has(serial);
