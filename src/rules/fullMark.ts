import type { Exact } from "../core/number/exact";
import { MISSING_TEXT } from "../core/value";
import type { Note } from "./note";
import type { Setting } from "./settings";

/** How high the scheme says a score can be, or that it says there is no such mark. */
export type FullMark = Setting<Exact> | "none";

/** That a score is more than the scheme says it can be. G05: what is exactly at the full mark is not. */
export function aboveFullMark(what: string, score: Exact, full: Exact | undefined): readonly Note[] {
  return full !== undefined && score.compare(full) > 0 ? [{ code: "aboveFullMark", params: { what, score: score.toString(), full: full.toString() } }] : [];
}

/** Scores in a proof as they are reckoned with: above the full mark they are 缺. */
export const reckonedInProof = (scores: string, full: string): string => `IF(ISNUMBER(${scores}),IF(${scores}>VALUE(${full}),"${MISSING_TEXT}",${scores}),${scores})`;
