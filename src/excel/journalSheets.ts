import type { SheetData } from "../sheets";
import { decodeJournal, isJournal, type FoundJournal } from "./journal";

/** The sheets that only serve the journal. */
export interface JournalSheets {
  readonly journal: FoundJournal | undefined;
  /** The journal's own; undefined where there is none. */
  readonly journalSheet: string | undefined;
  /** The copies it keeps, as far as they are there. */
  readonly backups: string[];
  /** Those of them that hold something. */
  readonly filledBackups: ReadonlySet<string>;
}

/** Tells them from sheets of the school's that are called alike; `filled` are all sheets that are not blank. */
export function foundJournal(sheetNames: ReadonlySet<string>, filled: readonly SheetData[]): JournalSheets {
  const contents = new Map(filled.map((sheet) => [sheet.name, sheet] as const));
  const firstCells = (name: string): readonly string[] => contents.get(name)?.values.map(([cell]) => String(cell)) ?? [];
  const candidates = [...sheetNames].filter((name) => isJournal(name, firstCells(name)));
  // One that says something before one that was cut off.
  const journalSheet = candidates.find((name) => contents.has(name)) ?? candidates[0];
  const journal = journalSheet === undefined ? undefined : decodeJournal(firstCells(journalSheet));
  const backups = (journal?.backups ?? []).filter((name) => sheetNames.has(name));
  return { journal, journalSheet, backups, filledBackups: new Set(backups.filter((name) => contents.has(name))) };
}
