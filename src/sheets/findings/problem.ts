import { type CellRef, addressOf } from "../../core/cell";
import { type Position, type SheetData, contentAt, placeOf } from "../sheetData";
import { textOf } from "../parse/text";

/**
 * How much a problem matters. error: something written, or left blank, cannot be used, so that figures will be missing;
 * warning: the figures stand, but someone should look; notice: it was read, and this is how.
 */
export type ProblemLevel = "error" | "warning" | "notice";

const LEVELS = {
  tableNotFound: "error",
  tableNotFoundPending: "warning",
  tableNotFoundNone: "notice",
  registerNotFound: "error",
  proposalOpen: "error",
  columnsUnused: "notice",
  sheetUnread: "notice",
  sheetUnasked: "notice",
  sheetHidden: "notice",
  columnNotFound: "error",
  columnAbsent: "warning",
  monthNotFound: "error",
  monthConflict: "error",
  severalMonths: "error",
  monthColumnConflict: "error",
  monthOfRowConflict: "error",
  monthNotRecorded: "notice",
  notHeld: "notice",
  unknownMonth: "error",
  blankMonth: "error",
  unknownWeek: "error",
  blankWeek: "error",
  blankName: "warning",
  blankClass: "warning",
  rowWithoutSubject: "error",
  subjectColumnMissing: "error",
  blankScore: "error",
  blankValue: "error",
  namesNotAll: "error",
  blankSubstitute: "warning",
  blankApprover: "warning",
  notANumber: "error",
  readAsMissing: "error",
  readAsNotApplicable: "warning",
  dateForNumber: "error",
  percentForNumber: "error",
  textNumber: "notice",
  aboveFullMark: "error",
  belowZero: "error",
  rateAboveOne: "error",
  rateUnclear: "error",
  formulaError: "error",
  looksLikeFormula: "notice",
  notADate: "error",
  dateWithoutYear: "error",
  notYesOrNo: "error",
  unknownChoice: "error",
  unknownLevel: "error",
  doubtfulWord: "error",
  wordProposed: "error",
  blankProposed: "error",
  rowNotFilled: "error",
  duplicateRow: "error",
  rowRepeated: "error",
  itemTwice: "error",
  totalDisagrees: "warning",
  itemsContradict: "error",
  totalTakenOff: "error",
  fullMarksDisagree: "warning",
  personNotOnRoster: "error",
  personMayBe: "error",
  groupNotListed: "error",
  idNotOnRoster: "error",
  idDisagrees: "error",
  samePersonName: "error",
  sameSubstituteName: "error",
  classNotOnRoster: "error",
  personClassMismatch: "error",
  classUnclear: "error",
  severalPersons: "error",
  severalClasses: "error",
  classRespelled: "notice",
  personRespelled: "notice",
  tenureOverlap: "error",
  tenureReversed: "error",
  deductionMixed: "error",
  deductionsInTitle: "error",
  plusOrMinus: "error",
  deductionUnclear: "error",
  deductionsDiffer: "error",
  headingRepeated: "error",
  strayContent: "warning",
  answersWithoutHeadings: "error",
  answerUnknown: "error",
  assignmentLost: "warning",
  assignedTableMisfit: "error",
  assignedColumnUnknown: "error",
  assignedColumnTwice: "error",
} as const satisfies Readonly<Record<string, ProblemLevel>>;

export type ProblemCode = keyof typeof LEVELS;

export const levelOf = (code: ProblemCode): ProblemLevel => LEVELS[code];

/** Every code, for whoever has to have a text for each. */
export const PROBLEM_CODES = Object.keys(LEVELS) as readonly ProblemCode[];

export interface Problem {
  readonly level: ProblemLevel;
  readonly code: ProblemCode;
  /** Empty where the problem is the workbook's: a table that no sheet holds. */
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  /** What the cell holds, as written. */
  readonly content: string;
  readonly params: Readonly<Record<string, string>>;
}

/** What is wrong, before it is known where. */
export interface Issue {
  readonly code: ProblemCode;
  readonly params: Readonly<Record<string, string>>;
}

export function problemAt(sheet: SheetData, position: Position, issue: Issue): Problem {
  const content = textOf(contentAt(sheet, position));
  return { level: LEVELS[issue.code], code: issue.code, ...placeOf(sheet, position), content, params: issue.params };
}

/** How a problem of one sheet calls a cell: C3, or 名册!C3 on another sheet. */
export function placeFrom(sheet: SheetData, cell: CellRef): string {
  return cell.sheet === sheet.name ? addressOf(cell) : `${cell.sheet}!${addressOf(cell)}`;
}

export function problemOfWorkbook(issue: Issue): Problem {
  return { level: LEVELS[issue.code], code: issue.code, sheet: "", row: 0, column: 0, content: "", params: issue.params };
}
