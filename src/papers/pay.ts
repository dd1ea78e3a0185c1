import { payColumns, type PayColumn, type PayPart } from "../appraisal/payColumns";
import { Exact } from "../core/number/exact";
import { round } from "../core/number/rounding";
import { isWeek, periodKey } from "../core/period";
import { walk, type Outcome } from "../rules/outcome";
import { personKey, type LinePerson } from "./ownColumns";
import { printedPeople, type PrintedPerson } from "./people";
import type { CarriedOver, ReportSource } from "./report";

/** Why somebody's money is not printed yet. */
export type Held = "pending" | "above" | "missing";

/** A figure of money that is not counted yet, while the rest of the line is: the year's prize waits for a case, the months' pay does not. */
export interface Withheld {
  readonly heading: string;
  readonly why: Held;
}

/** What somebody gets, in 元, each figure as printed (to 分); undefined is blank, never 0. */
export interface Pay {
  readonly due: Exact | undefined;
  readonly deducted: Exact | undefined;
  readonly received: Exact | undefined;
  /** From an earlier term: more, or below 0 less. */
  readonly carried: Exact | undefined;
  readonly net: Exact | undefined;
}

/** A line of the payroll. */
export interface PayLine extends LinePerson {
  readonly group: string;
  readonly pay: Pay;
  /** What is due, by what it is paid for. */
  readonly dueFor: ReadonlyMap<string, Exact>;
  /** Nothing of the money is printed then. */
  readonly held: Held | undefined;
  /** What is due and not counted in yet. */
  readonly withheld: readonly Withheld[];
  readonly months: number | undefined;
  /** What a whole month is worth, where it is one figure for all months. */
  readonly standard: Exact | undefined;
  /** A deduction that found nothing to be taken from. */
  readonly debt: string | undefined;
}

/** The amounts that are added up, in the order in which they are printed. */
export const PAY_FIGURES = ["due", "deducted", "received", "carried", "net"] as const satisfies readonly (keyof Pay)[];

const NO_PAY: Pay = { due: undefined, deducted: undefined, received: undefined, carried: undefined, net: undefined };

/** A line for everybody on 考核结果, substitutes from outside included, then for those who only get what an earlier term owes them. */
export function payLines(source: ReportSource): readonly PayLine[] {
  const columns = payColumns(source);
  const carried = new Map((source.carriedOver ?? []).map((one) => [personKey(one), one]));
  const lines = printedPeople(source).map((person) => {
    const key = [personKey(person), personKey({ ...person, id: undefined })].find((one) => carried.has(one)) ?? "";
    const owed = carried.get(key);
    carried.delete(key);
    return lineOf(person, columns, owed?.amount);
  });
  return [...lines, ...[...carried.values()].map(lineOfFormer)];
}

const lineOfFormer = ({ id, name, class: className, amount }: CarriedOver): PayLine => ({
  ...{ id, name, class: className, group: "", held: undefined, withheld: [], months: undefined, standard: undefined, debt: undefined, dueFor: new Map<string, Exact>() },
  pay: { ...NO_PAY, carried: toFen(amount), net: toFen(amount) },
});

function lineOf(person: PrintedPerson, columns: readonly PayColumn[], owed: Exact | undefined): PayLine {
  const { id, name, class: className, group, appraised } = person;
  const withheld = withheldFrom(person, columns);
  const counted = columns.filter(({ heading }) => withheld.every((one) => one.heading !== heading));
  const held = heldFor(person, counted);
  const outcomes = counted.flatMap(({ index }) => appraised?.outcomes[index] ?? []);
  return {
    ...{ id, name, class: className, group, held, withheld: held === undefined ? withheld : [] },
    pay: held === undefined ? payOf(person, counted, owed && toFen(owed)) : NO_PAY,
    dueFor: held === undefined ? dueFor(person, counted) : new Map<string, Exact>(),
    months: held === undefined ? monthsPaid(outcomes) : undefined,
    standard: standardOf(outcomes),
    debt: debtOf(outcomes),
  };
}

/**
 * What is due and can be left out for now without making another figure wrong: not where the scheme itself settles what is paid
 * (结算), and not where nothing would be left of what is due.
 */
function withheldFrom(person: PrintedPerson, columns: readonly PayColumn[]): readonly Withheld[] {
  if (columns.some(({ part }) => part === "net")) return [];
  const due = columns.filter(({ part }) => part === "due");
  const withheld = due.flatMap((column): Withheld[] => {
    const why = heldFor(person, [column]);
    return why === undefined ? [] : [{ heading: column.heading, why }];
  });
  return withheld.length === due.length ? [] : withheld;
}

/** The figures that 考核结果 shows, added up as they are printed; without a 结算 the net is what is due less what is taken off. */
export function payOf({ figures }: Pick<PrintedPerson, "figures">, columns: readonly PayColumn[], carried: Exact | undefined): Pay {
  const sumOf = (part: PayPart): Exact | undefined => {
    const amounts = columns.filter((column) => column.part === part).flatMap(({ heading }) => amountIn(figures.get(heading)) ?? []);
    return amounts.length === 0 ? undefined : Exact.sum(amounts);
  };
  const [due, deducted, received, settled] = [sumOf("due"), sumOf("deducted"), sumOf("received"), sumOf("net")];
  const paid = settled ?? balance(due, deducted, received);
  return { due, deducted, received, carried, net: total([paid, carried]) };
}

/** What is due is paid for, each once, in the order of 考核结果. */
export const dueItems = (columns: readonly PayColumn[]): readonly string[] => [...new Set(columns.flatMap(({ part, item }) => (part === "due" ? [item] : [])))];

/** What is due, by what it is paid for, as `payOf` adds it up. */
function dueFor(person: PrintedPerson, columns: readonly PayColumn[]): ReadonlyMap<string, Exact> {
  return new Map(
    dueItems(columns).flatMap((item) => {
      const { due } = payOf(person, columns.filter((column) => column.item === item), undefined);
      return due === undefined ? [] : [[item, due] as const];
    }),
  );
}

const balance = (due: Exact | undefined, deducted: Exact | undefined, received: Exact | undefined): Exact | undefined => total([due, deducted?.negated(), received]);

/** undefined if none of the amounts is there. */
export function total(amounts: readonly (Exact | undefined)[]): Exact | undefined {
  const known = amounts.flatMap((amount) => amount ?? []);
  return known.length === 0 ? undefined : Exact.sum(known);
}

/** The printed lines added up figure by figure. */
export function totalPay(pays: readonly Pay[]): Pay {
  const sum = (key: keyof Pay): Exact | undefined => total(pays.map((pay) => pay[key]));
  return { due: sum("due"), deducted: sum("deducted"), received: sum("received"), carried: sum("carried"), net: sum("net") };
}

const toFen = (amount: Exact): Exact => round(amount, 2, "halfAwayFromZero");

/** The amount a cell of 考核结果 shows. */
const amountIn = (cell: unknown): Exact | undefined => (typeof cell === "number" ? toFen(Exact.of(cell)) : undefined);

/** A case not decided yet, or a figure not there (缺, for a score above its full mark or for want of data, or made while others' figures were missing), in anything the money is made of. */
export function heldFor({ figures, appraised }: PrintedPerson, columns: readonly PayColumn[]): Held | undefined {
  const codes = new Set<string>();
  for (const { index } of columns) {
    const outcome = appraised?.outcomes[index];
    if (outcome) walk(outcome, ({ notes }) => notes.forEach(({ code }) => codes.add(code)));
  }
  if (codes.has("vetoPending") || codes.has("heldForPending") || codes.has("openForPending")) return "pending";
  const isGap = ({ heading, index }: PayColumn): boolean => {
    const cell = figures.get(heading) ?? "";
    return appraised?.outcomes[index]?.value.kind === "missing" || (cell !== "" && typeof cell !== "number");
  };
  if (!codes.has("heldForMissing") && !columns.some(isGap)) return undefined;
  return codes.has("aboveFullMark") ? "above" : "missing";
}

/** How many months are paid for: those with a figure each, or those a term's pay was made of. */
function monthsPaid(outcomes: readonly Outcome[]): number | undefined {
  const months = new Set<string>();
  const count = ({ origin, value }: Outcome): void => {
    if (origin.kind === "rule" && origin.period && !isWeek(origin.period) && value.kind !== "notApplicable") months.add(periodKey(origin.period));
  };
  for (const outcome of outcomes) {
    count(outcome);
    // A monthly figure is made of that same month's; a term's pay of its months'.
    outcome.inputs.forEach((input) => count(input.outcome));
  }
  return months.size === 0 ? undefined : months.size;
}

/** The parts that name what a whole month is worth. */
const STANDARDS: ReadonlySet<string> = new Set(["标准", "月标准"]);

function standardOf(outcomes: readonly Outcome[]): Exact | undefined {
  const found = outcomes.flatMap(({ inputs }) => inputs.flatMap(({ role, outcome: { value } }) => (STANDARDS.has(role) && value.kind === "number" ? [value.number] : [])));
  const [first] = found;
  return first && found.every((other) => other.equals(first)) ? first : undefined;
}

function debtOf(outcomes: readonly Outcome[]): string | undefined {
  const debts = outcomes.flatMap(({ notes }) => notes.flatMap((note) => (note.code === "debtCarried" ? [note.params.amount] : [])));
  return debts[0];
}
