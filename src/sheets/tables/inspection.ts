import type { TableDefinition } from "../tableDefinition";

/** The sheets that S1C 职中部德育工作 needs. */
export const INSPECTION_TABLES: readonly TableDefinition[] = [];
