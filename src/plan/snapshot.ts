import { isMeantAsScheme } from "../schemes/codec";
import { isAnswerSheet, type SheetData } from "../sheets";
import { sheetNameOf, type OwnRole } from "./ownSheets";
import { areNearAlike, numberedAs, TakenNames } from "./sheetNames";

/** The workbook as it was read, before anything is computed. */
export interface Snapshot {
  /** Every worksheet that is not empty, the add-in's own included. */
  readonly sheets: readonly SheetData[];
  /** Of all worksheets: those too that are empty or serve the journal. */
  readonly sheetNames: ReadonlySet<string>;
  /** What our own sheets are called now; a role is absent while its sheet does not exist. */
  readonly own: ReadonlyMap<OwnRole, string>;
  /** Whether this Excel has custom functions and dynamic arrays: without them 核算 is not written. */
  readonly canProve: boolean;
}

/** Sheets of ours that people may also make themselves, and what tells them from a school's own sheet of that name. */
const TYPED = {
  scheme: ({ values }: SheetData): boolean => isMeantAsScheme(values),
  answers: isAnswerSheet,
} as const satisfies Partial<Record<OwnRole, (sheet: SheetData) => boolean>>;

const isTyped = (role: OwnRole): role is keyof typeof TYPED => role in TYPED;

/** Which of these sheets one is by its name and what it says, whoever made it. */
export const typedRole = (sheet: SheetData): OwnRole | undefined =>
  (Object.keys(TYPED) as readonly (keyof typeof TYPED)[]).find((role) => numberedAs(sheet.name, sheetNameOf(role)) && TYPED[role](sheet));

/** The sheet 考核方案 or 认列: ours, or one that somebody made with its name and headings. */
export function ownSheetOf({ sheets, own }: Pick<Snapshot, "sheets" | "own">, role: keyof typeof TYPED): SheetData | undefined {
  const ours = sheets.find(({ name }) => name === own.get(role));
  return ours ?? sheets.find((sheet) => typedRole(sheet) === role);
}

/** What a sheet of ours is called if nobody has that name: results beside a sheet of nearly the same name say that they are some. */
export function usualName({ sheetNames }: Pick<Snapshot, "sheetNames">, role: OwnRole): string {
  const name = sheetNameOf(role);
  const isMistakable = role.startsWith("output_") && [...sheetNames].some((other) => areNearAlike(other, name));
  return isMistakable ? `${name}(结果)` : name;
}

/** The name a sheet of ours has, or will have when it is made: with a number where a sheet of the school's is called like that. */
export function ownName(snapshot: Snapshot, role: OwnRole): string {
  const present = snapshot.own.get(role) ?? (isTyped(role) ? ownSheetOf(snapshot, role)?.name : undefined);
  return present ?? new TakenNames([...snapshot.sheetNames]).take(usualName(snapshot, role));
}
