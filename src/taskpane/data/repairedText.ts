import type { CellRepair } from "../../plan/plan";

/** The corrected cell as Excel will show it: 0.985 under 0.0% is 98.5%. */
export function repairedText({ after, numberFormat }: CellRepair): string {
  const [percentage, decimals = ""] = /^0(?:\.(0+))?%$/.exec(numberFormat ?? "") ?? [];
  return percentage !== undefined && typeof after === "number" ? `${(after * 100).toFixed(decimals.length)}%` : String(after);
}
