import { schemeOf } from "./rows";

/** 职中部德育工作. */
export const S1C = schemeOf(
  "S1C",
  `
  `,
);
