import type { TableDefinition } from "../tableDefinition";

/** The sheets that S2 班主任培训 needs. */
export const TRAINING_TABLES: readonly TableDefinition[] = [];
