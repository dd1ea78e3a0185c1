import type { CellRef } from "../core/cell";
import type { Row, Table } from "../core/table";
import { wordOfValue, type Value } from "../core/value";
import type { Texts } from "../messages";
import { wordsOf } from "../plan/cellValue";
import type { Appraisal } from "../rules/appraise";
import { walk, type Outcome } from "../rules/outcome";
import type { Program } from "../rules/program";
import { ruleId } from "../rules/scheme";
import type { ExplanationSources } from "./explain";
import type { CellUse } from "./explanation";
import { explainables, type Explainable } from "./resultRows";
import { headingOf } from "./results";

interface Sources extends ExplanationSources {
  readonly appraisal: Appraisal;
  readonly reading: { readonly tables: readonly Table[] };
}

/** Which figures come from a cell of the school's sheets, or from a row of the regulation; undefined for a cell that was not read. */
export function cellUse(cell: CellRef, sources: Sources, texts: Texts): CellUse | undefined {
  const found = inScheme(cell, sources) ?? inTables(cell, sources.reading.tables);
  if (found === undefined) return undefined;
  const everybody = explainables(sources.appraisal);
  const named = everybody.filter(found.mayConcern);
  // Who is told from somebody's row by a rule of its own is found by looking at everybody.
  const users = usersOf(found.isUsed, named, sources, texts);
  const all = users.length > 0 ? users : usersOf(found.isUsed, everybody, sources, texts);
  const compared = all.some((user) => user.compares);
  return { title: found.title, value: found.value(texts), cell, users: all.map(({ person, figures }) => ({ person, figures })), compared };
}

interface Found {
  readonly title: string;
  readonly value: (texts: Texts) => string;
  /** Whether a step of a figure's explanation is this cell. */
  readonly isUsed: (step: Outcome) => boolean;
  /** Where to look first. */
  readonly mayConcern: (person: Explainable) => boolean;
}

function inScheme(cell: CellRef, { place, schemeSheet }: Sources): Found | undefined {
  if (cell.sheet !== schemeSheet) return undefined;
  const row = [...place].find(([, at]) => at.row === cell.row)?.[0];
  if (row === undefined) return undefined;
  return {
    title: [row.rule, row.setting].filter(Boolean).join("·"),
    value: () => String(row.value),
    isUsed: ({ origin }) => origin.kind === "rule" && origin.rule === row.rule && origin.scheme === row.scheme,
    mayConcern: () => true,
  };
}

function inTables(cell: CellRef, tables: readonly Table[]): Found | undefined {
  const lines = tables.flatMap((table) => table.rows.filter(({ source }) => source.sheet === cell.sheet && source.row === cell.row).map((row) => ({ table, row })));
  const [line] = lines;
  if (line === undefined) return undefined;
  // What says whom a row is about, or when, is told of the whole row.
  const isValue = (table: Table, column: string): boolean => table.columns.find(({ name }) => name === column)?.identifies !== true;
  const inputs = lines.flatMap(({ table, row }) => [...row.cells].flatMap(([column, input]) => (isAt(input.source, cell) && isValue(table, column) ? [{ title: `${table.name}·${column}`, input }] : [])));
  const [read] = inputs;
  const words = new Set(lines.flatMap(({ row }) => wordsIn(row)));
  return {
    title: read?.title ?? line.table.name,
    value: (texts) => (read === undefined ? "" : inWords(read.input.value, texts)),
    isUsed: ({ origin }) => (origin.kind === "cell" ? (read === undefined ? isInRow(origin.cell, cell) : isAt(origin.cell, cell)) : origin.kind === "entry" && isInRow(origin.cell, cell)),
    mayConcern: ({ name, class: className }) => words.has(name) || words.has(className),
  };
}

const isInRow = (one: CellRef, other: CellRef): boolean => one.sheet === other.sheet && one.row === other.row;
const isAt = (one: CellRef, other: CellRef): boolean => isInRow(one, other) && one.column === other.column;

/** Everything a row says that may be somebody's name or class. */
const wordsIn = ({ key, cells }: Row): readonly string[] => [key.person ?? "", key.class ?? "", ...[...cells.values()].flatMap(({ value }) => wordOfValue(value) ?? [])].filter((word) => word !== "");

const inWords = (value: Value, texts: Texts): string => {
  if (value.kind === "missing") return texts("explain.missingWord");
  return value.kind === "notApplicable" ? texts("explain.notApplicableWord") : wordsOf(value);
};

interface User {
  readonly person: Explainable;
  readonly figures: readonly { readonly index: number; readonly title: string; readonly value: string }[];
  /** Whether one of the figures is told by comparing people. */
  readonly compares: boolean;
}

function usersOf(isUsed: Found["isUsed"], people: readonly Explainable[], { appraisal, program }: Sources, texts: Texts): readonly User[] {
  return people.flatMap((person) => {
    const figures = person.rows.flatMap((row) => row.person.outcomes.map((outcome, column) => ({ outcome, column: row.table.columns[column] })));
    const used = figures.flatMap(({ outcome, column }, index) => {
      const steps = stepsTo(outcome, isUsed);
      return column === undefined || steps.length === 0 ? [] : [{ index, title: headingOf(column, appraisal.months), value: inWords(outcome.value, texts), steps }];
    });
    if (used.length === 0) return [];
    return [{ person, figures: used.map(({ index, title, value }) => ({ index, title, value })), compares: used.some(({ steps }) => steps.some((step) => compares(step, program))) }];
  });
}

/** The steps of a figure's explanation that come from what is looked for, itself included. */
function stepsTo(figure: Outcome, isUsed: Found["isUsed"]): readonly Outcome[] {
  const reached = new Set<Outcome>();
  walk(figure, (step) => {
    if (isUsed(step) || step.inputs.some(({ outcome }) => reached.has(outcome))) reached.add(step);
  });
  return reached.has(figure) ? [...reached] : [];
}

const compares = ({ origin }: Outcome, program: Program): boolean => origin.kind === "rule" && program.rules.get(ruleId(origin.scheme, origin.rule))?.bound?.evaluation.kind === "group";
