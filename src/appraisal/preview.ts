import { Exact } from "../core/number/exact";
import type { Texts } from "../messages";
import type { Scalar } from "../plan/scalar";
import type { SheetPlan } from "../plan/sheetPlan";
import { ownName, type Snapshot } from "../plan/snapshot";
import { appraisalRun } from "./appraisalRun";
import { FLAG_HEADING, NOTE_HEADING } from "./results";
import { ShownResults, type ShownPerson } from "./shown";

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
  /** What pressing 一键考核 would write. */
  readonly writes: readonly { readonly sheet: string; readonly isNew: boolean; readonly rows: number }[];
  /** Of the columns of money. */
  readonly totals: readonly { readonly heading: string; readonly before: string; readonly after: string; readonly difference: string }[];
}

type PersonChanges = Preview["people"][number];

/** Appraises without writing and says what would change on 考核结果, for whom. */
export function previewRun(snapshot: Snapshot, texts: Texts): Preview {
  const run = appraisalRun(snapshot, texts);
  const results = run.plan.sheets.find(({ role }) => role === "results");
  if (run.outcome === "refused" || results === undefined) return { outcome: "refused", message: run.message, writes: [], people: [], totals: [] };
  const lines = linesOf(results, ShownResults.of(snapshot));
  const people = changesOfAll(lines, results);
  const writes = run.plan.sheets.map(({ role, rows }) => ({ sheet: ownName(snapshot, role), isNew: !snapshot.own.has(role), rows: rows.length }));
  if (people.length === 0) return { outcome: "same", message: texts("preview.same", { sheet: ownName(snapshot, "results") }), writes, people, totals: [] };
  const figures = people.reduce((count, { changes }) => count + changes.length, 0);
  return {
    outcome: "changes",
    message: texts("preview.changes", { people: String(people.length), figures: String(figures) }),
    writes,
    people,
    totals: totalsOf(lines, results),
  };
}

/** Whose figures 考核结果 shows otherwise than they would be computed now. */
export const changedPeople = (results: SheetPlan, shown: ShownResults | undefined): readonly PersonChanges[] => changesOfAll(linesOf(results, shown), results);

const changesOfAll = (lines: readonly Line[], results: SheetPlan): readonly PersonChanges[] => lines.flatMap((line) => changesOf(line, results));

/** A person's figures by heading: as the sheet shows them, and as an appraisal would. Who is new has none before, who goes none after. */
interface Line extends ShownPerson {
  readonly after: ReadonlyMap<string, Scalar>;
}

const NONE: ReadonlyMap<string, Scalar> = new Map();

function linesOf({ columns, rows }: SheetPlan, shown: ShownResults | undefined): readonly Line[] {
  const computed = rows.map((row): Line => {
    const after = new Map(columns.map(({ heading }, index) => [heading, row[index] ?? ""]));
    const [name, className] = [String(after.get("姓名") ?? ""), String(after.get("班级") ?? "")];
    return { name, class: className, figures: shown?.rowOf(name, className) ?? NONE, after };
  });
  const stays = ({ name, class: className }: ShownPerson): boolean => computed.some((line) => line.name === name && line.class === className);
  const gone = (shown?.people() ?? []).filter((person) => !stays(person));
  return [...computed, ...gone.map((person): Line => ({ ...person, after: NONE }))];
}

/** Who it is stands above the changes; sentences follow from the figures. */
const NO_FIGURES: readonly string[] = ["姓名", "班级", FLAG_HEADING, NOTE_HEADING];

function changesOf({ name, class: className, figures, after }: Line, { columns }: SheetPlan): PersonChanges[] {
  const changes = columns.flatMap(({ heading }) => {
    const [was, becomes] = [String(figures.get(heading) ?? ""), String(after.get(heading) ?? "")];
    return was === becomes || NO_FIGURES.includes(heading) ? [] : [{ heading, before: was, after: becomes }];
  });
  return changes.length === 0 ? [] : [{ name, class: className, changes }];
}

function totalsOf(lines: readonly Line[], { columns }: SheetPlan): Preview["totals"] {
  return columns.flatMap(({ heading, unit }) => {
    if (unit !== "元") return [];
    const [before, after] = [sum(lines.map((line) => line.figures.get(heading))), sum(lines.map((line) => line.after.get(heading)))];
    const difference = after.minus(before);
    if (difference.sign() === 0) return [];
    return [{ heading, before: before.toString(), after: after.toString(), difference: `${difference.sign() > 0 ? "+" : ""}${difference.toString()}` }];
  });
}

const sum = (cells: readonly (Scalar | undefined)[]): Exact => Exact.sum(cells.flatMap((cell) => (typeof cell === "number" ? [Exact.of(cell)] : [])));
