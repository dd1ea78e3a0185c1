import { Exact } from "../core/number/exact";
import { MISSING_TEXT, type Value } from "../core/value";
import type { Texts } from "../messages";
import { reportRole } from "../plan/ownSheets";
import type { PaperCell, PaperRow } from "../plan/paper";
import { wordsIn } from "../rules/mechanisms/entry";
import type { Outcome } from "../rules/outcome";
import { asComputed, settledDecisions } from "./adjusted";
import { askedIn } from "./evidence";
import { headingRow, longTable, signatureRows, tableRow, titleRows, unitRow, warningRow } from "./layout";
import { wordsOnPaper } from "./letter";
import { rowsNamed } from "./reasons";
import type { Report, ReportSource } from "./report";

/** Whose money it is: the columns that name a workshop or studio. */
const KINDS: ReadonlySet<string> = new Set(["工作坊", "工作室"]);

/** Workshop, day, what for, voucher, income, expense, balance, share of the budget. */
const WIDTHS = [18, 16, 30, 14, 12, 12, 13, 11];
const HEADINGS = ["workshop", "date", "item", "voucher", "income", "expense", "balance", "share"] as const;
const INCOME = HEADINGS.indexOf("income");

interface Item {
  readonly date: string;
  readonly words: string;
  readonly voucher: string;
  readonly amount: Value;
}

/** A workshop's money in the year. In 元. */
interface Budget {
  readonly workshop: string;
  readonly incomes: readonly Item[];
  readonly expenses: readonly Item[];
  readonly income: Value;
  readonly expense: Value;
  readonly balance: Value;
  /** Settings of the scheme without which nobody knows: 年度支出“筛选”. */
  readonly asked: readonly string[];
}

/** 工作坊经费表: what each workshop was given and spent, item by item, what is left, and the share of its budget that is spent. S0-28 */
export const workshopBudget: Report = {
  name: "工作坊经费表",
  make(source) {
    const budgets = budgetsOf(source);
    if (budgets.length === 0) return undefined;
    const { texts } = source;
    const columns = WIDTHS.length;
    const { rows, titleRows: repeated, breaksBefore } = longTable<PaperRow>({
      orientation: "Landscape",
      widths: WIDTHS,
      head: [...titleRows(source, workshopBudget.name, WIDTHS), unitRow(texts, columns), headingRow(HEADINGS.map((heading) => texts(`paper.budget.${heading}`)))],
      groups: budgets.map((budget) => ({ name: budget.workshop, items: rowsOf(budget, texts) })),
      line: (row) => row,
      foot: [...(budgets.length > 1 ? [overallRow(budgets, texts)] : []), ...signatureRows(source, columns)],
    });
    const page = { orientation: "Landscape", breaksBefore, footer: texts("print.footer"), ...(repeated ? { titleRows: repeated } : {}) } as const;
    return { role: reportRole(workshopBudget.name), widths: WIDTHS, rows, page, charts: [] };
  },
};

/** Where the scheme takes a workshop's expenses (汇总 over a register) from what it was given (差额). */
function budgetsOf(source: ReportSource): readonly Budget[] {
  return settledDecisions("差额", source).flatMap(({ rule, outcome, whose: { subject } }): Budget[] => {
    const [budget, ...parts] = asComputed(outcome).inputs;
    const expense = parts.find((part) => isMade(part.outcome, "汇总"));
    if (budget === undefined || expense === undefined || subject.by === undefined || !KINDS.has(subject.by) || rule.first.unit !== "元") return [];
    return [
      {
        workshop: wordsIn(subject.row, subject.by),
        incomes: incomesIn(budget.outcome),
        expenses: asComputed(expense.outcome).inputs.flatMap((input) => expenseOf(input.outcome, source)),
        income: budget.outcome.value,
        expense: expense.outcome.value,
        balance: outcome.value,
        asked: askedIn(outcome),
      },
    ];
  });
}

const isMade = ({ origin }: Outcome, mechanism: string): boolean => origin.kind === "rule" && origin.mechanism === mechanism;

/** What the budget is made of, as the scheme names it. */
function incomesIn(budget: Outcome): readonly Item[] {
  const parts = isMade(budget, "求和") ? asComputed(budget).inputs : [{ role: budget.origin.kind === "rule" ? budget.origin.rule : "", outcome: budget }];
  return parts.map(({ role, outcome }) => ({ date: "", words: role, voucher: "", amount: outcome.value }));
}

/** The row of the register that an amount stands in; what stands for no row at all is none. */
function expenseOf({ origin, value }: Outcome, { tables, texts }: ReportSource): readonly Item[] {
  if (origin.kind !== "cell") return [];
  const row = rowsNamed(tables, origin.table).find(({ source }) => source.sheet === origin.cell.sheet && source.row === origin.cell.row);
  return row ? [{ date: wordsOnPaper(row, "日期", texts), words: wordsIn(row, "事由"), voucher: wordsIn(row, "票据号"), amount: value }] : [];
}

function rowsOf(budget: Budget, texts: Texts): readonly PaperRow[] {
  const { workshop, incomes, expenses, income, expense, balance, asked } = budget;
  const over = figureOf(balance)?.negated();
  return [
    ...incomes.map((item) => itemRow(workshop, item, INCOME)),
    ...expenses.map((item) => itemRow(workshop, item, INCOME + 1)),
    totalRow(texts("paper.budget.total", { workshop }), [income, expense, balance], shareOf(expense, income)),
    ...(over !== undefined && over.sign() > 0 ? [warningRow(texts("paper.budget.overspent", { workshop, amount: over.toString() }), WIDTHS.length)] : []),
    ...(asked.length > 0 ? [warningRow(texts("paper.budget.asked", { settings: asked.join("、") }), WIDTHS.length)] : []),
  ];
}

const itemRow = (workshop: string, { date, words, voucher, amount }: Item, at: number): PaperRow =>
  tableRow(
    HEADINGS.map((_, column) => (column === at ? moneyCell(column, amount, "cell") : { column, value: [workshop, date, words, voucher][column] ?? "", style: "cell" })),
    WIDTHS,
  );

function totalRow(words: string, amounts: readonly Value[], share: Exact | undefined): PaperRow {
  return tableRow(
    [
      { column: 0, span: INCOME, value: words, style: "total" },
      ...amounts.map((amount, index) => moneyCell(INCOME + index, amount, "total")),
      { column: WIDTHS.length - 1, value: share?.toNumber() ?? "", style: "total", numberFormat: "0.00%" },
    ],
    WIDTHS,
  );
}

/** All workshops together; what one of them is lacking, the sum lacks. */
function overallRow(budgets: readonly Budget[], texts: Texts): PaperRow {
  const sums = (["income", "expense", "balance"] as const).map((what) => sumOf(budgets.map((budget) => budget[what])));
  const [income = MISSING, expense = MISSING] = sums;
  return totalRow(texts("paper.budget.overall"), sums, shareOf(expense, income));
}

const MISSING: Value = { kind: "missing" };

function sumOf(values: readonly Value[]): Value {
  const figures = values.map(figureOf);
  const known = figures.flatMap((figure) => figure ?? []);
  return known.length === figures.length ? { kind: "number", number: Exact.sum(known) } : MISSING;
}

const figureOf = (value: Value): Exact | undefined => (value.kind === "number" ? value.number : undefined);

/** undefined where one of them is not known, or where nothing was given. */
function shareOf(part: Value, whole: Value): Exact | undefined {
  const [some, all] = [figureOf(part), figureOf(whole)];
  return some && all && all.sign() > 0 ? some.dividedBy(all) : undefined;
}

/** 0.00; 缺 for an amount that nobody knows. */
const moneyCell = (column: number, amount: Value, style: PaperCell["style"]): PaperCell =>
  amount.kind === "missing" ? { column, value: MISSING_TEXT, style } : { column, value: figureOf(amount)?.toNumber() ?? "", style, numberFormat: "0.00" };
