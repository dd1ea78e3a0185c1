import type { TableDefinition } from "../tableDefinition";

/** The sheets that S1E 综合素质评价 needs. */
export const EVALUATION_TABLES: readonly TableDefinition[] = [];
