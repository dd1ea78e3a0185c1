import { schemeOf } from "./rows";

/** 中学加强班主任队伍建设工作方案. */
export const S3 = schemeOf(
  "S3",
  `
  `,
);
