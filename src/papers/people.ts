import { headingOf } from "../appraisal/results";
import { namedBy, type ShownPerson } from "../appraisal/shown";
import { addTo } from "../core/multimap";
import { normalName } from "../core/names";
import type { RowKey } from "../core/table";
import { wordOfValue } from "../core/value";
import type { Texts } from "../messages";
import type { AppraisedPerson } from "../rules/appraise";
import type { LinePerson } from "./ownColumns";
import type { ReportSource } from "./report";

/** Somebody on 考核结果: the figures that it shows, and the evaluated tree behind them. */
export interface PrintedPerson extends LinePerson {
  /** Whose page it belongs to; "" where the school does not group or the person has no group. */
  readonly group: string;
  readonly figures: ShownPerson["figures"];
  /** undefined for somebody whom only the sheet knows: it is outdated then. */
  readonly appraised: AppraisedPerson | undefined;
}

/** Everybody on 考核结果, in its order. */
export function printedPeople({ shown, appraisal, settings }: ReportSource): readonly PrintedPerson[] {
  const trees = new Map<string, AppraisedPerson[]>();
  for (const person of appraisal.people) addTo(trees, keyOf(person.subject.row.key), person);
  return (shown?.people() ?? []).map(({ name, class: className, figures }) => {
    // Two persons alike in name and class stand on the sheet in the roster's order.
    const appraised = trees.get(keyOf({ person: name, class: className }))?.shift();
    const id = appraised?.subject.row.key.id;
    return { id, name, class: className, figures, appraised, group: groupOf(settings.groupBy, figures, appraised) };
  });
}

/** Somebody or something on 考核结果, and the heading of the column that names it. */
export interface PrintedSubject extends PrintedPerson {
  readonly heading: string;
}

/** Whatever 考核结果 is about: people, else what its first column names: classes, dormitories, 学科组. */
export function printedSubjects(source: ReportSource): readonly PrintedSubject[] {
  const { shown, appraisal, settings } = source;
  const [first] = appraisal.columns;
  if (shown === undefined || first === undefined || shown.headings.includes(NAME)) return printedPeople(source).map((person) => ({ ...person, heading: NAME }));
  const heading = headingOf(first, appraisal.months);
  const trees = new Map<string, AppraisedPerson[]>();
  for (const one of appraisal.people) addTo(trees, namedBy(one), one);
  return shown.people(heading).map(({ name, figures }) => {
    const appraised = trees.get(name)?.shift();
    return { id: undefined, name, class: "", heading, figures, appraised, group: groupOf(settings.groupBy, figures, appraised) };
  });
}

const NAME = "姓名";

const keyOf = ({ person = "", class: className = "" }: RowKey): string => JSON.stringify([normalName(person), normalName(className)]);

/** What the school groups by: a column of 考核结果, else of the roster. */
function groupOf(column: string | undefined, figures: ShownPerson["figures"], appraised: AppraisedPerson | undefined): string {
  if (column === undefined) return "";
  const shown = figures.get(column);
  const value = appraised?.subject.row.cells.get(column)?.value;
  return shown === undefined ? ((value && wordOfValue(value)) ?? "") : String(shown);
}

/** The lines of each group together, groups in the order of their first line; those without a group come last, under a name of their own. */
export function groupsOf<T extends { readonly group: string }>(lines: readonly T[], texts: Texts): readonly { readonly name: string; readonly items: readonly T[] }[] {
  const groups = new Map<string, T[]>();
  for (const line of lines) addTo(groups, line.group, line);
  const others = groups.get("") ?? [];
  groups.delete("");
  return [...[...groups].map(([name, items]) => ({ name, items })), ...(others.length > 0 ? [{ name: texts("paper.common.noGroup"), items: others }] : [])];
}
