import type { CellCorrection } from "../../plan/plan";

/** The corrected cell as Excel will show it: 0.985 under 0.0% is 98.5%. */
export function correctedText({ after, numberFormat }: CellCorrection): string {
  const [percentage, decimals = ""] = /^0(?:\.(0+))?%$/.exec(numberFormat ?? "") ?? [];
  return percentage !== undefined && typeof after === "number" ? `${(after * 100).toFixed(decimals.length)}%` : String(after);
}
