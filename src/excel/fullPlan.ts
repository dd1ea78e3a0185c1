import type { OwnRole } from "../plan/ownSheets";
import { valuesOfPaper } from "../plan/paper";
import type { CellRepair, Plan } from "../plan/plan";
import type { Scalar } from "../plan/scalar";
import { cellsOf } from "./tables";

/** A plan with nothing left out, as the writer carries it out. */
export type FullPlan = Required<Omit<Plan, "flags" | "shown">> & Pick<Plan, "flags" | "shown">;

/** The plan with these of its repairs. */
export const fullPlan = (plan: Plan, repairs: readonly CellRepair[]): FullPlan => ({ papers: [], copies: [], archived: [], inserted: [], ...plan, repairs });

export const isEmpty = ({ sheets, papers, copies, archived, repairs, inserted }: FullPlan): boolean =>
  [sheets, papers, copies, archived, repairs, inserted].every(({ length }) => length === 0);

/** What is written on a sheet of ours, from A1. */
export interface WholeSheet {
  readonly role: OwnRole;
  readonly cells: readonly (readonly Scalar[])[];
}

export const wholeSheets = ({ sheets, papers }: FullPlan): WholeSheet[] => [
  ...sheets.map((sheet) => ({ role: sheet.role, cells: cellsOf(sheet) })),
  ...papers.map((paper) => ({ role: paper.role, cells: valuesOfPaper(paper) })),
];
