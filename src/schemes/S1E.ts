import { schemeOf } from "./rows";

/** 综合素质评价. */
export const S1E = schemeOf(
  "S1E",
  `
  `,
);
