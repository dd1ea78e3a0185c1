/** What a mechanism that counts a register counts: a week's, a month's, the term's or the school year's rows, or all of them; `reader`: what its reader is about. */
export type Span = "reader" | "week" | "month" | "term" | "year" | "all";

/** Whether a register's row counts for a period or span: it does, it belongs to another appraised month, to none that is appraised, or says nothing of its time. */
export type Verdict = "counts" | "another" | "outside" | "unknown";
