import type { Texts } from "../messages";
import type { Note } from "../rules/note";
import { walkTelling, type Outcome } from "../rules/outcome";
import { clauseOf, judgedIn, nameOfCell, sourceOf, sourceOfFew } from "./evidence";
import { failureReasons, groundsOf } from "./failureReasons";

export const noteText = (note: Note, texts: Texts): string => texts(`note.${note.code}`, { ...note.params });

/** A note that has to be known, and the figure that has it. */
export interface Flag {
  readonly note: Note;
  readonly of: Outcome;
}

/** Flags in words, the gravest first; each once, as the first figure has it: what is made of it says the same again. */
export function flagTexts(flags: readonly Flag[], texts: Texts): readonly string[] {
  const first = new Map<string, Flag>();
  for (const flag of askedForOnce(flags).sort((a, b) => placeOf(a.note) - placeOf(b.note))) {
    const said = noteText(flag.note, texts);
    if (!first.has(said)) first.set(said, flag);
  }
  return [...first].map(([said, flag]) => flagText(flag, said, texts));
}

/** The school calendar is filled in once, however many rules wait for it. */
function askedForOnce(flags: readonly Flag[]): Flag[] {
  const waiting = flags.flatMap(({ note }) => (note.code === "calendarNeeded" ? [note.params.what] : []));
  const what = [...new Set(waiting)].join("、");
  return flags.map((flag) => (flag.note.code === "calendarNeeded" ? { ...flag, note: { ...flag.note, params: { what } } } : flag));
}

/**
 * With what it rests on: a refusal with its reasons, a judgement with its clause and cells.
 * @param said the note in words
 */
function flagText({ note, of }: Flag, said: string, texts: Texts): string {
  const reasons = reasonsIn(note, of, texts);
  if (reasons.length > 0) return texts("reason.because", { text: said, reasons: reasons.join(texts("list.separator")) });
  const source = sourceIn(note, of, texts);
  return source === "" ? said : texts("reason.sourced", { text: said, source });
}

function reasonsIn(note: Note, of: Outcome, texts: Texts): readonly string[] {
  switch (note.code) {
    case "eligibilityFailed":
    case "passedOver":
      return failureReasons(of, texts);
    case "pointedOut":
      return groundsOf(of, texts);
    default:
      return [];
  }
}

function sourceIn(note: Note, of: Outcome, texts: Texts): string {
  switch (EVIDENCE[note.code]) {
    case "all":
      return sourceOf(clauseOf(of), judgedIn(note, of), texts);
    case "few":
      return sourceOfFew(clauseOf(of), judgedIn(note, of), texts);
    case "clause":
      return clauseOf(of);
    default:
      return "";
  }
}

/**
 * Judgements by a clause, over which a person is called up or left out, can be looked up: by the cells that were counted,
 * by those behind the figure if they are few, or by the clause alone where the sentence names its cells or its people itself.
 */
const EVIDENCE: Readonly<Partial<Record<Note["code"], "all" | "few" | "clause">>> = {
  vetoed: "all",
  vetoPending: "all",
  shortBy: "all",
  exceededBy: "all",
  doneLate: "all",
  overdue: "all",
  dueSoon: "all",
  dueToday: "all",
  stepLate: "all",
  stepOverdue: "all",
  stepSkipped: "all",
  stepEarly: "all",
  onLastDay: "all",
  staffWrong: "all",
  staffUnusual: "all",
  tooSeldom: "all",
  daysLacking: "all",
  itemsLacking: "all",
  rateBelow: "all",
  failedMonths: "all",
  reportAbsent: "all",
  reportLate: "all",
  relaxed: "all",
  relaxationNeeded: "all",
  relaxationIncomplete: "all",
  pointedOut: "few",
  eligibilityOpen: "few",
  passedOver: "few",
  notInTable: "few",
  noCaseApplies: "few",
  caseOpen: "few",
  fieldsBlank: "clause",
  warned: "clause",
  tieAtCut: "clause",
  groupTooSmall: "clause",
  limitsDisordered: "clause",
};

/** Whether an established veto bears on any of these figures. */
export function isVetoed(outcomes: readonly Outcome[]): boolean {
  let vetoed = false;
  for (const root of outcomes) walkTelling(root, ({ notes }) => (vetoed ||= notes.some(({ code }) => code === "vetoed")));
  return vetoed;
}

/** The gravest first; what is not listed comes after. */
const ORDER: readonly Note["code"][] = ["vetoed", "vetoPending", "heldForPending", "openForPending", "adjusted", "failedMonths", "committee", "selectionPending", "tieAtCut", "heldForMissing", "missingInput"];

const placeOf = ({ code }: Note): number => (ORDER.includes(code) ? ORDER.indexOf(code) : ORDER.length);

/** A leaf without a value names the cell to fill in, or the table that has no row for this person. */
export function missingInput({ value, origin, inputs }: Outcome): Note[] {
  // A row of a register that waits for something lacks nothing itself.
  if (value.kind !== "missing" || (origin.kind === "entry" && inputs.some(({ outcome }) => outcome.value.kind === "missing"))) return [];
  switch (origin.kind) {
    case "cell":
    case "entry":
      return [{ code: "missingInput", params: { what: `${origin.column}(${nameOfCell(origin.cell)})` } }];
    case "noRow":
      return [{ code: "missingInput", params: { what: [origin.table, origin.column].filter(Boolean).join("·") } }];
    case "rule":
    case "setting":
      return [];
  }
}
