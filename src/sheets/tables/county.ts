import type { TableDefinition } from "../tableDefinition";

/** The sheets that S4 县域班主任工作 needs. */
export const COUNTY_TABLES: readonly TableDefinition[] = [];
