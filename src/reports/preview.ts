import type { Texts } from "../messages";
import { Exact } from "../core/number/exact";
import { appraisalRun } from "./appraisalRun";
import type { Scalar, SheetPlan } from "./plan";
import { FLAG_HEADING, NOTE_HEADING } from "./results";
import { ShownResults } from "./shown";
import { ownName, type Snapshot } from "./snapshot";

/** What an appraisal would change on 考核结果, before anything is written. */
export interface Preview {
  readonly outcome: "changes" | "same" | "refused";
  readonly message: string;
  /** Whose figures would change; "" is a blank cell. */
  readonly people: readonly {
    readonly name: string;
    readonly class: string;
    readonly changes: readonly { readonly heading: string; readonly before: string; readonly after: string }[];
  }[];
  /** Of the columns of money. */
  readonly totals: readonly { readonly heading: string; readonly before: string; readonly after: string; readonly difference: string }[];
}

type PersonChanges = Preview["people"][number];

/** Appraises without writing and says what would change on 考核结果, for whom. */
export function previewRun(snapshot: Snapshot, texts: Texts): Preview {
  const run = appraisalRun(snapshot, texts);
  const results = run.plan.sheets.find(({ role }) => role === "results");
  if (run.outcome === "refused" || results === undefined) return { outcome: "refused", message: run.message, people: [], totals: [] };
  const shown = ShownResults.of(snapshot);
  const people = results.rows.flatMap((row) => changesOf(results, row, shown));
  if (people.length === 0) return { outcome: "same", message: texts("preview.same", { sheet: ownName(snapshot, "results") }), people, totals: [] };
  const figures = people.reduce((count, { changes }) => count + changes.length, 0);
  return {
    outcome: "changes",
    message: texts("preview.changes", { people: String(people.length), figures: String(figures) }),
    people,
    totals: totalsOf(results, shown),
  };
}

/** Sentences follow from the figures; only figures are compared. */
const SENTENCES: readonly string[] = [FLAG_HEADING, NOTE_HEADING];

function changesOf({ columns }: SheetPlan, row: readonly Scalar[], shown: ShownResults | undefined): PersonChanges[] {
  const { name, class: className } = personIn(columns, row);
  const before = shown?.rowOf(name, className);
  const changes = columns.flatMap(({ heading }, index) => {
    const [was, becomes] = [String(before?.get(heading) ?? ""), String(row[index] ?? "")];
    return was === becomes || SENTENCES.includes(heading) ? [] : [{ heading, before: was, after: becomes }];
  });
  return changes.length === 0 ? [] : [{ name, class: className, changes }];
}

function personIn(columns: SheetPlan["columns"], row: readonly Scalar[]): { readonly name: string; readonly class: string } {
  const at = (wanted: string): string => String(row[columns.findIndex(({ heading }) => heading === wanted)] ?? "");
  return { name: at("姓名"), class: at("班级") };
}

function totalsOf({ columns, rows }: SheetPlan, shown: ShownResults | undefined): Preview["totals"] {
  return columns.flatMap(({ heading, unit }, index) => {
    if (unit !== "元") return [];
    const before = sum(rows.map((row) => shown?.rowOf(...keysOf(columns, row))?.get(heading)));
    const after = sum(rows.map((row) => row[index]));
    const difference = after.minus(before);
    if (difference.sign() === 0) return [];
    return [{ heading, before: before.toString(), after: after.toString(), difference: `${difference.sign() > 0 ? "+" : ""}${difference.toString()}` }];
  });
}

function keysOf(columns: SheetPlan["columns"], row: readonly Scalar[]): [name: string, className: string] {
  const { name, class: className } = personIn(columns, row);
  return [name, className];
}

const sum = (cells: readonly (Scalar | undefined)[]): Exact => Exact.sum(cells.flatMap((cell) => (typeof cell === "number" ? [Exact.of(cell)] : [])));
