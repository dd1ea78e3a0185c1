import { Exact } from "../core/number/exact";
import type { Slices } from "../core/slices";
import type { Texts } from "../messages";
import { isResultRole } from "../plan/ownSheets";
import type { Scalar } from "../plan/scalar";
import type { SheetPlan } from "../plan/sheetPlan";
import { ownName, type Snapshot } from "../plan/snapshot";
import { appraisalInSlices, appraisalRun } from "./appraisalRun";
import { FLAG_HEADING, NOTE_HEADING } from "./results";
import { isOfPeople, namingHeading, ShownResults, type ShownPerson } from "./shown";

/** What an appraisal would change on 考核结果, before anything is written. */
export interface Preview {
  readonly outcome: "changes" | "same" | "refused";
  readonly message: string;
  /** Whose figures would change; "" is a blank cell. */
  readonly people: readonly {
    readonly name: string;
    readonly class: string;
    /** Where it is not the sheet of results proper. */
    readonly sheet?: string;
    readonly changes: readonly { readonly heading: string; readonly before: string; readonly after: string }[];
  }[];
  /** What pressing 一键考核 would write. */
  readonly writes: readonly { readonly sheet: string; readonly isNew: boolean; readonly rows: number }[];
  /** Of the columns of money. */
  readonly totals: readonly { readonly heading: string; readonly before: string; readonly after: string; readonly difference: string }[];
}

type PersonChanges = Preview["people"][number];

/** Appraises without writing and says what would change on the sheet of results, for whom. */
export function previewRun(snapshot: Snapshot, texts: Texts): Preview {
  const run = appraisalRun(snapshot, texts);
  const results = run.plan.sheets.find(({ role }) => role === run.plan.shown);
  if (run.outcome === "refused" || results === undefined) return refusal(run.message);
  const lines = linesOf(results, shownOn(snapshot, results));
  const writes = run.plan.sheets.map(({ role, rows }) => ({ sheet: ownName(snapshot, role), isNew: !snapshot.own.has(role), rows: rows.length }));
  const same = texts("preview.same", { sheet: ownName(snapshot, results.role) });
  return told({ people: changesOfAll(lines, results), totals: totalsOf(lines, results), writes }, isOfPeople(results.columns), same, texts);
}

/** What rules that were changed would change, on all sheets of results: one workbook appraised by both, without writing. */
export function* rulesPreview(before: Snapshot, after: Snapshot, texts: Texts): Slices<Preview> {
  const now = yield* appraisalInSlices(after, texts);
  if (now.outcome === "refused") return refusal(now.message);
  const then = yield* appraisalInSlices(before, texts);
  if (then.outcome === "refused") return refusal(texts("preview.wrongBefore"));
  const compared = now.plan.sheets.filter(({ role }) => isResultRole(role)).map((sheet) => {
    const was = then.plan.sheets.find(({ role }) => role === sheet.role);
    const lines = linesOf(sheet, was && personsOn(was));
    const name = sheet.role === now.plan.shown ? undefined : ownName(after, sheet.role);
    return { ofPeople: isOfPeople(sheet.columns), people: changesOfAll(lines, sheet).map((person) => (name === undefined ? person : { ...person, sheet: name })), totals: totalsOf(lines, sheet) };
  });
  const ofPeople = compared.every((sheet) => sheet.ofPeople || sheet.people.length === 0);
  return told({ people: compared.flatMap(({ people }) => people), totals: compared.flatMap(({ totals }) => totals), writes: [] }, ofPeople, texts("preview.rulesSame"), texts);
}

const refusal = (message: string): Preview => ({ outcome: "refused", message, writes: [], people: [], totals: [] });

function told({ people, totals, writes }: Pick<Preview, "people" | "totals" | "writes">, ofPeople: boolean, same: string, texts: Texts): Preview {
  if (people.length === 0) return { outcome: "same", message: same, writes, people, totals: [] };
  const persons = new Set(people.map(({ name, class: className }) => JSON.stringify([name, className])));
  const figures = people.reduce((count, { changes }) => count + changes.length, 0);
  return { outcome: "changes", message: texts("preview.changes", { [ofPeople ? "people" : "rows"]: String(persons.size), figures: String(figures) }), writes, people, totals };
}

/** Whose figures 考核结果 shows otherwise than they would be computed now. */
export const changedPeople = (results: SheetPlan, shown: ShownResults | undefined): readonly PersonChanges[] => changesOfAll(linesOf(results, shown?.people(namingHeading(results.columns))), results);

const changesOfAll = (lines: readonly Line[], results: SheetPlan): readonly PersonChanges[] => lines.flatMap((line) => changesOf(line, results));

/** A person's figures by heading: as they were, and as an appraisal would have them. Who is new has none before, who goes none after. */
interface Line extends ShownPerson {
  readonly after: ReadonlyMap<string, Scalar>;
}

const NONE: ReadonlyMap<string, Scalar> = new Map();

const shownOn = (snapshot: Snapshot, sheet: SheetPlan): readonly ShownPerson[] | undefined => ShownResults.of(snapshot, sheet.role)?.people(namingHeading(sheet.columns));

function personsOn(sheet: SheetPlan): readonly ShownPerson[] {
  const named = namingHeading(sheet.columns);
  return sheet.rows.map((row) => {
    const figures = new Map(sheet.columns.map(({ heading }, index) => [heading, row[index] ?? ""]));
    return { name: String(figures.get(named) ?? ""), class: String(figures.get("班级") ?? ""), figures };
  });
}

function linesOf(results: SheetPlan, before: readonly ShownPerson[] = []): readonly Line[] {
  const after = personsOn(results);
  const left = [...before];
  const computed = after.map(({ name, class: className, figures }): Line => {
    const at = left.findIndex((person) => person.name === name && (person.class === className || !person.figures.has("班级")));
    const [was] = at < 0 ? [] : left.splice(at, 1);
    return { name, class: className, figures: was?.figures ?? NONE, after: figures };
  });
  return [...computed, ...left.map((person): Line => ({ ...person, after: NONE }))];
}

/** Who it is stands above the changes; sentences follow from the figures. */
const NO_FIGURES: readonly string[] = ["姓名", "班级", FLAG_HEADING, NOTE_HEADING];

function changesOf({ name, class: className, figures, after }: Line, results: SheetPlan): PersonChanges[] {
  const named = namingHeading(results.columns);
  const changes = results.columns.flatMap(({ heading }) => {
    const [was, becomes] = [String(figures.get(heading) ?? ""), String(after.get(heading) ?? "")];
    return was === becomes || heading === named || NO_FIGURES.includes(heading) ? [] : [{ heading, before: was, after: becomes }];
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
