import type { CellFlag } from "../plan/flag";
import type { OwnRole } from "../plan/ownSheets";
import type { CellRepair } from "../plan/plan";
import { numberedAs, TakenNames } from "../plan/sheetNames";
import type { PageBefore } from "./pageBefore";

/** What the journal's sheet is called, unless the school has a sheet of that name. */
const JOURNAL_SHEET = "_BZR_journal";

/**
 * The journal makes a command's write all-or-nothing: its first action writes "begin" and how to go back, its last
 * "done". If it still says "begin" when the workbook is next read, the write was cut off and is taken back first.
 * It stands on a very hidden sheet, so that it is saved with the workbook and 撤回 works after reopening. What tells
 * that sheet and the copies it lists from a school's own sheets of such names is what it says.
 */
export interface Journal {
  readonly state: "begin" | "done";
  /** The commands that can be taken back, the latest last; while the state is "begin", that one is under way. */
  readonly entries: readonly Entry[];
}

/** The journal as it was found. */
export interface FoundJournal extends Journal {
  /** Its copies, those too of commands that can no longer be taken back. */
  readonly backups: readonly string[];
}

/** How to go back to what was there before one command. */
export interface Entry {
  readonly command: CommandName;
  /** Own sheets that the command makes: going back deletes them. */
  readonly created: readonly { readonly role: OwnRole; readonly sheet: string }[];
  /** Own sheets that were there: their cells as they were, on a very hidden sheet; of a paper, whole rows and the page. */
  readonly kept: readonly { readonly role: OwnRole; readonly sheet: string; readonly backup: string; readonly address: string; readonly page?: PageBefore }[];
  /** Fingerprints of what the command wrote, so that 撤回 notices what a person has typed since. */
  readonly written: readonly { readonly role: OwnRole; readonly digest: number; readonly computed: Computed }[];
  /** Own sheets that were there and get their tab's colour: an earlier version gave them none. */
  readonly coloured?: readonly OwnRole[];
  /** Own sheets that were there and get a filter: where one was, "" for none. */
  readonly filters?: readonly { readonly role: OwnRole; readonly sheet: string; readonly before: string }[];
  /** The marks on input cells as they were; absent if the command leaves them alone. */
  readonly flags?: readonly CellFlag[];
  /** The school's cells that it corrects, with the number formats they had. */
  readonly corrected?: readonly (CellRepair & { readonly formatBefore: string })[];
  /** Rows that it puts between others, by their numbers afterwards; what they hold is among what it corrects. Going back deletes them. */
  readonly inserted?: readonly { readonly role: OwnRole; readonly sheet: string; readonly row: number }[];
  /** The school's sheets that it puts away; a role with its block if a sheet was ours. */
  readonly archived?: readonly {
    readonly sheet: string;
    readonly as: string;
    readonly visibility: Excel.Worksheet["visibility"];
    readonly ours: readonly { readonly role: OwnRole; readonly address: string }[];
  }[];
  /** The sheet that it brings before the user, and the one that the user looked at until then. */
  readonly shown?: { readonly role: OwnRole; readonly sheet: string; readonly from: string };
}

/** What can be taken back; its name is in `src/messages`: command.<name>. */
export type CommandName =
  | "addScheme"
  | "editScheme"
  | "arrangeScheme"
  | "printScheme"
  | "printExplained"
  | "newWorkbook"
  | "checkData"
  | "appraise"
  | "makeReports"
  | "newMonth"
  | "newTerm"
  | "collect"
  | "emptyForms"
  | "missingList"
  | "county"
  | "correct"
  | "finalise"
  | "correctFinals"
  | "reportSettings"
  | "assign"
  | "adoptReading"
  | "restoreReading";

/** Cells that a fingerprint leaves out: these columns below the headings, or wherever a formula stands. */
export type Computed = readonly number[] | "formulas";

/** How many commands can be taken back one after the other: each keeps copies of the sheets it overwrote. */
export const LEVELS = 3;

/** A cell holds at most 32,767 characters. */
const CHUNK = 30_000;

/**
 * The journal as the cells of its first column: the state with the number of cells that follow, then the rest as text.
 * All of it is written by one action; that it is done, by another that only writes the first cell.
 */
export function encodeJournal({ state, entries }: Journal): string[] {
  const text = JSON.stringify(entries);
  const chunks = Array.from({ length: Math.ceil(text.length / CHUNK) }, (_, i) => text.slice(i * CHUNK, (i + 1) * CHUNK));
  return [`${state}:${chunks.length}`, ...chunks];
}

/** Undefined for a journal that was cut off before it said anything: then nothing else was written either. */
export function decodeJournal(cells: readonly string[]): FoundJournal | undefined {
  const [, state, count] = STATE.exec(cells[0] ?? "") ?? [];
  if (state !== "begin" && state !== "done") return undefined;
  const written = JSON.parse(cells.slice(1, 1 + Number(count)).join("")) as readonly Entry[];
  return { state, entries: state === "done" ? written.slice(-LEVELS) : written, backups: backupsOf(written) };
}

const STATE = /^(begin|done):(\d+)$/;

/** Whether a sheet's name and first column are the journal's; one that was cut off before it said anything is blank. */
export const isJournal = (name: string, cells: readonly string[]): boolean => numberedAs(name, JOURNAL_SHEET) && (cells.length === 0 || STATE.test(cells[0] ?? ""));

/** What a journal is called that has to be made. */
export const newJournalName = (used: readonly string[]): string => new TakenNames(used).take(JOURNAL_SHEET);

/** The sheets on which these commands keep what they overwrote. */
export const backupsOf = (entries: readonly Entry[]): readonly string[] => entries.flatMap(({ kept }) => kept.map(({ backup }) => backup));

/** A name for a copy that no sheet has; a role's own name may be too long to be part of it. */
export function backupName(used: readonly string[]): string {
  for (let number = 1; ; number++) {
    const name = `_BZR_backup_${number}`;
    if (!used.includes(name)) return name;
  }
}

/** Whether a sheet may serve the journal, by what is known before it is read. */
export const mayServeJournal = (name: string, visibility: Excel.Worksheet["visibility"]): boolean => visibility === "VeryHidden" && name.startsWith("_BZR_");
