import type { Texts } from "../messages";
import type { CellFlag, FlagKind } from "../plan/flag";
import type { Appraisal, AppraisedTable } from "../rules/appraise";
import { ROLES } from "../rules/mechanisms/veto";
import { isFlag, type NoteCode } from "../rules/note";
import { walkTelling, type Outcome } from "../rules/outcome";
import { scoreAbove, type ScoreAbove } from "./aboveFullMark";
import { cellsBehind, judgedIn } from "./evidence";
import { decisiveCells } from "./failureReasons";
import { flagTexts, missingInput, noteText, type Flag } from "./notes";

/** A cell to be marked, and why: what 提示 says of it. */
export interface Mark extends CellFlag {
  readonly said: string;
}

/** What a row of results has to tell besides its figures, from all that they were computed from. */
export interface Told {
  /** 提示: what must be known before the figures are used, each once, vetoes first. */
  readonly flags: readonly string[];
  /** Of these the ones that only say that something is missing: on 问题清单 it is told at the cell to fill in. */
  readonly lacking: ReadonlySet<string>;
  /** Cases of 一票否决 that are established, and those still under review. */
  readonly vetoed: ReadonlySet<string>;
  readonly pending: ReadonlySet<string>;
  /** The input cells behind them, and behind what made somebody ineligible, late or too much. */
  readonly marks: readonly Mark[];
  /** The figures that weigh a register row by row. */
  readonly weighed: readonly Outcome[];
  /** Scores above their full mark, which are among the flags too. */
  readonly above: readonly ScoreAbove[];
}

/** A sheet of results with what its rows have to tell, row by row. */
export interface ToldTable extends AppraisedTable {
  readonly told: readonly Told[];
}

/** An appraisal whose rows are told: 考核结果, 登记明细, 问题清单, the marks of input cells and the summary are all made from this. */
export interface ToldAppraisal extends Appraisal, ToldTable {
  readonly others: readonly ToldTable[];
}

export const tellAppraisal = (appraisal: Appraisal, texts: Texts): ToldAppraisal => ({
  ...appraisal,
  told: toldRows(appraisal, texts),
  others: appraisal.others.map((table) => tellTable(table, texts)),
});

/** The rows of all its sheets of results. */
export const toldOf = ({ told, others }: ToldAppraisal): readonly Told[] => [told, ...others.map((table) => table.told)].flat();

export const tellTable = (table: AppraisedTable, texts: Texts): ToldTable => ({ ...table, told: toldRows(table, texts) });

const toldRows = ({ people }: AppraisedTable, texts: Texts): readonly Told[] => people.map(({ telling }) => (telling.length === 0 ? NOTHING : collect(telling, texts)));

const NOTHING: Told = { flags: [], lacking: new Set(), vetoed: new Set(), pending: new Set(), marks: [], weighed: [], above: [] };

/** Rules that weigh a register row by row. */
const WEIGHED: ReadonlySet<string> = new Set(["加分", "请假代班"]);

function collect(outcomes: readonly Outcome[], texts: Texts): Told {
  const flags: Flag[] = [];
  const [vetoed, pending] = [new Set<string>(), new Set<string>()];
  const marks: Mark[] = [];
  const weighed: Outcome[] = [];
  const above = new Map<string, ScoreAbove>();
  const seen = new Set<Outcome>();
  const visit = (outcome: Outcome): void => {
    if (seen.has(outcome)) return;
    seen.add(outcome);
    const { notes, origin } = outcome;
    for (const note of notes) {
      if (isFlag(note)) flags.push({ note, of: outcome });
      marks.push(...marksFor({ note, of: outcome }, texts));
      if (note.code === "vetoed") vetoed.add(note.params.cases);
      if (note.code === "vetoPending") pending.add(note.params.cases);
      if (note.code === "aboveFullMark") above.set(noteText(note, texts), scoreAbove(note, outcome, texts));
    }
    flags.push(...missingInput(outcome).map((note) => ({ note, of: outcome })));
    if (origin.kind !== "rule") return;
    if (origin.mechanism === "一票否决") marks.push(...marksOf(outcome, texts));
    if (WEIGHED.has(origin.mechanism)) weighed.push(outcome);
  };
  for (const root of outcomes) walkTelling(root, visit);
  marks.push(...[...above.values()].flatMap(({ cell, said }): Mark[] => (cell === undefined ? [] : [{ cell, kind: "doubtful", said }])));
  const lacking = new Set(flagTexts(flags.filter(({ note: { code } }) => code === "missingInput" || code === "eligibilityOpen"), texts));
  return { flags: flagTexts(flags, texts), lacking, vetoed, pending, marks, weighed, above: [...above.values()] };
}

const KIND_OF_ROLE: Readonly<Partial<Record<string, FlagKind>>> = { [ROLES.established]: "veto", [ROLES.pending]: "pending" };

function marksOf(of: Outcome, texts: Texts): Mark[] {
  const said = flagTexts(of.notes.flatMap((note) => (note.code === "vetoed" || note.code === "vetoPending" ? [{ note, of }] : [])), texts).join("。");
  return of.inputs.flatMap(({ role, outcome: { origin } }) => {
    const kind = KIND_OF_ROLE[role];
    return kind && origin.kind === "cell" ? [{ cell: origin.cell, kind, said }] : [];
  });
}

/** Judgements whose cells are marked, if they are few. */
const KIND_OF_NOTE: Readonly<Partial<Record<NoteCode, FlagKind>>> = { overdue: "overdue", doneLate: "overdue", stepOverdue: "overdue", stepLate: "overdue", exceededBy: "exceeded" };

function marksFor(flag: Flag, texts: Texts): Mark[] {
  const { note, of } = flag;
  const kind = note.code === "eligibilityFailed" ? "ineligible" : KIND_OF_NOTE[note.code];
  if (kind === undefined) return [];
  const [said = ""] = flagTexts([flag], texts);
  return (kind === "ineligible" ? decisiveCells(of) : cellsBehind(judgedIn(note, of))).map((cell) => ({ cell, kind, said }));
}
