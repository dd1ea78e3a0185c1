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

/** A figure of a sheet of results. */
export interface FigureExplained extends ExplanationStep {
  /** The sheet as the regulation calls it; with a number where somebody stands on it more than once. */
  readonly sheet: string;
}

/** A value that is not there, and where it would be filled in. */
export interface Gap {
  readonly title: string;
  readonly cell?: CellRef;
}

/** Who can be explained. */
export interface ExplainablePerson {
  readonly key: string;
  readonly name: string;
  readonly class: string;
}

/** Everything that results say about somebody, or about a group. */
export interface PersonExplanation extends ExplainablePerson {
  /** One per column of each sheet. */
  readonly figures: readonly FigureExplained[];
  /** The figure that was asked for. */
  readonly selected: number | undefined;
  /** A sentence, where the sheet shows something else than the inputs give now. */
  readonly outdated: string | undefined;
  readonly missing: readonly Gap[];
  readonly notApplicable: readonly Gap[];
}

/** Which figures come from a cell of the school's, or from a row of the regulation. */
export interface CellUse {
  /** 学月考核·常规管理 */
  readonly title: string;
  /** As it was read. */
  readonly value: string;
  readonly cell: CellRef;
  readonly users: readonly { readonly person: ExplainablePerson; readonly figures: readonly { readonly index: number; readonly title: string; readonly value: string }[] }[];
  /** Whether among them are figures for which people are compared: those of others may hang on the cell too. */
  readonly compared: boolean;
}

export type ExplanationAnswer =
  | { readonly kind: "explained"; readonly explanation: PersonExplanation }
  | { readonly kind: "used"; readonly use: CellUse }
  | { readonly kind: "nothing"; readonly message: string };
