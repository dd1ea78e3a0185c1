import { schemeOf } from "./rows";

/** 高级中学德育工作. */
export const S1D = schemeOf(
  "S1D",
  `
  `,
);
