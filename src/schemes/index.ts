import type { Scheme } from "../rules/scheme";
import type { BuiltInId } from "./ids";
import { S0 } from "./S0";
import { S1A } from "./S1A";
import { S1B } from "./S1B";
import { S1C } from "./S1C";
import { S1D } from "./S1D";
import { S1E } from "./S1E";
import { S1F } from "./S1F";
import { S2 } from "./S2";
import { S3 } from "./S3";
import { S4 } from "./S4";

/** The regulations that come with the add-in, by id. */
export const builtInSchemes = { S0, S1A, S1B, S1C, S1D, S1E, S1F, S2, S3, S4 } as const satisfies Readonly<Record<BuiltInId, Scheme>>;

export { builtInIds, type BuiltInId } from "./ids";
