import type { TableDefinition } from "../tableDefinition";

/** The sheets that S3 班主任队伍建设 needs. */
export const SUPERVISION_TABLES: readonly TableDefinition[] = [];
