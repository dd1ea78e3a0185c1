import { OWN_SHEETS, type CellFlag, type OwnRole } from "../reports/plan";

/**
 * The journal makes a command's write all-or-nothing: its first action writes "begin" and how to go back, its last
 * "done". If it still says "begin" when the workbook is next read, the write was cut off and is taken back first.
 * It stands on a very hidden sheet, so that it is saved with the workbook and 撤回 works after reopening.
 */
export const JOURNAL_SHEET = "_BZR_journal";

/** How to go back to what was there before one command. */
export interface Entry {
  /** Its name is in `src/messages`: command.<command>. */
  readonly command: "addScheme" | "checkData" | "appraise";
  /** Own sheets that the command makes: going back deletes them. */
  readonly created: readonly { readonly role: OwnRole; readonly sheet: string }[];
  /** Own sheets that were there: their cells as they were, on a very hidden sheet. */
  readonly kept: readonly { readonly role: OwnRole; readonly sheet: string; readonly backup: string; readonly address: string }[];
  /** Fingerprints of what the command wrote, so that 撤回 notices what a person has typed since; columns of formulas are left out. */
  readonly written: readonly { readonly role: OwnRole; readonly digest: number; readonly computed: readonly number[] }[];
  /** The marks on input cells as they were; absent if the command leaves them alone. */
  readonly flags?: readonly CellFlag[];
}

export interface Journal {
  readonly state: "begin" | "done";
  readonly entry: Entry;
  /** While a command is under way: the last one that was completed, whose backups are still there. */
  readonly previous?: Entry;
}

/** A cell holds at most 32,767 characters. */
const CHUNK = 30_000;

/**
 * The journal as the cells of its first column: the state with the number of cells that follow, then the rest as text.
 * All of it is written by one action; that it is done, by another that only writes the first cell.
 */
export function encodeJournal({ state, ...rest }: Journal): string[] {
  const text = JSON.stringify(rest);
  const chunks = Array.from({ length: Math.ceil(text.length / CHUNK) }, (_, i) => text.slice(i * CHUNK, (i + 1) * CHUNK));
  return [`${state}:${chunks.length}`, ...chunks];
}

/** Undefined for a journal that was cut off before it said anything: then nothing else was written either. */
export function decodeJournal(cells: readonly string[]): Journal | undefined {
  const [, state, count] = /^(begin|done):(\d+)$/.exec(cells[0] ?? "") ?? [];
  if (state !== "begin" && state !== "done") return undefined;
  const { entry, previous } = JSON.parse(cells.slice(1, 1 + Number(count)).join("")) as Omit<Journal, "state">;
  return { state, entry, ...(state === "begin" && previous ? { previous } : {}) };
}

/** A name for a backup that no backup still in use has. */
export function backupName(role: OwnRole, previous: Entry | undefined): string {
  const name = (generation: number): string => `_BZR_${role}_${generation}`;
  const used = previous?.kept.map(({ backup }) => backup) ?? [];
  return used.includes(name(1)) ? name(2) : name(1);
}

/** The sheets that only serve the journal. */
export const isJournalSheet = (name: string): boolean =>
  name === JOURNAL_SHEET || Object.keys(OWN_SHEETS).some((role) => new RegExp(`^_BZR_${role}_[12]$`).test(name));
