/**
 * What a figure has to say beyond its number. A note's code has its sentence in `src/messages`
 * (`note.<code>`); its parameters are already words or figures.
 */
export type Note =
  /** A one-vote veto that its own clause says bears on this figure. */
  | NoteOf<"vetoed", { cases: string }>
  /** A registered case that nobody has decided yet. */
  | NoteOf<"vetoPending", { cases: string }>
  /** A prize that depends on cases not decided yet. */
  | NoteOf<"heldForPending", object>
  /** A prize or rank computed while figures of others are missing. */
  | NoteOf<"heldForMissing", { names: string }>
  /** Equal scores on both sides of a tier's last place. */
  | NoteOf<"tieAtCut", { names: string }>
  | NoteOf<"quotas", { quotas: string; counts: string }>
  | NoteOf<"aboveFullMark", { score: string; full: string }>
  | NoteOf<"poolLeftOver", { left: string; pool: string }>
  | NoteOf<"poolTooSmall", { pool: string }>
  | NoteOf<"missingInput", { what: string }>
  | NoteOf<"settingAsked", { rule: string; setting: string }>
  | NoteOf<"unknownRegisterState", { state: string; allowed: string; cell: string }>
  | NoteOf<"unknownVetoCase", { text: string; cell: string }>;

interface NoteOf<Code extends string, Params> {
  readonly code: Code;
  readonly params: Readonly<Params>;
}

export type NoteCode = Note["code"];

/** Notes that a person must act on or know before a figure is used: they are shown in 提示; the others in 说明. */
const FLAGS: ReadonlySet<NoteCode> = new Set<NoteCode>([
  "vetoed",
  "vetoPending",
  "heldForPending",
  "heldForMissing",
  "tieAtCut",
  "aboveFullMark",
  "poolTooSmall",
  "missingInput",
  "settingAsked",
  "unknownRegisterState",
  "unknownVetoCase",
]);

export const isFlag = (note: Note): boolean => FLAGS.has(note.code);
