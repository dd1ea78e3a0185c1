import type { Table } from "../core/table";
import type { Appraisal } from "../rules/appraise";
import type { Program } from "../rules/program";
import type { Scheme } from "../rules/scheme";

/** What a figure is computed from, and what comes out of it now. */
export interface Basis {
  readonly schemes: readonly Scheme[];
  readonly program: Program;
  readonly tables: readonly Table[];
  readonly appraisal: Appraisal;
}
