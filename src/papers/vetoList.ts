import type { Row } from "../core/table";
import type { Texts } from "../messages";
import { reportRole } from "../plan/ownSheets";
import type { PaperRow } from "../plan/paper";
import { dayIn, wordsIn } from "../rules/mechanisms/entry";
import { ROLES } from "../rules/mechanisms/veto";
import type { Outcome } from "../rules/outcome";
import type { CompiledRule } from "../rules/program";
import type { Reach } from "../rules/span";
import { HEIGHTS, headingRow, longTable, signatureRows, tableRow, textRow, titleRows, wide } from "./layout";
import { dayOnPaper } from "./letter";
import { decisionsOf, registerOf, rowsNamed, schemesDeciding, settingsOf, type Finding } from "./reasons";
import type { Report, ReportSource } from "./report";

/** Sequence number, person, class, case, clause, day, evidence, state, effect. */
const WIDTHS = [6, 10, 10, 38, 10, 16, 22, 9, 20];
const HEADINGS = ["number", "person", "class", "case", "clause", "date", "evidence", "state", "effect"] as const;

const NUMERALS = ["一", "二"];

/** A registered case as the appraisal took it. */
interface VetoCase {
  readonly person: string;
  readonly class: string;
  /** In the regulation's words where it is one of its cases. */
  readonly case: string;
  readonly clause: string;
  /** undefined where nobody has dated it. */
  readonly day: number | undefined;
  readonly evidence: string;
  readonly state: string;
  readonly effect: string;
  readonly established: boolean;
}

/**
 * 一票否决清单: the cases that bar somebody, then those not decided yet, which only hold back. For the office alone.
 * Cases found wanting (不成立) have no effect and are not listed. G09, G12
 */
export const vetoList: Report = {
  name: "一票否决清单",
  audience: "leaders",
  schemes: schemesDeciding("一票否决"),
  make(source) {
    const cases = casesOf(source);
    if (cases.length === 0) return undefined;
    const { texts } = source;
    const columns = WIDTHS.length;
    const filled = (["established", "pending"] as const).map((part) => ({ part, of: cases.filter(({ established }) => established === (part === "established")) })).filter(({ of }) => of.length > 0);
    const parts = filled.flatMap(({ part, of }, place) => {
      const title = texts(`paper.veto.${part}`, { number: NUMERALS[place] ?? "", count: String(of.length) });
      return [{ height: HEIGHTS.row, cells: [wide(title, "total", columns, "Left")] }, ...of.map((one, index) => caseRow(one, index, texts))];
    });
    const { rows, titleRows: repeated, breaksBefore } = longTable<PaperRow>({
      orientation: "Landscape",
      widths: WIDTHS,
      head: [textRow(texts("paper.veto.secret"), columns), ...titleRows(source, vetoList.name, WIDTHS), headingRow(HEADINGS.map((heading) => texts(`paper.veto.${heading}`)))],
      groups: [{ name: "", items: parts }],
      line: (row) => row,
      foot: signatureRows(source, columns),
    });
    return {
      role: reportRole(vetoList.name),
      widths: WIDTHS,
      rows,
      page: { orientation: "Landscape", breaksBefore, footer: texts("print.footer"), ...(repeated ? { titleRows: repeated } : {}) },
      charts: [],
    };
  },
};

function caseRow(one: VetoCase, index: number, texts: Texts): PaperRow {
  const day = one.day === undefined ? "" : dayOnPaper(one.day, texts);
  const values = [index + 1, one.person, one.class, one.case, one.clause, day, one.evidence, one.state, one.effect];
  return tableRow(values.map((value, column) => ({ column, value, style: "cell", ...(column === 0 ? { align: "Center" } : {}) })), WIDTHS);
}

/** Each row of the registers once: as the tree took it, else as it stands where nobody's tree has it. */
function casesOf(source: ReportSource): readonly VetoCase[] {
  const { appraisal, program, tables, texts } = source;
  const listed = new Map<Row, VetoCase>();
  const taken = new Set<Row>();
  for (const finding of decisionsOf("一票否决", appraisal, program)) {
    const rows = rowsNamed(tables, registerOf(finding.rule));
    for (const { role, outcome } of finding.outcome.inputs) {
      const row = rowOf(outcome, rows);
      if (row === undefined || taken.has(row)) continue;
      taken.add(row);
      if (role !== ROLES.rejected) listed.set(row, caseOf(row, role === ROLES.established, finding, source));
    }
  }
  for (const row of registers(source)) {
    if (!taken.has(row) && wordsIn(row, "状态") !== ROLES.rejected) listed.set(row, { ...bare(row), case: wordsIn(row, "情形"), clause: "", effect: texts("paper.veto.unread"), established: false });
  }
  return [...listed.values()];
}

/** The rows of every register that a veto rule reads. */
function registers({ program, tables }: ReportSource): readonly Row[] {
  const names = [...program.rules.values()].filter(({ mechanism }) => mechanism === "一票否决").map(registerOf);
  return [...new Set(names)].flatMap((name) => rowsNamed(tables, name));
}

const rowOf = ({ origin }: Outcome, rows: readonly Row[]): Row | undefined =>
  origin.kind === "cell" ? rows.find(({ source }) => source.sheet === origin.cell.sheet && source.row === origin.cell.row) : undefined;

function caseOf(row: Row, established: boolean, { rule, outcome, whose }: Finding, source: ReportSource): VetoCase {
  const { texts } = source;
  const what = wordsIn(row, "情形");
  // The clause's own case, as the mechanism finds it: by its number, or by its words.
  const known = settingsOf(rule, "情形").find(({ key, value }) => (key !== "" && what.startsWith(key)) || what === value);
  const rules = barredBy(rule);
  const { person = "", class: className = "" } = whose.subject.row.key;
  return {
    ...bare(row),
    person,
    class: className,
    case: known ? `${known.key}${known.value}` : what,
    clause: known?.clause ?? (outcome.origin.kind === "rule" ? outcome.origin.clause : ""),
    effect: rules === "" ? wordsIn(row, "影响") || concerned(rule.id, source) : texts(established ? "paper.veto.bars" : "paper.veto.holds", { rules }),
    established,
  };
}

/** The rules that a veto bars from, and in which months if it is not all of the school year: 月津贴（当月）. */
function barredBy({ bound }: CompiledRule): string {
  const rules = namesOf(bound?.bearsOn ?? []);
  const words = REACH_IN_WORDS[bound?.reach ?? "year"];
  return rules === "" || words === "" ? rules : `${rules}（${words}）`;
}

const REACH_IN_WORDS: Readonly<Record<Reach, string>> = { year: "", month: "当月", onwards: "当月起" };

/** What is judged by a veto that bars nothing by itself: the rules at the end of those that read it. */
function concerned(veto: string, { program, texts }: ReportSource): string {
  const readersOf = (id: string): readonly string[] =>
    [...program.rules.values()].flatMap(({ id: reader, bound, references }) => (bound?.evaluation.kind !== "table" && references.some(({ reference }) => reference.kind === "rule" && reference.rule === id) ? [reader] : []));
  const found = new Set(readersOf(veto));
  for (const reader of found) for (const next of readersOf(reader)) found.add(next);
  const rules = namesOf([...found].filter((id) => readersOf(id).length === 0));
  return rules === "" ? "" : texts("paper.veto.concerns", { rules });
}

/** Without their schemes. */
const namesOf = (ids: readonly string[]): string => ids.map((id) => id.split("/").slice(1).join("/")).join("、");

/** What the row itself says. */
function bare(row: Row): Omit<VetoCase, "case" | "clause" | "effect" | "established"> {
  return { person: wordsIn(row, "姓名"), class: wordsIn(row, "班级"), day: dayIn(row, "日期"), evidence: wordsIn(row, "证据"), state: wordsIn(row, "状态") };
}
