/** 新建下月 and 转新学期. In Chinese. */
export const termsZh = {
} as const;
