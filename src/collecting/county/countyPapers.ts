import type { Exact } from "../../core/number/exact";
import { MISSING_TEXT } from "../../core/value";
import type { Texts } from "../../messages";
import { headingRow, longTable, tableRow, textRow, titleRow } from "../../papers/layout";
import { reportRole, type OwnRole, type ReportRole } from "../../plan/ownSheets";
import type { PaperCell, PaperRow, PaperSheet } from "../../plan/paper";
import { TakenNames } from "../../plan/sheetNames";
import type { Snapshot } from "../../plan/snapshot";
import type { County, CountyRow, District, Standing, Sum } from "./county";
import type { Money, MoneyItem, SchoolFigures, TierCount } from "./school";

/** Of the sheet with all districts; a district's own has its name behind it. */
const NAME = "县汇总";

const COLUMNS = [
  ["district", 10],
  ["school", 18],
  ["scheme", 9],
  ["people", 7],
  ["paid", 15],
  ["items", 30],
  ["tiers", 26],
  ["problems", 7],
  ["missing", 7],
  ["pending", 7],
  ["print", 20],
  ["file", 22],
  ["remark", 30],
] as const;
const WIDTHS = COLUMNS.map(([, width]) => width);
/** What is read as a sentence. */
const LEFT: ReadonlySet<string> = new Set(["items", "tiers", "file", "remark"]);

type Cells = Readonly<Record<(typeof COLUMNS)[number][0], string | number>>;

/** 县汇总: a row a school and the sums of each district; where there are several districts, a sheet for each as well. */
export function countyPapers(county: County, snapshot: Snapshot, texts: Texts): readonly PaperSheet[] {
  const nameOf = ({ name }: District): string => (name === "" ? texts("paper.county.noDistrict") : name);
  const several = county.districts.length > 1;
  const all = paperOf(reportRole(NAME), texts("paper.county.title"), county.districts.flatMap((district) => linesOf(district, nameOf(district), several, texts)), county.sum, texts);
  const names = new TakenNames([]);
  const own = several ? county.districts.map((district) => paperOf(districtRole(nameOf(district), names), texts("paper.county.districtTitle", { district: nameOf(district) }), linesOf(district, nameOf(district), false, texts), district.sum, texts)) : [];
  const written = new Set<OwnRole>([all, ...own].map(({ role }) => role));
  const before = [...snapshot.own.keys()].filter((role): role is ReportRole => role.startsWith(`${reportRole(NAME)}_`) && !written.has(role));
  return [all, ...own, ...before.map((role) => emptyPaper(role, texts))];
}

/** Without the signs that no sheet's name may have. */
const districtRole = (district: string, names: TakenNames): ReportRole => reportRole(names.take(`${NAME}_${district.replace(/[[\]:*?/\\]/g, "")}`));

interface Line {
  readonly cells: Cells;
  readonly style: "cell" | "total";
}

/** The schools, with their sum below where other districts follow. */
function linesOf({ rows, sum }: District, name: string, withSum: boolean, texts: Texts): readonly Line[] {
  const schools = rows.map((row): Line => ({ cells: schoolCells(row, name, texts), style: "cell" }));
  return withSum ? [...schools, { cells: sumCells(sum, name, texts("paper.county.subtotal", { count: String(sum.schools) }), texts), style: "total" }] : schools;
}

function paperOf(role: ReportRole, title: string, lines: readonly Line[], sum: Sum, texts: Texts): PaperSheet {
  const total: Line = { cells: sumCells(sum, "", texts("paper.county.total", { count: String(sum.schools) }), texts), style: "total" };
  const { rows, ...page } = longTable({
    orientation: "Landscape",
    widths: WIDTHS,
    head: [titleRow(title, WIDTHS), headingRow(COLUMNS.map(([column]) => texts(`paper.county.${column}`)))],
    groups: [{ name: "", items: lines }],
    line: (line) => rowOf(line),
    foot: [rowOf(total), textRow(texts("paper.county.note"), WIDTHS.length)],
  });
  return { role, widths: WIDTHS, rows, page: { orientation: "Landscape", footer: texts("print.footer"), ...page }, charts: [] };
}

/** A district of which there is no school any more keeps its sheet, which says so. */
const emptyPaper = (role: ReportRole, texts: Texts): PaperSheet => ({
  role,
  widths: WIDTHS,
  rows: [textRow(texts("paper.county.noSchools"), WIDTHS.length)],
  page: { orientation: "Landscape", footer: texts("print.footer"), breaksBefore: [] },
  charts: [],
});

const rowOf = ({ cells, style }: Line): PaperRow =>
  tableRow(
    COLUMNS.map(([name], column): PaperCell => {
      const value = cells[name];
      const format = typeof value === "string" ? {} : { numberFormat: name === "paid" ? "0.00" : "0" };
      return { column, value, style, ...format, ...(LEFT.has(name) ? { align: "Left" as const } : {}) };
    }),
    WIDTHS,
  );

const NOTHING: Omit<Cells, "district" | "school" | "file" | "remark"> = { scheme: "", people: "", paid: "", items: "", tiers: "", problems: "", missing: "", pending: "", print: "" };

function schoolCells({ handedIn: { path, school }, standing }: CountyRow, district: string, texts: Texts): Cells {
  const about = { district, school, file: path, remark: remarkOn(standing, texts) };
  if (standing.kind !== "counted") return { ...NOTHING, ...about };
  const { figures } = standing;
  return { ...about, scheme: figures.schemes.join("、"), people: figures.people, ...moneyCells(figures, true, texts), tiers: tierWords(figures.tiers, texts), ...counts(figures), print: figures.print };
}

/** A sum that lacks somebody is a text that says so: nobody adds it up, or takes it for the whole, unawares. */
function sumCells(sum: Sum, district: string, school: string, texts: Texts): Cells {
  const whole = sum.left.length === 0;
  const remark = [
    ...(whole ? [] : [texts("paper.county.left", { schools: sum.left.join("、") })]),
    ...(sum.open.length === 0 ? [] : [texts("paper.county.open", { schools: sum.open.join("、") })]),
  ].join(texts("list.separator"));
  const people = whole ? sum.people : texts("paper.county.incomplete", { sum: String(sum.people) });
  return { ...NOTHING, district, school, people, ...moneyCells(sum, whole, texts), tiers: tierWords(sum.tiers, texts), ...(sum.schools === 0 ? {} : counts(sum)), file: "", remark };
}

const counts = ({ problems, missing, pending }: Pick<SchoolFigures, "problems" | "missing" | "pending">): Pick<Cells, "problems" | "missing" | "pending"> => ({ problems, missing, pending });

/** Blank where nobody is paid, never 0. What lacks schools or people is a text that says so. */
function moneyCells({ paid, items }: { readonly paid: Money | undefined; readonly items: readonly MoneyItem[] }, whole: boolean, texts: Texts): Pick<Cells, "paid" | "items"> {
  if (paid === undefined) return { paid: "", items: "" };
  const { amount, open } = paid;
  return {
    paid: amount === undefined ? MISSING_TEXT : whole && open === 0 ? amount.toNumber() : texts("paper.county.incomplete", { sum: withFen(amount) }),
    items: items.map((item) => texts("paper.county.item", { item: item.item, sum: item.amount === undefined ? MISSING_TEXT : withFen(item.amount), open: item.open === 0 ? "" : String(item.open) })).join("、"),
  };
}

/** 奖次:一等奖 3、二等奖 4; what nobody got is left out. */
function tierWords(tiers: readonly TierCount[], texts: Texts): string {
  const headings = [...new Set(tiers.map(({ heading }) => heading))];
  const wordsOf = (heading: string): string => tiers.flatMap((one) => (one.heading === heading && one.people > 0 ? [`${one.tier} ${one.people}`] : [])).join("、");
  return headings.flatMap((heading) => (wordsOf(heading) === "" ? [] : [texts("paper.county.tier", { heading, counts: wordsOf(heading) })])).join(texts("list.separator"));
}

/** Of many files of one school a few are named: whoever handed in one file for all would get nothing but names. */
const NAMED = 3;

function remarkOn(standing: Standing, texts: Texts): string {
  switch (standing.kind) {
    case "counted": {
      const open = standing.figures.paid?.open ?? 0;
      return open === 0 ? "" : texts("paper.county.openPay", { count: String(open) });
    }
    case "replaced":
      return texts("paper.county.replaced", { by: standing.by });
    case "repeated":
      return texts(standing.others.length > NAMED ? "paper.county.repeatedOften" : "paper.county.repeated", { others: standing.others.slice(0, NAMED).join("、"), count: String(standing.others.length) });
    case "refused":
      return texts(`paper.county.${standing.why}`);
  }
}

function withFen(amount: Exact): string {
  const [yuan, fen = ""] = amount.toString().split(".");
  return `${yuan}.${fen.padEnd(2, "0")}`;
}
