/** The ids of the regulations that come with the add-in; they themselves are fetched when one is looked at or taken. */
export const builtInIds = ["S0", "S1A", "S1B", "S1C", "S1D", "S1E", "S1F", "S2", "S3", "S4"] as const;
export type BuiltInId = (typeof builtInIds)[number];
