import type { Exact } from "../../core/number/exact";
import type { Outcome } from "../outcome";

/** A figure as it stands in a written computation: a percentage of the scheme stays 70%. */
export function written({ value, origin }: Outcome): string {
  if (origin.kind === "setting" && origin.row.value !== "") return String(origin.row.value);
  return value.kind === "number" ? shortly(value.number) : "";
}

/** What cannot be written out in full (a third) is cut to four places and said to be so. */
export function shortly(figure: Exact): string {
  const digits = figure.toString();
  const [, decimals = ""] = digits.split(".");
  return decimals.length > 6 ? `≈${Number(digits).toFixed(4)}` : digits;
}

/** A figure and what it counts as, where it is beyond its bound: -12 → 0. */
export const bounded = (figure: Exact, counted: Exact): string => (figure.equals(counted) ? shortly(counted) : `${shortly(figure)} → ${shortly(counted)}`);

/** A rate for reading: up to four places, so that 97.96% is not taken for 98%. */
export function percent(rate: Exact): string {
  return `${Number((rate.toNumber() * 100).toFixed(4))}%`;
}

/** 95 + 88 = 183; nothing for a single figure, which needs no computing. */
export function additionOf(inputs: Outcome["inputs"], result: Exact): string {
  const terms = inputs.flatMap(({ outcome }) => (outcome.value.kind === "number" ? [written(outcome)] : []));
  return terms.length < 2 ? "" : `${terms.join(" + ")} = ${shortly(result)}`;
}
