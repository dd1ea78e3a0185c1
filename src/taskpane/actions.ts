import type { CellRef } from "../core/cell";
import type { Report } from "../excel/commands";
import type { Texts } from "../messages";
import type { Overview } from "../reports/overview";
import type { BuiltInId } from "../schemes";

/** Everything the pane asks of Excel. */
export interface PaneActions {
  readonly readOverview: (texts: Texts) => Promise<Overview>;
  readonly addScheme: (id: BuiltInId, texts: Texts) => Promise<Report>;
  readonly answerSetting: (path: string, answer: string, texts: Texts) => Promise<Report>;
  readonly checkData: (texts: Texts) => Promise<Report>;
  readonly appraise: (texts: Texts) => Promise<Report>;
  readonly undo: (texts: Texts) => Promise<Report>;
  readonly selectCell: (cell: CellRef) => Promise<void>;
  readonly showSheet: (sheet: string) => Promise<void>;
}
