import type { TableDefinition } from "../tableDefinition";

/** The sheets that S1D 后进生帮扶 needs. */
export const SUPPORT_TABLES: readonly TableDefinition[] = [];
