import { namedBy } from "../appraisal/shown";
import { formatMonth } from "../core/month";
import { serialToDay } from "../core/calendar";
import type { Row } from "../core/table";
import { wordOfValue } from "../core/value";
import type { PaperRow } from "../plan/paper";
import { dayIn, wordsIn } from "../rules/mechanisms/entry";
import type { Outcome } from "../rules/outcome";
import type { CompiledRule } from "../rules/program";
import { wordsOfRule } from "../rules/scheme";
import { HEIGHTS, subtitleRow, wide } from "./layout";
import { cutRow, FORM_HEIGHTS, FORM_WIDTHS, formRow, issuerRows, letters, wordsOnPaper } from "./letter";
import { decisionsOf, registerOf, rowsNamed, schemesDeciding, settingsOf, type Finding } from "./reasons";
import { firstWords, INTERVIEWS, openRows } from "./registered";
import type { Report, ReportSource } from "./report";

/** An interview that is called for. What nobody has said is "". */
interface Interview {
  readonly whom: string;
  /** The person's class, the department, or whatever else the interview is about: a dormitory. */
  readonly group: string;
  readonly rule: string;
  readonly reason: string;
  readonly basis: string;
  readonly lead: string;
  readonly others: string;
}

/**
 * 约谈通知书: a page for each interview that a warning (预警) calls for, and for each unfinished row of 约谈整改. Day and place are left to
 * write in. Its cases are told by day, punishment and document; by the pupil only where there is no document to find them by, and by
 * the class where the letter goes to a department. S3-03, S3-07
 */
export const interviewLetter: Report = {
  name: "约谈通知书",
  audience: "interviewed",
  schemes: schemesDeciding("预警"),
  make: (source) => letters(interviewLetter.name, interviewsOf(source).map((interview) => letterRows(interview, source)), source),
};

function letterRows({ whom, group, reason, basis, lead, others }: Interview, source: ReportSource): readonly PaperRow[] {
  const { settings, texts } = source;
  const columns = FORM_WIDTHS.length;
  const label = (code: "person" | "group" | "time" | "place" | "reason" | "basis" | "lead" | "others" | "signature" | "signedOn"): string => texts(`paper.interview.${code}`);
  const title = (words: string): PaperRow => ({ height: HEIGHTS.title, cells: [wide(words, "title", columns)] });
  return [
    title(interviewLetter.name),
    subtitleRow(settings, columns, texts),
    formRow([[label("person"), whom], [label("group"), group]], FORM_HEIGHTS.line),
    formRow([[label("time"), ""], [label("place"), ""]], FORM_HEIGHTS.line),
    formRow([[label("reason"), reason]]),
    formRow([[label("basis"), basis]]),
    formRow([[label("lead"), lead], [label("others"), others]], FORM_HEIGHTS.line),
    { cells: [wide(texts("paper.interview.please"), "text", columns)] },
    ...issuerRows(source, texts("paper.letter.noDay"), columns),
    cutRow(texts, columns),
    title(texts("paper.interview.slip")),
    { cells: [wide(texts("paper.interview.received"), "text", columns)] },
    formRow([[label("person"), whom], [label("group"), group]], FORM_HEIGHTS.line),
    formRow([[label("signature"), ""], [label("signedOn"), texts("paper.letter.noDay")]], FORM_HEIGHTS.line),
  ];
}

/** What the tree calls for, then what the school has put down itself; a matter that is both is one letter, with what the row says. */
function interviewsOf(source: ReportSource): readonly Interview[] {
  const { appraisal, program, tables, texts } = source;
  const found = decisionsOf("预警", appraisal, program).filter(({ rule }) => callsForInterview(rule)).flatMap((finding) => triggered(finding, source));
  const rows = openRows(tables, INTERVIEWS, "完成");
  const isAbout = (row: Row, { rule, whom, group }: Interview): boolean => wordsIn(row, "触发规则") === rule && [whom, group].includes(wordsIn(row, "对象"));
  const withRows = found.map((interview) => {
    const row = rows.find((one) => isAbout(one, interview));
    return row ? { ...interview, lead: departments(row).lead || interview.lead, others: departments(row).others || interview.others } : interview;
  });
  const further = rows.filter((row) => !found.some((interview) => isAbout(row, interview)));
  return [
    ...withRows,
    ...further.map((row) => ({
      whom: wordsIn(row, "对象"),
      group: firstWords(row, "班级", "年级部"),
      rule: wordsIn(row, "触发规则"),
      reason: [wordsOnPaper(row, "日期", texts), firstWords(row, "事由", "触发规则")].filter(Boolean).join(" "),
      basis: wordsIn(row, "触发规则"),
      ...departments(row),
    })),
  ];
}

/** Warnings also point out other things, as a prize of a level that the text does not mention. */
const callsForInterview = (rule: CompiledRule): boolean => settingsOf(rule, "约谈登记").length > 0 || /约谈/.test(`${rule.name}${wordsOfRule(rule.rows)}`);

const departments = (row: Row): Pick<Interview, "lead" | "others"> => ({ lead: firstWords(row, "牵头", "牵头部门"), others: firstWords(row, "参与", "参与部门") });

function triggered(finding: Finding, source: ReportSource): readonly Interview[] {
  const { rule, outcome, whose } = finding;
  const warned = outcome.notes.find((note) => note.code === "warned");
  if (warned?.code !== "warned") return [];
  const { subject } = whose;
  const { person = "", class: className = "" } = subject.row.key;
  const words = wordsOfRule(rule.rows);
  return [
    {
      whom: subject.by === undefined ? person : whomOf(outcome, whose.outcomes),
      group: subject.by === undefined ? className || (person === "" ? namedBy(whose) : "") : wordsIn(subject.row, subject.by),
      rule: rule.name,
      reason: [source.texts("paper.interview.cases", { register: registerOf(rule), count: warned.params.count }), ...casesOf(finding, warned.params.rows, source)].join("\n"),
      basis: [rule.clause, words].filter(Boolean).join("\n"),
      ...departmentsIn(words),
    },
  ];
}

/** For a department: whom a table of values (对照表) on the same sheet names for such a case. */
function whomOf(warning: Outcome, figures: readonly Outcome[]): string {
  const named = figures.find(({ origin, inputs }) => origin.kind === "rule" && origin.mechanism === "对照表" && inputs.some((input) => input.outcome === warning));
  return named ? (wordOfValue(named.value) ?? "") : "";
}

/** The cases behind the warning, a line each, or a month where months are counted: when, what the rule goes by, and what finds the case. */
function casesOf({ rule, whose }: Finding, evidence: string, { tables, texts }: ReportSource): readonly string[] {
  const places = evidence.split("、");
  const dayColumn = String(settingsOf(rule, "日期列")[0]?.value ?? "日期");
  const columns = [...new Set(settingsOf(rule, "筛选").map(({ key }) => key))];
  const grave = settingsOf(rule, "一例即");
  const byMonth = settingsOf(rule, "计法")[0]?.value === "逐月连续";
  const cases = rowsNamed(tables, registerOf(rule))
    .filter(({ source: { sheet, row } }) => places.includes(`${sheet}!${row + 1}`))
    .map((row) => {
      const graveOnes = grave.filter(({ key, value }) => wordsIn(row, key) === value).map(({ key }) => key);
      const className = whose.subject.by === undefined ? "" : wordsIn(row, "班级");
      const words = [className, ...columns.map((column) => wordsIn(row, column)), firstWords(row, "文号", "学生"), ...graveOnes].filter(Boolean).join(" ");
      const month = monthOf(row, dayColumn);
      return { when: byMonth ? month : wordsOnPaper(row, dayColumn, texts) || month, words };
    });
  const line = (when: string, words: readonly string[]): string => [when, words.join("、")].filter(Boolean).join(" ");
  if (!byMonth) return cases.map(({ when, words }) => line(when, [words]));
  return [...new Set(cases.map(({ when }) => when))].map((month) => line(month, cases.flatMap(({ when, words }) => (when === month ? [words] : []))));
}

/** Of its day, else the one that the row is about; "" where neither is known. */
function monthOf(row: Row, dayColumn: string): string {
  const day = serialToDay(dayIn(row, dayColumn) ?? NaN);
  const month = day ?? row.key.month;
  return month === undefined ? "" : formatMonth({ ...(month.year === undefined ? {} : { year: month.year }), month: month.month });
}

/** 由年级部牵头、政教处参与: as far as the regulation's own words say so. */
function departmentsIn(clause: string): Pick<Interview, "lead" | "others"> {
  const [, lead = "", others = ""] = /由([^由,\uFF0C。;\uFF1B]+?)牵头[、,\uFF0C]([^,\uFF0C。;\uFF1B]+?)参与/.exec(clause) ?? [];
  return { lead, others };
}
