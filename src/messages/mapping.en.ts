/** Assigning tables and columns by hand; corrections of input cells. In English. */
export const mappingEn = {
} as const;
