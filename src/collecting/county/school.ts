import { examine } from "../../appraisal/examine";
import { paidAppraisal, payColumns, type PayColumn } from "../../appraisal/payColumns";
import { headingOf } from "../../appraisal/results";
import { namedBy, namingHeading, ShownResults } from "../../appraisal/shown";
import { normalName } from "../../core/names";
import { atOnce } from "../../core/slices";
import { Exact } from "../../core/number/exact";
import { round } from "../../core/number/rounding";
import type { Basis } from "../../appraisal/basis";
import { figuresOf, openOf } from "../../finals/figures";
import { fingerprintOf } from "../../finals/fingerprint";
import { printsOf } from "../../finals/prints";
import { lastRecord, plannedFingerprint, shownFingerprint } from "../../finals/record";
import { recordedAppraisal } from "../../finals/recorded";
import type { Texts } from "../../messages";
import { paperSettings } from "../../papers/paperSettings";
import { isResultRole } from "../../plan/ownSheets";
import type { SheetPlan } from "../../plan/sheetPlan";
import type { Snapshot } from "../../plan/snapshot";
import type { AppraisedPerson } from "../../rules/appraise";
import { districtInName, folderOf, nameWithoutEnding, pathWithin, snapshotOf, type SchoolFile, type UnreadFile } from "./schoolFile";

/** Why what a school handed in is not counted: it is never guessed what it would come to. */
export type Refusal =
  /** No workbook that can be read. */
  | "unread"
  /** No 考核结果 of this add-in. */
  | "notAppraised"
  /** Its regulation or its sheets do not let it be appraised. */
  | "notComputable"
  /** What is there comes to other figures than 考核结果 shows. */
  | "outdated"
  /** Somebody typed over 考核结果. */
  | "typed";

/** Figures of money added up. */
export interface Money {
  /** undefined where none of them is settled: that is not 0. */
  readonly amount: Exact | undefined;
  /** How many people have a figure that is 缺 or 待核 and so is not in the amount. */
  readonly open: number;
}

/** Amounts of one kind, as 考核结果 heads them without the month: 津贴. */
export interface MoneyItem extends Money {
  readonly item: string;
}

export interface TierCount {
  /** 奖次 */
  readonly heading: string;
  /** 一等奖 */
  readonly tier: string;
  readonly people: number;
}

/** What a school's 考核结果 comes to. */
export interface SchoolFigures {
  readonly schemes: readonly string[];
  readonly people: number;
  /** What is paid in all; undefined where the regulation pays nobody. */
  readonly paid: Money | undefined;
  readonly items: readonly MoneyItem[];
  /** Those of the term or school year. */
  readonly tiers: readonly TierCount[];
  /** Rows of 问题清单. */
  readonly problems: number;
  /** People with anything on 考核结果 that is 缺, and that waits for a decision. */
  readonly missing: number;
  readonly pending: number;
  /** 结果指纹, as 考核记录 has it. */
  readonly print: string;
  /** Tells whose results these are: the same for two states of one school. */
  readonly whose: string;
}

interface Place {
  /** Within the folder that was chosen. */
  readonly path: string;
  /** "" where neither folder nor name says it. */
  readonly district: string;
  readonly school: string;
}

/** What a school handed in. */
export type HandedIn = Place & ({ readonly kind: "figures"; readonly figures: SchoolFigures } | { readonly kind: "refused"; readonly why: Refusal; readonly said: string });

/** A file that could not be read at all. */
export function unreadFile({ path, fault: said }: UnreadFile): HandedIn {
  const school = nameWithoutEnding(path);
  return { path: pathWithin(path), school, district: folderOf(path), kind: "refused", why: "unread", said };
}

/** Appraises a school's workbook once more, without writing, and takes its results only where that comes to what they show. */
export function handedIn(file: SchoolFile, texts: Texts): HandedIn {
  const snapshot = snapshotOf(file);
  const examined = examine(snapshot, texts);
  const { tables, findings } = examined.reading;
  const school = paperSettings(snapshot, { months: [], tables, findings }).school ?? nameWithoutEnding(file.path);
  const place = { path: pathWithin(file.path), school, district: folderOf(file.path) || districtInName(school) };
  const refusal = (why: Exclude<Refusal, "unread">, said = texts(`county.refused.${why}`)): HandedIn => ({ ...place, kind: "refused", why, said });
  if (![...snapshot.own.keys()].some(isResultRole)) return refusal("notAppraised");
  const run = atOnce(recordedAppraisal(snapshot, new Date(), texts, examined));
  const { basis, summary } = run;
  if (basis === undefined || summary === undefined) return refusal("notComputable", run.message);
  const results = run.plan.sheets.filter(({ role }) => isResultRole(role));
  if (!results.every((plan) => isShown(plan, snapshot))) return refusal(isAsRecorded(snapshot, basis) ? "typed" : "outdated");
  const [main] = results;
  const ofTerm = new Set(basis.appraisal.columns.flatMap((column) => (column.period === undefined ? [headingOf(column, basis.appraisal.months)] : [])));
  const tiers = summary.tiers.filter(({ heading }) => ofTerm.has(heading)).flatMap(({ heading, counts }) => counts.map((count) => ({ heading, ...count })));
  return { ...place, kind: "figures", figures: { schemes: basis.appraisal.schemes, people: summary.people, ...moneyOf(basis), ...openIn(basis), tiers, problems: run.plan.sheets.find(({ role }) => role === "problems")?.rows.length ?? 0, print: main === undefined ? "" : plannedFingerprint(main), whose: whoseOf(basis) } };
}

/** Whether the sheet shows these figures, in whatever order its rows and columns stand. */
function isShown(plan: SheetPlan, snapshot: Snapshot): boolean {
  const people = ShownResults.of(snapshot, plan.role)?.people(namingHeading(plan.columns));
  return people !== undefined && shownFingerprint(people, plan.columns) === plannedFingerprint(plan);
}

/** Whether rules and data are those of the last appraisal. */
function isAsRecorded(snapshot: Snapshot, basis: Basis): boolean {
  const recorded = lastRecord(snapshot, "appraise");
  const { scheme, data } = printsOf(basis);
  return recorded?.scheme === scheme && recorded.data === data;
}

/** The printed lines of money added up, by what they are paid for and in all. */
function moneyOf({ appraisal, program }: Basis): Pick<SchoolFigures, "paid" | "items"> {
  const basis = { appraisal: paidAppraisal({ appraisal, program }), program };
  const columns = payColumns(basis);
  const counted = columns.some(({ part }) => part === "net") ? columns.filter(({ part }) => part === "net") : columns;
  const items = [...new Set(columns.map(({ item }) => item))];
  return {
    paid: columns.length === 0 ? undefined : { ...addedUp(basis, counted), open: addedUp(basis, columns).open },
    items: items.map((item) => ({ item, ...addedUp(basis, columns.filter((column) => column.item === item).map((column) => ({ ...column, part: "due" }))) })),
  };
}

/** What is taken off counts against the rest. What is open is not counted, even where there is a figure already: it may yet be another. */
function addedUp({ appraisal }: Pick<Basis, "appraisal">, columns: readonly PayColumn[]): Money {
  const amounts: Exact[] = [];
  const open = new Set<AppraisedPerson>();
  for (const person of appraisal.people) {
    for (const { index, part } of columns) {
      const outcome = person.outcomeAt(index);
      if (outcome === undefined) continue;
      if (openOf(outcome) !== undefined) open.add(person);
      else if (outcome.value.kind === "number") amounts.push(signed(round(outcome.value.number, 2, "halfAwayFromZero"), part));
    }
  }
  return { amount: amounts.length === 0 && open.size > 0 ? undefined : Exact.sum(amounts), open: open.size };
}

const signed = (amount: Exact, part: PayColumn["part"]): Exact => (part === "deducted" ? amount.negated() : amount);

/** Of everything that the rules say of somebody. */
function openIn({ appraisal, program }: Basis): Pick<SchoolFigures, "missing" | "pending"> {
  const figures = figuresOf({ appraisal, program });
  const rowsWith = (open: "missing" | "pending"): number => new Set(figures.filter((figure) => figure.open === open).map(({ row }) => row)).size;
  return { missing: rowsWith("missing"), pending: rowsWith("pending") };
}

/** By names and classes; of results about other things by what they are called. */
const whoseOf = ({ appraisal }: Basis): string =>
  fingerprintOf(
    appraisal.people.map((one) => {
      const { person, class: className } = one.subject.row.key;
      return JSON.stringify([normalName(person ?? namedBy(one)), normalName(className ?? "")]);
    }),
  );
