import type { TableDefinition } from "../tableDefinition";

/** The sheets that S0 班主任工作坊 needs. */
export const WORKSHOP_TABLES: readonly TableDefinition[] = [];
