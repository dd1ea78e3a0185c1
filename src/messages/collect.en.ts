/** 收表: collecting workbooks, empty forms, who has not handed in. In English. */
export const collectEn = {
} as const;
