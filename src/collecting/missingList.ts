import { formatMonth } from "../core/month";
import type { Run } from "../appraisal/run";
import type { Month } from "../core/table";
import type { Texts } from "../messages";
import { HEIGHTS, headingRow, tableRow, wide } from "../papers/layout";
import { reportRole } from "../plan/ownSheets";
import type { PaperRow, PaperSheet } from "../plan/paper";
import { ownName, type Snapshot } from "../plan/snapshot";
import type { CellState, Collection, Matrix } from "./collection";
import { holderIn, type RosterClass } from "./departments";

/** Of the sheet. */
const NAME = "未交名单";
const WIDTHS = [14, 12, 12, 10, 44] as const;

/** 未交名单: who has handed in nothing or not everything, department by department, with the classes and their teachers. */
export function missingListPlan(snapshot: Snapshot, collection: Collection, texts: Texts): Run {
  const gaps = collection.matrices.flatMap(gapsIn);
  if (gaps.length === 0) return { plan: { sheets: [] }, message: texts(collection.matrices.length === 0 ? "collect.noMonths" : "collect.allHandedIn"), outcome: "refused" };
  const sheet = ownName(snapshot, reportRole(NAME));
  return { plan: { sheets: [], papers: [paperOf(gaps, texts)] }, message: texts("collect.missingListed", { sheet, count: String(gaps.length) }), outcome: "done" };
}

interface Gap {
  readonly department: string;
  readonly table: string;
  readonly month: Month;
  readonly kind: CellState["kind"];
  readonly missing: readonly RosterClass[];
}

function gapsIn({ table, rows }: Matrix): readonly Gap[] {
  return rows.flatMap(({ department, cells }) =>
    cells.flatMap(({ month, state }) => {
      const missing = state.kind === "complete" ? [] : state.missing;
      return missing.length === 0 ? [] : [{ department, table, month, kind: state.kind, missing }];
    }),
  );
}

function paperOf(gaps: readonly Gap[], texts: Texts): PaperSheet {
  const head: readonly PaperRow[] = [
    { height: HEIGHTS.title, cells: [wide(texts("paper.collect.missingTitle"), "title", WIDTHS.length)] },
    headingRow([texts("paper.collect.department"), texts("paper.collect.table"), texts("paper.collect.month"), texts("paper.collect.state"), texts("paper.collect.classes")]),
  ];
  const body = gaps.map(({ department, table, month, kind, missing }) => {
    const state = texts(kind === "absent" ? "paper.collect.absent" : "paper.collect.partial");
    const values = [department, table, formatMonth(month), state, missing.map((one) => nameOf(one, month, texts)).join("、")];
    return tableRow(
      values.map((value, column) => ({ column, value, style: "cell", ...(column === values.length - 1 ? { align: "Left" as const } : {}) })),
      WIDTHS,
    );
  });
  return {
    role: reportRole(NAME),
    widths: WIDTHS,
    rows: [...head, ...body],
    page: { orientation: "Portrait", titleRows: [0, head.length - 1], breaksBefore: [], footer: texts("print.footer") },
    charts: [],
  };
}

/** 一(1)班(林晓) */
function nameOf(one: RosterClass, month: Month, texts: Texts): string {
  return texts("paper.collect.class", { class: one.name, teacher: holderIn(one, month)?.key.person ?? "" });
}
