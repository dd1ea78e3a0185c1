import { addressOf, type CellRef } from "../core/cell";
import type { Texts } from "../messages";
import { cellOf } from "../plan/cellValue";
import type { Scalar } from "../plan/scalar";
import type { PlanColumn, SheetPlan } from "../plan/sheetPlan";
import type { Outcome } from "../rules/outcome";
import { noteText } from "./notes";
import type { ToldAppraisal } from "./told";

const COLUMNS: readonly PlanColumn[] = [
  { heading: "登记表", width: 12, numberFormat: "@", align: "Left", wrap: false },
  { heading: "单元格", width: 9, numberFormat: "@", align: "Center", wrap: false },
  { heading: "姓名", width: 9, numberFormat: "@", align: "Center", wrap: false },
  { heading: "班级", width: 10, numberFormat: "@", align: "Center", wrap: false },
  { heading: "内容", width: 24, numberFormat: "@", align: "Left", wrap: true },
  { heading: "规则", width: 12, numberFormat: "@", align: "Left", wrap: false },
  { heading: "数额", width: 9, numberFormat: "General", align: "Right", wrap: false },
  { heading: "结论", width: 8, numberFormat: "@", align: "Center", wrap: false },
  { heading: "理由", width: 50, numberFormat: "@", align: "Left", wrap: true },
];
const CELL_COLUMN = COLUMNS.findIndex(({ heading }) => heading === "单元格");

interface LedgerRow {
  readonly cell: CellRef;
  readonly cells: readonly Scalar[];
}

/** The sheet 登记明细: every row of a register that was weighed, with what it counts for and why. Nothing where none was. */
export function ledgerPlan(appraisal: ToldAppraisal, texts: Texts): SheetPlan[] {
  const rows = ledgerRows(appraisal, texts);
  if (rows.length === 0) return [];
  return [
    {
      role: "ledger",
      columns: COLUMNS,
      rows: rows.map(({ cells }) => cells),
      formulas: [],
      tones: [],
      frozenColumns: 0,
      footer: texts("print.footer"),
      links: rows.map(({ cell }, row) => ({ row, column: CELL_COLUMN, to: cell })),
    },
  ];
}

/** In the order of the registers' sheets. */
function ledgerRows({ people, told }: ToldAppraisal, texts: Texts): LedgerRow[] {
  const found: LedgerRow[] = [];
  const seen = new Set<Outcome>();
  people.forEach(({ subject }, index) => {
    const { person = "", class: className = "" } = subject.row.key;
    for (const outcome of told[index]?.weighed ?? []) {
      if (seen.has(outcome) || outcome.origin.kind !== "rule") continue;
      seen.add(outcome);
      for (const input of outcome.inputs) found.push(...rowOf(input.outcome, [person, className], outcome.origin.rule, texts));
    }
  });
  return found.sort((a, b) => a.cell.sheet.localeCompare(b.cell.sheet) || a.cell.row - b.cell.row);
}

function rowOf({ origin, value, notes, working }: Outcome, subject: readonly string[], rule: string, texts: Texts): LedgerRow[] {
  if (origin.kind !== "entry") return [];
  const counts = value.kind === "number" && value.number.sign() !== 0;
  const verdict = texts(value.kind === "missing" ? "ledger.unclear" : counts ? "ledger.counted" : "ledger.notCounted");
  const reasons = [...(working ? [working] : []), ...notes.map((note) => noteText(note, texts))].join(texts("list.separator"));
  return [{ cell: origin.cell, cells: [origin.table, addressOf(origin.cell), ...subject, origin.words, rule, cellOf(value), verdict, reasons] }];
}
