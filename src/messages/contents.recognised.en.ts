import type { contentsRecognisedZh } from "./contents.recognised.zh";

/** The same in English. */
export const contentsRecognisedEn: Readonly<Record<keyof typeof contentsRecognisedZh, string>> = {
  "level.error": "Error",
  "level.warning": "Warning",
  "level.notice": "Note",
  "proof.changed": "Inputs changed: appraise again",
  "contents.current": "up to date",
  "contents.missing": "incomplete",
  "contents.pending": "undecided",
  "contents.outdated": "outdated",
  "contents.final": "final",
  "contents.todo": "to be dealt with",
  "contents.kept": "in use",
  "note.vetoPending": "Pending: {cases}",
  "note.heldForPending": "Depends on a pending case, do not pay yet",
  "note.openForPending": "Depends on a pending case, not settled yet",
};
