import { schemeOf } from "./rows";

/** 市班主任工作室. */
export const S1F = schemeOf(
  "S1F",
  `
  `,
);
