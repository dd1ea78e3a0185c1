/**
 * What is printed on paper. Official papers of Chinese schools are written in Chinese whatever the language of Excel, so
 * these texts are the same in both languages (decision 7).
 */
export const paper = {
} as const;
