import { Exact } from "../core/number/exact";
import { round } from "../core/number/rounding";
import type { Texts } from "../messages";
import { personKey } from "../papers/ownColumns";
import type { CarriedOver } from "../papers/report";
import type { Scalar } from "../plan/scalar";
import type { PlanColumn, SheetPlan } from "../plan/sheetPlan";
import type { Snapshot } from "../plan/snapshot";
import { lineKey, samePeriod, type Counting, type Line, type PeriodWords } from "./figures";
import { fingerprintOf } from "./fingerprint";
import { appendedPlan, ownRows, recordColumn } from "./ownRows";
import type { Prints } from "./prints";

export const FINAL_COLUMNS: readonly PlanColumn[] = [
  recordColumn("定稿号", 9),
  recordColumn("项次", 9),
  recordColumn("月份", 12),
  recordColumn("工号", 9),
  recordColumn("姓名", 10),
  recordColumn("班级", 11),
  recordColumn("任职次", 7),
  recordColumn("项目", 14),
  recordColumn("值", 11),
  recordColumn("计发", 6),
  recordColumn("依据", 40, true),
  recordColumn("原因", 40, true),
  recordColumn("时间", 17),
  recordColumn("方案指纹", 19),
  recordColumn("数据指纹", 19),
  recordColumn("校验", 19),
];
const CHECK = FINAL_COLUMNS.length - 1;
const column = (heading: string): number => FINAL_COLUMNS.findIndex((one) => one.heading === heading);

/** What pays somebody the corrections of earlier months. */
const SETTLEMENT = "补发补扣";

/** Made final for the first time, or made final anew by a 更正单. */
export type FinalKind = "定稿" | "更正";

/** A row of 定稿记录: a published figure. */
export interface FinalEntry {
  readonly kind: FinalKind;
  /** 定稿 and 更正 are numbered in one sequence: 定稿1, 更正2. */
  readonly number: number;
  readonly line: Line;
  readonly period: PeriodWords;
  readonly item: string;
  /** As published; "" where it did not apply, or, before a correction, was not there. */
  readonly value: string;
  readonly counts: Counting;
  readonly working: string;
  readonly reason: string;
  readonly time: string;
  readonly prints: Prints;
}

/** What is new of an entry; the rest is the same for all that are published together. */
export type FinalDraft = Pick<FinalEntry, "line" | "period" | "item" | "value" | "counts" | "working" | "reason">;

/** A published figure: as first published, and as it holds now. */
export interface Published {
  /** undefined for a figure that only a correction brought. */
  readonly first: FinalEntry | undefined;
  readonly latest: FinalEntry;
}

/** What somebody is still to be paid (or, below 0, to give back) after corrections. In 元, to 分, never 0. */
export interface Owed {
  readonly line: Line;
  readonly amount: Exact;
}

/** 定稿记录: what was published, what corrected it, and what of that was settled. */
export class Finals {
  /** In the order in which they were published. */
  readonly entries: readonly FinalEntry[];

  private constructor(entries: readonly FinalEntry[]) {
    this.entries = [...entries].sort((a, b) => a.number - b.number);
  }

  static of(snapshot: Snapshot): Finals {
    return new Finals(ownRows(snapshot, "finals", FINAL_COLUMNS).rows.flatMap((row) => entryIn(row) ?? []));
  }

  with(entries: readonly FinalEntry[]): Finals {
    return new Finals([...this.entries, ...entries]);
  }

  get nextNumber(): number {
    return Math.max(0, ...this.entries.map(({ number }) => number)) + 1;
  }

  /** How the record calls a period that is final; undefined while it is open. */
  finalPeriod(period: PeriodWords): PeriodWords | undefined {
    return this.entries.find((entry) => entry.kind === "定稿" && samePeriod(entry.period, period))?.period;
  }

  /** All published figures but the settlements, in the order in which they were first published. */
  published(): readonly Published[] {
    const found = new Map<string, Published>();
    for (const entry of this.entries) {
      if (entry.counts === "补") continue;
      const key = JSON.stringify([entry.period, entry.item, lineKey(entry.line)]);
      const before = found.get(key);
      found.set(key, { first: before ? before.first : entry.kind === "定稿" ? entry : undefined, latest: entry });
    }
    return [...found.values()];
  }

  /** What was published of a figure before an entry about it; "" where nothing was. */
  valueBefore({ number, period, item, line }: FinalEntry): string {
    const earlier = this.entries.filter((other) => other.number < number && other.period === period && other.item === item && lineKey(other.line) === lineKey(line));
    return earlier.at(-1)?.value ?? "";
  }

  /** Corrections of pay that no 定稿 has settled yet. */
  owed(): readonly Owed[] {
    const amounts = new Map<string, Owed>();
    const add = (line: Line, amount: Exact): void => {
      const key = lineKey(line);
      amounts.set(key, { line, amount: (amounts.get(key)?.amount ?? Exact.zero).plus(amount) });
    };
    for (const { first, latest } of this.published()) {
      if (latest.counts === "") continue;
      const more = amountOf(latest.value).minus(amountOf(first?.value ?? ""));
      add(latest.line, latest.counts === "扣" ? more.negated() : more);
    }
    for (const { line, value, counts } of this.entries) if (counts === "补") add(line, amountOf(value).negated());
    return [...amounts.values()].filter(({ amount }) => amount.sign() !== 0);
  }

  /** The same person by person, as the pay sheets take it: who holds two classes is one person there. */
  carriedOver(): readonly CarriedOver[] {
    const byPerson = new Map<string, CarriedOver>();
    for (const { line, amount } of this.owed()) {
      const key = personKey(line);
      const before = byPerson.get(key);
      byPerson.set(key, { id: line.id, name: line.name, class: line.class, ...before, amount: (before?.amount ?? Exact.zero).plus(amount) });
    }
    return [...byPerson.values()].filter(({ amount }) => amount.sign() !== 0);
  }
}

/** What was paid by a figure: nothing where there was none. In 元, to 分. */
export const amountOf = (value: string): Exact => round(Exact.parse(value) ?? Exact.zero, 2, "halfAwayFromZero");

/** The rows that pay what earlier months turned out to owe, with this period's pay. */
export const settlements = (finals: Finals, period: PeriodWords): readonly FinalDraft[] =>
  finals.owed().map(({ line, amount }) => ({ line, period, item: SETTLEMENT, value: amount.toString(), counts: "补", working: "", reason: "" }));

/** What is published together, under the next number. */
export const numbered = (finals: Finals, kind: FinalKind, drafts: readonly FinalDraft[], time: string, prints: Prints): readonly FinalEntry[] =>
  drafts.map((draft) => ({ ...draft, kind, number: finals.nextNumber, time, prints }));

/** 定稿记录 with what is published now at its end. */
export function finalsPlan(snapshot: Snapshot, entries: readonly FinalEntry[], texts: Texts): SheetPlan {
  const rows = entries.map((entry, index) => rowOf(entry, `${index + 1}/${entries.length}`));
  return appendedPlan(snapshot, "finals", FINAL_COLUMNS, rows, texts);
}

function rowOf({ kind, number, line, period, item, value, counts, working, reason, time, prints }: FinalEntry, place: string): readonly Scalar[] {
  const cells = [`${kind}${number}`, place, period, line.id ?? "", line.name, line.class, String(line.post), item, value, counts, working, reason, time, prints.scheme, prints.data];
  return [...cells, checkOf(cells)];
}

/** So that a published figure that somebody changes by hand is noticed. */
export const checkOf = (cells: readonly Scalar[]): string => fingerprintOf([JSON.stringify(cells.slice(0, CHECK).map(String))]);

const COUNTINGS: readonly Counting[] = ["发", "扣", "补", ""];

function entryIn(row: readonly Scalar[]): FinalEntry | undefined {
  const at = (heading: string): string => String(row[column(heading)] ?? "");
  const [, kind, number] = /^(定稿|更正)(\d+)$/.exec(at("定稿号")) ?? [];
  const counts = COUNTINGS.find((one) => one === at("计发"));
  if (number === undefined || counts === undefined) return undefined;
  return {
    kind: kind === "更正" ? "更正" : "定稿",
    number: Number(number),
    line: { id: at("工号") || undefined, name: at("姓名"), class: at("班级"), post: Number(at("任职次")) || 1 },
    ...{ period: at("月份"), item: at("项目"), value: at("值"), counts, working: at("依据"), reason: at("原因") },
    ...{ time: at("时间"), prints: { scheme: at("方案指纹"), data: at("数据指纹") } },
  };
}

/** Rows of 定稿记录 that are not as they were written (zero-based, on the sheet), and numbers of which rows are gone. */
export function tampered(snapshot: Snapshot): { readonly sheet: string; readonly rows: readonly number[]; readonly incomplete: readonly string[] } {
  const { rows, sheet, firstRow } = ownRows(snapshot, "finals", FINAL_COLUMNS);
  const changed = rows.flatMap((row, index) => (row.every((cell) => cell === "") || String(row[CHECK]) === checkOf(row) ? [] : [firstRow + index]));
  const counts = new Map<string, { found: number; of: number }>();
  for (const row of rows) {
    const number = String(row[0]);
    const of = Number(/^\d+\/(\d+)$/.exec(String(row[1]))?.[1] ?? 0);
    const before = counts.get(number);
    if (of > 0) counts.set(number, { found: (before?.found ?? 0) + 1, of: Math.max(of, before?.of ?? 0) });
  }
  return { sheet, rows: changed, incomplete: [...counts].flatMap(([number, { found, of }]) => (found < of ? [number] : [])) };
}
