/** What a cell may mean that is left blank among points: there was nothing to take off, or nobody has written down yet. */
export const BLANK_MEANINGS = ["没有扣分", "没有记录"] as const;

export type BlankMeaning = (typeof BLANK_MEANINGS)[number];

export const isBlankMeaning = (words: string): words is BlankMeaning => BLANK_MEANINGS.some((meaning) => meaning === words);

/** What stands in such a cell, as 认列 says it. */
export const BLANK = "空白";
