/**
 * What a mechanism that counts a register counts: a week's, a month's, the term's or the school year's rows, or all of
 * them; `reader`: what its reader is about; `onwards`: of a month what the school year had up to it.
 */
export type Span = "reader" | "week" | "month" | "term" | "year" | "all" | "onwards";

/** What a veto's case takes: whatever is of its school year, what is of its month, or what is of its month and those after it. */
export type Reach = Extract<Span, "year" | "month" | "onwards">;

/** Whether a register's row counts for a period or span: it does, it belongs to another appraised month, to none that is appraised, or says nothing of its time. */
export type Verdict = "counts" | "another" | "outside" | "unknown";
