import { schemeOf } from "./rows";

/** 县级班主任工作体系. */
export const S4 = schemeOf(
  "S4",
  `
  `,
);
