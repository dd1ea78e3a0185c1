import type { ProblemLevel } from "../sheets";

/** How many rows of each level 问题清单 has. */
export type ProblemCounts = Readonly<Record<ProblemLevel, number>>;

/** The counts as texts name them; alone in its file, for the pane says them before anything that computes is loaded. */
export const countWords = ({ error, warning, notice }: ProblemCounts): Record<"errors" | "warnings" | "notices", string> => ({ errors: String(error), warnings: String(warning), notices: String(notice) });
