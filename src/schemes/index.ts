import { S1A } from "./S1A";
import { S1B } from "./S1B";

/** The regulations that come with the add-in, by id. */
export const builtInSchemes = { S1A, S1B } as const;
export type BuiltInId = keyof typeof builtInSchemes;
export const builtInIds = Object.keys(builtInSchemes) as readonly BuiltInId[];
