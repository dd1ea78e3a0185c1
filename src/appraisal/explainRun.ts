import type { Texts } from "../messages";
import { cellOf } from "../plan/cellValue";
import { isInputRole, isResultRole, resultRole, type OwnRole } from "../plan/ownSheets";
import { ownName, type Snapshot } from "../plan/snapshot";
import { appraise, type Appraisal } from "../rules/appraise";
import { cellUse } from "./cellUse";
import { examine, unreadable } from "./examine";
import { explain, type ExplanationSources } from "./explain";
import type { ExplainablePerson, ExplanationAnswer } from "./explanation";
import { personOnSheet } from "./personOnSheet";
import { explainables, personShown, tablesOf, type Explainable, type ResultRow } from "./resultRows";
import { headingOf } from "./results";
import { ShownResults } from "./shown";

/** A cell of the workbook that the user has selected. */
export interface Selection {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** Everybody whose figures can be explained, and every group. */
export function explainable(snapshot: Snapshot, texts: Texts): readonly ExplainablePerson[] {
  const { program, reading } = examine(snapshot, texts);
  if (program === undefined || program.problems.length > 0) return [];
  return explainables(appraise(program, reading.tables)).map(({ key, name, class: className }) => ({ key, name, class: className }));
}

/** The explanation of somebody's figures. */
export function explainPersonRun(snapshot: Snapshot, key: string, texts: Texts): ExplanationAnswer {
  return answer(snapshot, texts, (sources) => {
    const person = explainables(sources.appraisal).find((one) => one.key === key);
    return person === undefined ? notExplained(snapshot, texts) : explained(person, undefined, snapshot, sources, texts);
  });
}

/** The explanation of the figure in a selected cell of results; of a cell of the school's, or of the regulation, whose figures come from it. */
export function explainSelectionRun(snapshot: Snapshot, selection: Selection, texts: Texts): ExplanationAnswer {
  const role = roleOf(selection.sheet, snapshot);
  return answer(snapshot, texts, (sources) => {
    const { appraisal } = sources;
    if (role === undefined || role === "scheme" || isInputRole(role)) {
      const use = cellUse(selection, sources, texts);
      return use === undefined ? notExplained(snapshot, texts) : { kind: "used", use };
    }
    const selected = isResultRole(role) ? selectedFigure(snapshot, role, selection, appraisal) : personOnSheet(snapshot, selection, explainables(appraisal), appraisal.months);
    return selected === undefined ? notExplained(snapshot, texts) : explained(selected.person, selected, snapshot, sources, texts);
  });
}

const roleOf = (sheet: string, { own }: Snapshot): OwnRole | undefined => [...own].find(([, name]) => name === sheet)?.[0];

function notExplained(snapshot: Snapshot, texts: Texts): ExplanationAnswer {
  const hasResults = [...snapshot.own.keys()].some(isResultRole);
  return { kind: "nothing", message: hasResults ? texts("explain.notResults", { sheet: ownName(snapshot, "results") }) : texts("explain.noResults") };
}

/** Everything that an answer is told from. */
export interface AnswerSources extends ExplanationSources {
  readonly appraisal: Appraisal;
  readonly reading: ReturnType<typeof examine>["reading"];
}

function answer(snapshot: Snapshot, texts: Texts, tell: (sources: AnswerSources) => ExplanationAnswer): ExplanationAnswer {
  const { decoded, program, reading } = examine(snapshot, texts);
  if (decoded === undefined) return { kind: "nothing", message: texts("run.noScheme") };
  const schemeSheet = ownName(snapshot, "scheme");
  if (program === undefined) return { kind: "nothing", message: unreadable(decoded, schemeSheet, texts) };
  if (program.problems.length > 0) return { kind: "nothing", message: texts("run.schemeWrong", { sheet: schemeSheet, count: String(program.problems.length) }) };
  return tell({ appraisal: appraise(program, reading.tables), program, reading, place: decoded.place, schemeSheet });
}

/** The figure that is asked for: its heading, and where somebody stands on several sheets, its row. */
interface Selected {
  readonly heading: string;
  readonly row?: ResultRow;
}

/** Whose row is selected, and the heading of which row's figure. */
function selectedFigure(snapshot: Snapshot, role: OwnRole, { row, column }: Selection, appraisal: Appraisal): ({ readonly person: Explainable } & Selected) | undefined {
  const table = tablesOf(appraisal).find(({ sheet }) => resultRole(sheet) === role);
  const line = ShownResults.of(snapshot, role)?.lineAt(row, column);
  const shown = table && line && personShown(table, appraisal.months, line.figures);
  if (line === undefined || shown === undefined) return undefined;
  for (const person of explainables(appraisal)) {
    const found = person.rows.find((one) => one.person === shown);
    if (found !== undefined) return { person, row: found, heading: line.heading };
  }
  return undefined;
}

function explained(person: Explainable, figure: Selected | undefined, snapshot: Snapshot, sources: AnswerSources, texts: Texts): ExplanationAnswer {
  const { rows, key, name, class: className } = person;
  const { months } = sources.appraisal;
  const headings = rows.flatMap((row) => row.table.columns.map((column) => ({ row, heading: headingOf(column, months) })));
  const selected = headings.findIndex(({ row, heading }) => heading === figure?.heading && (figure.row === undefined || row === figure.row));
  return {
    kind: "explained",
    explanation: { key, name, class: className, ...explain(rows, sources, texts), selected: selected < 0 ? undefined : selected, outdated: outdated(rows, months, snapshot, texts) },
  };
}

/** The first figure that a sheet shows otherwise than the inputs give now. */
function outdated(rows: readonly ResultRow[], months: Appraisal["months"], snapshot: Snapshot, texts: Texts): string | undefined {
  for (const { table, person } of rows) {
    const line = ShownResults.of(snapshot, resultRole(table.sheet))?.lines().find((shown) => personShown(table, months, shown) === person);
    for (const [index, column] of table.columns.entries()) {
      const heading = headingOf(column, months);
      const [shown, computed] = [line?.get(heading), cellOf(person.valueAt(index))];
      if (shown !== undefined && String(shown) !== String(computed)) return texts("explain.outdated", { heading, shown: String(shown), computed: String(computed) });
    }
  }
  return undefined;
}
