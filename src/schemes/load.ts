import type { Scheme } from "../rules/scheme";
import type { BuiltInId } from "./ids";

/** Each regulation is a chunk of its own: a school takes one or two of the ten. */
const LOADERS: Readonly<Record<BuiltInId, () => Promise<Scheme>>> = {
  S0: async () => (await import("./S0")).S0,
  S1A: async () => (await import("./S1A")).S1A,
  S1B: async () => (await import("./S1B")).S1B,
  S1C: async () => (await import("./S1C")).S1C,
  S1D: async () => (await import("./S1D")).S1D,
  S1E: async () => (await import("./S1E")).S1E,
  S1F: async () => (await import("./S1F")).S1F,
  S2: async () => (await import("./S2")).S2,
  S3: async () => (await import("./S3")).S3,
  S4: async () => (await import("./S4")).S4,
};

/** Fetches a regulation that comes with the add-in. */
export const loadScheme = (id: BuiltInId): Promise<Scheme> => LOADERS[id]();
