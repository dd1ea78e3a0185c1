import { Exact } from "../core/number/exact";
import { round } from "../core/number/rounding";
import { PARTS } from "../core/valueColumn";
import type { Appraisal } from "../rules/appraise";
import type { Program } from "../rules/program";
import { paidAppraisal, payColumns } from "./payColumns";
import { headingOf, namesOthers } from "./results";
import type { ToldAppraisal } from "./told";

/** What came of an appraisal, at a glance. */
export interface Summary {
  readonly people: number;
  /** What was appraised, as its sheet calls it, where that is not people: 项目, 宿舍. */
  readonly others: string | undefined;
  /** For each column of tiers or grades, how many people got which, best first. */
  readonly tiers: readonly { readonly heading: string; readonly counts: readonly { readonly tier: string; readonly people: number }[] }[];
  readonly vetoed: readonly VetoedPerson[];
  readonly pending: readonly VetoedPerson[];
  readonly money: readonly MoneyTotal[];
  /** What is paid in all, where it is made of several columns: of a 结算 what it comes to, else what is due less what is taken off. */
  readonly paid: Omit<MoneyTotal, "heading"> | undefined;
}

export interface VetoedPerson {
  readonly name: string;
  readonly class: string;
  readonly cases: string;
}

export interface MoneyTotal {
  readonly heading: string;
  /** In yuan and fen: what adding up the printed lines gives. */
  readonly total: string;
  /** How many people have no figure yet, so that the total is not the last word. */
  readonly missing: number;
}

export function summaryOf(appraisal: ToldAppraisal, program: Program): Summary {
  const paid = paidAppraisal({ appraisal, program });
  return {
    people: appraisal.people.filter(({ subject }) => subject.outside !== true).length,
    others: namesOthers(appraisal),
    tiers: tierCounts(appraisal, program),
    vetoed: casesOf(appraisal, "vetoed"),
    pending: casesOf(appraisal, "pending"),
    money: [...moneyTotals(appraisal), ...(paid === appraisal ? [] : moneyTotals(paid))],
    paid: paidInAll(paid, program),
  };
}

function tierCounts(appraisal: Appraisal, program: Program): Summary["tiers"] {
  return appraisal.columns.flatMap((column, index) => {
    const { source } = column.column;
    const levels = source.kind === "rule" ? (program.rules.get(source.rule)?.bound?.levels ?? []) : [];
    if (levels.length === 0) return [];
    const found = valuesOf(appraisal, index).map((value) => (value.kind === "text" ? value.text : ""));
    return [{ heading: headingOf(column, appraisal.months), counts: levels.map((tier) => ({ tier, people: found.filter((text) => text === tier).length })) }];
  });
}

function moneyTotals(appraisal: Appraisal): MoneyTotal[] {
  return appraisal.columns.flatMap((column, index) => {
    if (column.column.row.unit !== "元") return [];
    const { length: missing } = missingIn(appraisal, [index]);
    return [{ heading: headingOf(column, appraisal.months), total: withFen(totalOf(appraisal, index)), missing }];
  });
}

function paidInAll(appraisal: Appraisal, program: Program): Summary["paid"] {
  const columns = payColumns({ appraisal, program });
  const counted = columns.some(({ part }) => part === "net") ? columns.filter(({ part }) => part === "net") : columns;
  if (columns.length < 2) return undefined;
  const totals = counted.map(({ part, index }) => (part === "deducted" ? totalOf(appraisal, index).negated() : totalOf(appraisal, index)));
  return { total: withFen(Exact.sum(totals)), missing: missingIn(appraisal, counted.map(({ index }) => index)).length };
}

/** What adding up the printed lines gives. */
function totalOf({ people }: Appraisal, column: number): Exact {
  let fen = 0;
  let others = Exact.zero;
  for (const person of people) {
    const parts = person.partsAt(column);
    // Nearly all pay is of whole fen.
    if (parts !== undefined && parts % PARTS_OF_FEN === 0) fen += parts / PARTS_OF_FEN;
    else {
      const value = person.valueAt(column);
      if (value.kind === "number") others = others.plus(round(value.number, 2, "halfAwayFromZero"));
    }
  }
  return others.plus(Exact.ofParts(fen, PARTS / PARTS_OF_FEN));
}

const PARTS_OF_FEN = PARTS / 100;

/** Who has no figure yet in one of these columns. */
const missingIn = ({ people }: Appraisal, columns: readonly number[]) => people.filter((person) => columns.some((column) => person.partsAt(column) === undefined && person.valueAt(column).kind === "missing"));

const valuesOf = ({ people }: Appraisal, column: number) => people.map((person) => person.valueAt(column));

function withFen(amount: Exact): string {
  const [yuan, fen = ""] = amount.toString().split(".");
  return `${yuan}.${fen.padEnd(2, "0")}`;
}

/** Everybody with such cases anywhere in what was computed for them. */
function casesOf({ people, told }: ToldAppraisal, kind: "vetoed" | "pending"): VetoedPerson[] {
  return people.flatMap(({ subject }, index) => {
    const cases = [...(told[index]?.[kind] ?? [])];
    const { person = "", class: className = "" } = subject.row.key;
    return cases.length === 0 ? [] : [{ name: person, class: className, cases: cases.join("、") }];
  });
}
