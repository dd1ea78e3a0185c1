import { addressOf } from "../core/cell";
import type { Texts } from "../messages";
import type { Note } from "../rules/note";
import { walkTelling, type Outcome } from "../rules/outcome";

export const noteText = (note: Note, texts: Texts): string => texts(`note.${note.code}`, { ...note.params });

/** Flags in words, each once, the gravest first. */
export const flagTexts = (flags: readonly Note[], texts: Texts): readonly string[] =>
  [...new Set([...flags].sort((a, b) => placeOf(a) - placeOf(b)).map((note) => noteText(note, texts)))];

/** Whether an established veto bears on any of these figures. */
export function isVetoed(outcomes: readonly Outcome[]): boolean {
  let vetoed = false;
  for (const root of outcomes) walkTelling(root, ({ notes }) => (vetoed ||= notes.some(({ code }) => code === "vetoed")));
  return vetoed;
}

/** The gravest first; what is not listed comes after. */
const ORDER: readonly Note["code"][] = ["vetoed", "vetoPending", "heldForPending", "adjusted", "failedMonths", "committee", "selectionPending", "tieAtCut", "heldForMissing", "missingInput"];

const placeOf = ({ code }: Note): number => (ORDER.includes(code) ? ORDER.indexOf(code) : ORDER.length);

/** A leaf without a value names the cell to fill in, or the table that has no row for this person. */
export function missingInput({ value, origin }: Outcome): Note[] {
  if (value.kind !== "missing") return [];
  switch (origin.kind) {
    case "cell":
    case "entry":
      return [{ code: "missingInput", params: { what: `${origin.column}(${origin.cell.sheet}!${addressOf(origin.cell)})` } }];
    case "noRow":
      return [{ code: "missingInput", params: { what: `${origin.table}·${origin.column}` } }];
    case "rule":
    case "setting":
      return [];
  }
}
