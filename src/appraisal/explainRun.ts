import type { Texts } from "../messages";
import { cellOf } from "../plan/cellValue";
import { ownName, type Snapshot } from "../plan/snapshot";
import { appraise, type Appraisal, type AppraisedPerson } from "../rules/appraise";
import { examine, unreadable } from "./examine";
import { explain } from "./explain";
import type { ExplainablePerson, ExplanationAnswer } from "./explanation";
import { headingOf } from "./results";
import { ShownResults } from "./shown";

/** A cell of the workbook that the user has selected. */
export interface Selection {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** Everybody whose figures can be explained. */
export function explainable(snapshot: Snapshot, texts: Texts): readonly ExplainablePerson[] {
  const { program, reading } = examine(snapshot, texts);
  if (program === undefined || program.problems.length > 0) return [];
  return appraise(program, reading.tables).people.map(personOf);
}

/** The explanation of a person's figures. */
export function explainPersonRun(snapshot: Snapshot, key: string, texts: Texts): ExplanationAnswer {
  return answer(snapshot, texts, (appraisal) => ({ person: appraisal.people.find((person) => personOf(person).key === key), heading: undefined }));
}

/** The explanation of the figure in a selected cell of 考核结果. */
export function explainSelectionRun(snapshot: Snapshot, selection: Selection, texts: Texts): ExplanationAnswer {
  const sheet = ownName(snapshot, "results");
  const shown = ShownResults.of(snapshot);
  if (shown === undefined) return { kind: "nothing", message: texts("explain.noResults") };
  const selected = selection.sheet === sheet ? shown.personAt(selection.row, selection.column) : undefined;
  if (selected === undefined) return { kind: "nothing", message: texts("explain.notResults", { sheet }) };
  return answer(snapshot, texts, ({ people }) => ({
    person: people.find((person) => personOf(person).name === selected.name && personOf(person).class === selected.class),
    heading: selected.heading,
  }));
}

type Find = (appraisal: Appraisal) => { readonly person: AppraisedPerson | undefined; readonly heading: string | undefined };

function answer(snapshot: Snapshot, texts: Texts, find: Find): ExplanationAnswer {
  const { decoded, program, reading } = examine(snapshot, texts);
  if (decoded === undefined) return { kind: "nothing", message: texts("run.noScheme") };
  const schemeSheet = ownName(snapshot, "scheme");
  if (program === undefined) return { kind: "nothing", message: unreadable(decoded, schemeSheet, texts) };
  if (program.problems.length > 0) return { kind: "nothing", message: texts("run.schemeWrong", { sheet: schemeSheet, count: String(program.problems.length) }) };
  const appraisal = appraise(program, reading.tables);
  const { person, heading } = find(appraisal);
  if (person === undefined) return { kind: "nothing", message: texts("explain.notResults", { sheet: ownName(snapshot, "results") }) };
  const selected = appraisal.columns.findIndex((column) => headingOf(column, appraisal.months) === heading);
  return {
    kind: "explained",
    explanation: {
      ...explain(person, { appraisal, program, place: decoded.place, schemeSheet }, texts),
      selected: selected < 0 ? undefined : selected,
      outdated: outdated(person, appraisal, snapshot, texts),
    },
  };
}

/** The first figure that the sheet shows otherwise than the inputs give now. */
function outdated(person: AppraisedPerson, appraisal: Appraisal, snapshot: Snapshot, texts: Texts): string | undefined {
  const { name, class: className } = personOf(person);
  const row = ShownResults.of(snapshot)?.rowOf(name, className);
  if (row === undefined) return undefined;
  for (const [index, outcome] of person.outcomes.entries()) {
    const column = appraisal.columns[index];
    const heading = column ? headingOf(column, appraisal.months) : "";
    const [shown, computed] = [row.get(heading), cellOf(outcome.value)];
    if (shown !== undefined && String(shown) !== String(computed)) return texts("explain.outdated", { heading, shown: String(shown), computed: String(computed) });
  }
  return undefined;
}

function personOf({ subject: { row } }: AppraisedPerson): ExplainablePerson {
  const { person = "", class: className = "", id = "" } = row.key;
  return { key: JSON.stringify([person, className, id, row.source.row]), name: person, class: className };
}
