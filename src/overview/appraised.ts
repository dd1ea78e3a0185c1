import { ShownResults } from "../appraisal/shown";
import { textsFor } from "../messages";
import { ownName, type Snapshot } from "../plan/snapshot";

/** What the workbook says of the last appraisal. */
export interface Appraised {
  /** On 考核结果; undefined where the regulation puts its results on sheets of another name. */
  readonly people: number | undefined;
  /** 核算 says that the inputs have changed since. Where there is no 核算, nobody knows. */
  readonly outdated: boolean;
}

/** Whoever appraised last may have had Office in the other language. */
const CHANGED: readonly string[] = ["zh-CN", "en-US"].map((locale) => textsFor(locale)("proof.changed"));

/** undefined before the first appraisal. Only looks: to appraise on every look would keep the user waiting. */
export function appraisedState(snapshot: Snapshot): Appraised | undefined {
  if (![...snapshot.own.keys()].some((role) => role === "results" || role.startsWith("output_"))) return undefined;
  const proof = snapshot.own.has("proof") ? snapshot.sheets.find(({ name }) => name === ownName(snapshot, "proof")) : undefined;
  return {
    people: ShownResults.of(snapshot)?.people().length,
    outdated: proof?.values.some((row) => row.some((cell) => CHANGED.includes(String(cell)))) ?? false,
  };
}
