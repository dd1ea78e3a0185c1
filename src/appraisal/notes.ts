import type { Texts } from "../messages";
import type { Note } from "../rules/note";
import { walkTelling, type Outcome } from "../rules/outcome";
import { clauseOf, nameOfCell, sourceOf } from "./evidence";
import { failureReasons } from "./failureReasons";

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
  if (note.code === "eligibilityFailed") return noteText({ ...note, params: { ...note.params, reasons: failureReasons(of, texts).join(texts("list.separator")) } }, texts);
  const source = NAME_CELLS.has(note.code) ? clauseOf(of) : JUDGED.has(note.code) ? sourceOf(of, of, texts) : "";
  return source === "" ? said : texts("reason.sourced", { text: said, source });
}

/** What names its cells itself. */
const NAME_CELLS: ReadonlySet<Note["code"]> = new Set<Note["code"]>(["fieldsBlank", "warned"]);

/** Judgements by a clause, over which a person is called up or left out: they can be looked up. */
const JUDGED: ReadonlySet<Note["code"]> = new Set<Note["code"]>([
  "vetoed",
  "vetoPending",
  "shortBy",
  "exceededBy",
  "doneLate",
  "overdue",
  "dueSoon",
  "dueToday",
  "stepLate",
  "stepOverdue",
  "staffWrong",
  "tooSeldom",
  "daysLacking",
  "itemsLacking",
  "rateBelow",
  "pointedOut",
  "warned",
  "failedMonths",
  "reportAbsent",
  "reportLate",
  "staffUnusual",
  "stepSkipped",
  "stepEarly",
  "onLastDay",
  "eligibilityOpen",
  "passedOver",
  "relaxed",
  "notInTable",
  "noCaseApplies",
  "caseOpen",
]);

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
