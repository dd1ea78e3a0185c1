import type { CellRef } from "../core/cell";

/** One step of the explanation: a figure and what it was made of. */
export interface ExplanationStep {
  /** 9月津贴 */
  readonly title: string;
  /** 203.31, 缺, 不适用 */
  readonly value: string;
  /** 元, 分 or "" */
  readonly unit: string;
  /** S1A-04 or "" */
  readonly clause: string;
  /** The regulation's words or "" */
  readonly text: string;
  /** 335 × 70% × 86.7 ÷ 100 = 203.31 or "" */
  readonly working: string;
  /** Tiers, bands, conditions; the one(s) in force active. */
  readonly choices: readonly { readonly label: string; readonly detail: string; readonly active: boolean }[];
  /** What has to be known. */
  readonly notes: readonly string[];
  /** The input cell or the scheme's cell. */
  readonly cell?: CellRef;
  readonly steps: readonly ExplanationStep[];
}

/** A value that is not there, and where it would be filled in. */
export interface Gap {
  readonly title: string;
  readonly cell?: CellRef;
}

/** Everything about one row of 考核结果. */
export interface PersonExplanation {
  readonly name: string;
  readonly class: string;
  /** One per column. */
  readonly figures: readonly ExplanationStep[];
  /** The figure that was asked for. */
  readonly selected: number | undefined;
  /** A sentence, where the sheet shows something else than the inputs give now. */
  readonly outdated: string | undefined;
  readonly missing: readonly Gap[];
  readonly notApplicable: readonly Gap[];
}

export type ExplanationAnswer =
  | { readonly kind: "explained"; readonly explanation: PersonExplanation }
  | { readonly kind: "nothing"; readonly message: string };

/** Who can be explained. */
export interface ExplainablePerson {
  readonly key: string;
  readonly name: string;
  readonly class: string;
}
