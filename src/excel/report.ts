import type { Run } from "../appraisal/run";

/** What a command tells the user when it is over. */
export type Report = Pick<Run, "message" | "outcome" | "summary">;
