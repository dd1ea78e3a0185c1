import { Exact } from "../../core/number/exact";
import { choice, optional, quantity, withDefault, type Setting } from "../settings";

/** Leave up to so many days takes nothing off: of a month, of one absence, or of the whole term. */
type FreeOver = "month" | "absence" | "term";

/** What is taken off beyond them: the days above, or all of them. */
type Beyond = "above" | "all";

export const freeDaysSettings = {
  free: optional("免扣天数", quantity),
  freeOver: withDefault("免扣范围", choice<FreeOver>({ 每月累计: "month", 每次: "absence", 学期累计: "term" }), "每月累计"),
  beyond: withDefault("超过免扣", choice<Beyond>({ 扣超过的: "above", 全部扣: "all" }), "扣超过的"),
};

export interface FreeDays {
  readonly free: { readonly setting: Setting<Exact> | undefined };
  readonly freeOver: Setting<FreeOver>;
  readonly beyond: Setting<Beyond>;
}

/**
 * The days of an absence that take something off.
 * @param own its days
 * @param before the days of absences before it that share the free days with it
 * @param after the days of those after it
 */
export function countedDays(own: Exact, before: Exact, after: Exact, free: Exact, beyond: Beyond): Exact {
  const above = (days: Exact): Exact => (days.compare(free) > 0 ? days.minus(free) : Exact.zero);
  switch (beyond) {
    case "above":
      return above(before.plus(own)).minus(above(before));
    case "all":
      return before.plus(own).plus(after).compare(free) > 0 ? own : Exact.zero;
  }
}
