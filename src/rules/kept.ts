/** What a figure is kept by; `any`: it holds for every month alike, or is made for its reader. */
export type Kept = "week" | "month" | "term" | "any";
