/** Assigning tables and columns by hand; corrections of input cells. In Chinese. */
export const mappingZh = {
} as const;
