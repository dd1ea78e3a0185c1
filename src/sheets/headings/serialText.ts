import { serialToDay } from "../../core/calendar";

/** A number that heads a column, as a person would say it: the date 46266 is 9月1日, the day 5 is 5日. */
export function serialText(content: number): string {
  const day = content > 31 ? serialToDay(content) : undefined;
  return day === undefined ? `${content}日` : `${day.month}月${day.day}日`;
}
