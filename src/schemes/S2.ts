import { schemeOf } from "./rows";

/** 区班主任培训工作计划. */
export const S2 = schemeOf(
  "S2",
  `
  `,
);
