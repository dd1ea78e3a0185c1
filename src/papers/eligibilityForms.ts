import { wordOfValue, type Value } from "../core/value";
import type { Texts } from "../messages";
import { reportRole } from "../plan/ownSheets";
import type { PaperRow, PaperSheet } from "../plan/paper";
import type { Scalar } from "../plan/scalar";
import type { Snapshot } from "../plan/snapshot";
import { walk, type Outcome } from "../rules/outcome";
import { adjustmentOf, asComputed, settledDecisions } from "./adjusted";
import { evidenceFor } from "./evidence";
import { Identities } from "./identity";
import { HEIGHTS, headingRow, longTable, signatureRows, tableRow, titleRows, wide } from "./layout";
import { schemesDeciding, type Finding } from "./reasons";
import type { Report, ReportSource } from "./report";

/** Of the sheet; 资格审核表 is what regulations call their list of all applicants. */
const NAME = "资格审核表(逐人)";
/** Condition, evidence, whether it is met, opinion. */
const WIDTHS = [14, 44, 10, 20];
const HEADINGS = ["condition", "evidence", "met", "opinion"] as const;
/** A verdict of 资格 that its notes do not tell from the others. */
const RELAXABLE = "需放宽";
const SEPARATOR = "\uFF1B";

/**
 * 资格审核表: a page for everybody whom an eligibility rule (资格) looks at: each condition with what it rests on and whether it is met,
 * then the verdict. What people wrote into 审核意见 stays. S0-07…S0-15, S1F-09, S1D-01
 */
export const eligibilityForms: Report = {
  name: NAME,
  audience: "applicants",
  schemes: schemesDeciding("资格"),
  make(source) {
    const findings = settledDecisions("资格", source);
    return findings.length === 0 ? undefined : paperOf(findings, source);
  },
};

function paperOf(findings: readonly Finding[], source: ReportSource): PaperSheet {
  const identities = new Identities(source.appraisal);
  const forms = findings.map((finding) => ({ finding, whose: applicantWords(finding, identities, source.texts) }));
  const opinions = opinionsOn(source.snapshot, forms.map(({ whose }) => whose), source.texts);
  const rows: PaperRow[] = [];
  const breaksBefore: number[] = [];
  for (const { finding, whose } of forms) {
    const form = longTable<PaperRow>({
      orientation: "Portrait",
      widths: WIDTHS,
      head: headOf(whose, source),
      groups: [{ name: "", items: conditionRows(asComputed(finding.outcome), opinions.get(whose), source) }],
      line: (row) => row,
      foot: [resultRow(verdictOf(finding.outcome, source.texts), source.texts), ...signatureRows(source, WIDTHS.length)],
    });
    if (rows.length > 0) breaksBefore.push(rows.length);
    breaksBefore.push(...form.breaksBefore.map((row) => rows.length + row));
    rows.push(...form.rows);
  }
  return { role: reportRole(NAME), widths: WIDTHS, rows, page: { orientation: "Portrait", breaksBefore, footer: source.texts("print.footer") }, charts: [] };
}

const headOf = (whose: string, source: ReportSource): readonly PaperRow[] => [
  ...titleRows(source, source.texts("paper.eligibility.title"), WIDTHS),
  tableRow([wide(whose, "text", WIDTHS.length)], WIDTHS),
  headingRow(HEADINGS.map((heading) => source.texts(`paper.eligibility.${heading}`))),
];

/** 姓名：林晓 工作坊：启航工作坊 审核项目：资格: what tells the forms apart, also when they are read again. */
function applicantWords({ rule, whose }: Finding, identities: Identities, texts: Texts): string {
  const entries = identities.entriesOf(whose).map(([heading, words]) => texts("paper.eligibility.entryOfApplicant", { heading, words }));
  return [...entries, texts("paper.eligibility.item", { rule: rule.name })].join("\u3000");
}

function conditionRows(outcome: Outcome, opinions: ReadonlyMap<string, Scalar> | undefined, source: ReportSource): readonly PaperRow[] {
  return outcome.inputs.map(({ role, outcome: condition }) => {
    const evidence = isVeto(condition) ? casesIn(condition) : evidenceFor(condition, source).join(SEPARATOR);
    return tableRow(
      [
        { column: 0, value: role, style: "cell", align: "Center" },
        { column: 1, value: evidence, style: "cell", align: "Left" },
        { column: 2, value: metWords(condition, source.texts), style: "cell", align: "Center" },
        { column: 3, value: opinions?.get(role) ?? "", style: "cell", align: "Left" },
      ],
      WIDTHS,
    );
  });
}

/** A case against somebody is met where there is none. */
function metWords(condition: Outcome, texts: Texts): string {
  if (isVeto(condition)) return texts(isTrue(condition.value) ? "paper.eligibility.no" : "paper.eligibility.open");
  if (condition.value.kind === "notApplicable") return texts("paper.eligibility.notApplicable");
  if (condition.value.kind !== "truth") return texts("paper.eligibility.open");
  return texts(condition.value.truth ? "paper.eligibility.yes" : "paper.eligibility.no");
}

const resultRow = (verdict: string, texts: Texts): PaperRow => {
  const row = tableRow([wide(texts("paper.eligibility.result", { verdict }), "total", WIDTHS.length, "Left")], WIDTHS);
  return { ...row, height: Math.max(row.height ?? 0, HEIGHTS.heading) };
};

/** 符合, 不符合 with what is lacking, 待认定, or 需放宽 with room for who waives it and why. */
function verdictOf(outcome: Outcome, texts: Texts): string {
  const { value, inputs, notes } = outcome;
  const adjustment = adjustmentOf(outcome);
  if (adjustment) return texts("paper.eligibility.adjusted", { verdict: wordOfValue(value) ?? "", reason: adjustment.reason, approver: adjustment.approver });
  const vetoes = inputs.filter(({ outcome: input }) => isVeto(input));
  const established = vetoes.filter(({ outcome: input }) => isTrue(input.value));
  if (established.length > 0) return texts("paper.eligibility.vetoed", { cases: established.map(({ outcome: input }) => casesIn(input)).join("、") });
  for (const note of notes) {
    if (note.code === "eligibilityOpen") return texts("paper.eligibility.undecided", { conditions: note.params.conditions });
    if (note.code === "eligibilityFailed") return texts(isText(value, RELAXABLE) ? "paper.eligibility.relaxable" : "paper.eligibility.failed", { conditions: note.params.conditions });
  }
  if (vetoes.length > 0) return texts("paper.eligibility.undecided", { conditions: vetoes.map(({ role }) => role).join("、") });
  if (value.kind !== "text") return texts("paper.eligibility.undecided", { conditions: "" });
  return inputs.some(({ role }) => role === "自动入选") ? texts("paper.eligibility.automatic") : texts("paper.eligibility.eligible", { waived: waivedIn(outcome, texts).join(SEPARATOR) });
}

const isVeto = ({ origin }: Outcome): boolean => origin.kind === "rule" && origin.mechanism === "一票否决";
const isTrue = (value: Value): boolean => value.kind === "truth" && value.truth;
const isText = (value: Value, text: string): boolean => value.kind === "text" && value.text === text;

const casesIn = ({ notes }: Outcome): string => notes.flatMap((note) => (note.code === "vetoed" || note.code === "vetoPending" ? [note.params.cases] : [])).join("、");

/** What was waived for somebody, by whom and why. */
function waivedIn(outcome: Outcome, texts: Texts): readonly string[] {
  const waived: string[] = [];
  walk(outcome, ({ notes }) => {
    for (const note of notes) if (note.code === "relaxed") waived.push(texts("paper.eligibility.waived", { what: note.params.what, reason: note.params.reason, approver: note.params.approver }));
  });
  return waived;
}

type Opinions = ReadonlyMap<string, Scalar>;

/** What people wrote on the forms made last time, by applicant and condition. Of two forms alike nobody knows whose is whose. */
function opinionsOn(snapshot: Snapshot, applicants: readonly string[], texts: Texts): ReadonlyMap<string, Opinions> {
  const sheet = snapshot.sheets.find(({ name }) => name === snapshot.own.get(reportRole(NAME)));
  const known = new Set(applicants.filter((one) => applicants.indexOf(one) === applicants.lastIndexOf(one)));
  const found = new Map<string, Map<string, Scalar>>();
  let [whose, condition, opinion]: [string | undefined, number, number] = [undefined, -1, -1];
  for (const row of sheet?.values ?? []) {
    const words = row.map((cell) => String(cell).trim());
    const heading = words.indexOf(texts("paper.eligibility.opinion"));
    const named = words.find((word) => word.includes(texts("paper.eligibility.item", { rule: "\n" }).trim()) || known.has(word));
    if (named !== undefined) whose = known.has(named) ? named : undefined;
    else if (heading >= 0) [condition, opinion] = [words.indexOf(texts("paper.eligibility.condition")), heading];
    else if (whose !== undefined && (words[condition] ?? "") !== "" && (words[opinion] ?? "") !== "") {
      found.set(whose, (found.get(whose) ?? new Map<string, Scalar>()).set(words[condition] ?? "", row[opinion] ?? ""));
    }
  }
  return found;
}
