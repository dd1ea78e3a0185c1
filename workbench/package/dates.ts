/** ISO 8601 dates in cells, as Excel's serial numbers. */

const MILLISECONDS_A_DAY = 86_400_000;
const DAY_ZERO = Date.UTC(1899, 11, 30);
/** Excel counts a 29 February 1900; serials before it are one less. */
const FIRST_OF_MARCH_1900 = 61;
const DAYS_BEFORE_1904 = 1462;

/** "2026-09-01", "2026-09-01T08:00:00Z" or "08:00:00"; NaN for anything else. */
export function dateSerial(iso: string, date1904: boolean): number {
  const match = /^(?:(\d{4})-(\d\d)-(\d\d))?T?(?:(\d\d):(\d\d)(?::(\d\d(?:\.\d+)?))?)?Z?$/.exec(iso.trim());
  if (!match) return NaN;
  const [, year, month, day, hours = 0, minutes = 0, seconds = 0] = match;
  const time = (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) / 86_400;
  if (year === undefined) return time;
  const days = (Date.UTC(Number(year), Number(month) - 1, Number(day)) - DAY_ZERO) / MILLISECONDS_A_DAY;
  if (date1904) return days - DAYS_BEFORE_1904 + time;
  return (days < FIRST_OF_MARCH_1900 ? days - 1 : days) + time;
}
