import type { SheetData } from "../sheets";
import { sheetNameOf, type OwnRole } from "./ownSheets";

/** The workbook as it was read, before anything is computed. */
export interface Snapshot {
  /** Every worksheet, the add-in's own included. */
  readonly sheets: readonly SheetData[];
  /** What our own sheets are called now; a role is absent while its sheet does not exist. */
  readonly own: ReadonlyMap<OwnRole, string>;
  /** Whether this Excel has custom functions and dynamic arrays: without them 核算 is not written. */
  readonly canProve: boolean;
}

/** The name a sheet of ours has, or will have when it is made. */
export const ownName = (snapshot: Snapshot, role: OwnRole): string => snapshot.own.get(role) ?? sheetNameOf(role);
