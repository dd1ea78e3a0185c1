/** 新建下月 and 转新学期. In English. */
export const termsEn = {
} as const;
