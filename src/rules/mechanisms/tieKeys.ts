import { Exact } from "../../core/number/exact";
import { missing, type Value } from "../../core/value";
import type { Frame } from "../frame";
import type { Note } from "../note";
import type { Scope } from "../scope";
import { operand, optionalList, type Keyed, type Operand, type Setting } from "../settings";
import type { Subject } from "../subject";
import { subjectName } from "../subjects";
import { shortly } from "./working";

/** 同分看: among equal scores the higher figure comes first, the lower place where the figure is a place; then the next one. G02 */
export const tieKeys = optionalList("同分看", operand);

export type TieKeys = readonly Keyed<Operand>[];

/** Where somebody stands once ties are settled as far as they can be. */
export interface Standing {
  /** Higher is better; equal where nothing tells two people apart. */
  readonly standing: Exact;
  /** Whether a figure that is not filled in would tell this one from another of the same score. */
  readonly tieOpen: boolean;
}

interface Scored {
  readonly place: number;
  readonly score: Exact;
}

/** The standings of people who are compared, in their order. Without keys a standing is the score. */
export function standingsOf(entrants: readonly Scored[], keys: readonly Setting<Operand>[], members: Frame, scope: Scope): readonly Standing[] {
  if (keys.length === 0) return entrants.map(({ score }) => ({ standing: score, tieOpen: false }));
  const columns = keys.map((key) => ({ column: members.column(key, members.period), isPlace: scope.isPlace(key.value) }));
  const judged = entrants.map(({ place, score }, index): Judged => ({ index, score, figures: columns.map(({ column, isPlace }) => figureOf(column.get(place) ?? missing, isPlace)) }));
  const standings: Standing[] = [];
  let standing = 0;
  for (const tied of byScore(judged)) {
    let before: Judged | undefined;
    for (const one of [...tied].sort(byKeys)) {
      if (before === undefined || byKeys(before, one) !== 0) standing += 1;
      standings[one.index] = { standing: Exact.of(standing), tieOpen: tied.some((other) => other !== one && isOpen(one, other)) };
      before = one;
    }
  }
  return standings;
}

interface Judged {
  readonly index: number;
  readonly score: Exact;
  readonly figures: readonly (Exact | undefined)[];
}

function figureOf(value: Value, isPlace: boolean): Exact | undefined {
  const figure = value.kind === "number" ? value.number : value.kind === "date" ? Exact.of(value.serial) : value.kind === "truth" ? (value.truth ? Exact.one : Exact.zero) : undefined;
  return isPlace ? figure?.negated() : figure;
}

/** Those of one score together, the lowest first. */
function byScore(judged: readonly Judged[]): readonly (readonly Judged[])[] {
  const groups: Judged[][] = [];
  for (const one of [...judged].sort((a, b) => a.score.compare(b.score))) {
    const group = groups.at(-1);
    if (group?.[0]?.score.equals(one.score) === true) group.push(one);
    else groups.push([one]);
  }
  return groups;
}

/** By the first figure that differs, the lower first; one that is not filled in stands before all others, which `tieOpen` tells. */
function byKeys(one: Judged, other: Judged): number {
  for (const [index, figure] of one.figures.entries()) {
    const against = other.figures[index];
    const order = figure === undefined || against === undefined ? Number(figure !== undefined) - Number(against !== undefined) : figure.compare(against);
    if (order !== 0) return order;
  }
  return 0;
}

/** Whether the first figure that may tell them apart is not there. */
function isOpen(one: Judged, other: Judged): boolean {
  for (const [index, figure] of one.figures.entries()) {
    const against = other.figures[index];
    if (figure === undefined || against === undefined) return true;
    if (!figure.equals(against)) return false;
  }
  return false;
}

type Tied = Standing & { readonly subject: Subject; readonly score: Exact };

/** The same, where people of that score come out differently: else it makes no difference who stands before whom. */
export function dividedTie(entrants: readonly Tied[], index: number, outcomeOf: (index: number) => unknown): Note | undefined {
  const one = entrants[index];
  const isDivided = one?.tieOpen === true && entrants.some(({ score }, other) => score.equals(one.score) && outcomeOf(other) !== outcomeOf(index));
  return isDivided ? tieOpenNote(entrants, index) : undefined;
}

/** Whom 同分看 could not tell apart for want of a figure. */
export function tieOpenNote(entrants: readonly Tied[], index: number): Note | undefined {
  const one = entrants[index];
  if (one?.tieOpen !== true) return undefined;
  const tied = entrants.filter(({ score, tieOpen }) => tieOpen && score.equals(one.score));
  return { code: "tieKeyMissing", params: { names: tied.map(({ subject }) => subjectName(subject)).join("、") } };
}

/** Equal scores on both sides of a last place: who they are, and the score. G02 */
export function tieAtCut(tied: readonly Pick<Tied, "subject" | "score">[]): Note {
  const [score = ""] = tied.map((one) => shortly(one.score));
  return { code: "tieAtCut", params: { names: tied.map(({ subject }) => subjectName(subject)).join("、"), score } };
}
