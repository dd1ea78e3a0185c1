import type { Plan } from "../plan/plan";
import type { Basis } from "./basis";
import type { Summary } from "./summary";

/** What a press of a button is going to write, and what to tell the user. */
export interface Run {
  readonly plan: Plan;
  readonly message: string;
  readonly outcome: "done" | "refused";
  /** After an appraisal. */
  readonly summary?: Summary;
  /** What it was computed from and came to: what 考核记录 notes. */
  readonly basis?: Basis;
}

export const refused = (message: string, plan: Plan = { sheets: [] }): Run => ({ plan, message, outcome: "refused" });
