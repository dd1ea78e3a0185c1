/** 收表: collecting workbooks, empty forms, who has not handed in. In Chinese. */
export const collectZh = {
} as const;
