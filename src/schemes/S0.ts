import { schemeOf } from "./rows";

/** 中学班主任工作坊创建方案. */
export const S0 = schemeOf(
  "S0",
  `
  `,
);
