import type { JSX } from "react";
import { formatMonth, monthKey } from "../../core/month";
import type { Month } from "../../core/table";
import { Choice } from "./Choice";

/** What stands for no month in particular. */
const USUAL = "usual";

interface MonthPickerProps {
  readonly label: string;
  readonly months: readonly Month[];
  readonly month: Month | undefined;
  readonly choose: (month: Month | undefined) => void;
  /** What it is left to where no month is chosen. */
  readonly usual?: string;
}

/** One of some months. */
export function MonthPicker({ label, months, month, choose, usual }: MonthPickerProps): JSX.Element {
  const options = months.map((one) => ({ value: monthKey(one), text: formatMonth(one) }));
  return (
    <Choice
      label={label}
      options={usual === undefined ? options : [{ value: USUAL, text: usual }, ...options]}
      selected={month === undefined ? USUAL : monthKey(month)}
      choose={(value) => choose(months.find((one) => monthKey(one) === value))}
    />
  );
}
