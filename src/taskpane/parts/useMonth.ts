import { useState } from "react";
import { after, latest, monthKey } from "../../core/month";
import type { Month } from "../../core/table";
import type { Overview } from "../../overview/overview";

/** A school year begins in September where the workbook tells no month. */
const BEFORE_FIRST: Month = { month: 8 };

const MONTHS = 12;

interface MonthState {
  readonly months: readonly Month[];
  readonly month: Month | undefined;
  readonly choose: (month: Month | undefined) => void;
}

/** Which month sheets are made for: the one after the latest in the workbook, or another of the year that follows it. */
export function useMonth({ recognised }: Overview): MonthState {
  const [chosen, choose] = useState<Month>();
  const lists = recognised.filter(({ tableKind }) => tableKind === "list");
  const months = followingMonths(latest(lists.flatMap((finding) => finding.months)) ?? BEFORE_FIRST);
  // What was chosen before may lie behind by now.
  const month = months.find((one) => chosen !== undefined && monthKey(one) === monthKey(chosen)) ?? months[0];
  return { months, month, choose };
}

export function followingMonths(month: Month): readonly Month[] {
  const months: Month[] = [];
  for (let next = after(month); months.length < MONTHS; next = after(next)) months.push(next);
  return months;
}
