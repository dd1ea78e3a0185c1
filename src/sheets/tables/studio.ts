import type { TableDefinition } from "../tableDefinition";

/** The sheets that S1F 市班主任工作室 needs. */
export const STUDIO_TABLES: readonly TableDefinition[] = [];
