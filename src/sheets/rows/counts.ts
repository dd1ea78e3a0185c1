/** How rows that are alike count: as one entry made twice, or as many entries. */
export type Counts = "once" | "each";
