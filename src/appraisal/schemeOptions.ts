import type { Program } from "../rules/program";
import type { ReadingOptions } from "../sheets";
import { schemeFullMarks } from "./schemeFullMarks";
import { schemeSigns } from "./schemeSigns";

/** What the sheets are read for, and what the schemes know of them. */
export const schemeOptions = (program: Program | undefined): ReadingOptions =>
  program === undefined ? { wanted: [] } : { wanted: program.wanted, signs: schemeSigns(program), fullMarks: schemeFullMarks(program) };
