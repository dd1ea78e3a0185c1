import { addressOf, type CellRef } from "../core/cell";
import { monthLabel } from "../core/month";
import { isWeek, type Period } from "../core/period";
import type { Month } from "../core/table";
import type { Texts } from "../messages";
import { wordsOf } from "../plan/cellValue";
import type { AppraisedTable } from "../rules/appraise";
import { percent } from "../rules/mechanisms/working";
import { walk, type Outcome } from "../rules/outcome";
import type { Program } from "../rules/program";
import { ruleId, wordsOfRule, type SettingRow, typedRow } from "../rules/scheme";
import type { DecodedSchemes } from "../schemes/codec";
import type { ExplanationStep, FigureExplained, Gap, PersonExplanation } from "./explanation";
import { noteText } from "./notes";
import type { ResultRow } from "./resultRows";
import { headingOf } from "./results";

/** Everything an explanation is told from: the evaluated trees, and where the settings behind them stand. */
export interface ExplanationSources {
  readonly appraisal: Pick<AppraisedTable, "columns"> & { readonly others: readonly Pick<AppraisedTable, "columns">[]; readonly months: readonly Month[] };
  readonly program: Program;
  readonly place: DecodedSchemes["place"];
  readonly schemeSheet: string;
}

/** The explanation of all figures that results have about somebody, row by row: the evaluated trees in words. */
export function explain(rows: readonly ResultRow[], sources: ExplanationSources, texts: Texts): Pick<PersonExplanation, "figures" | "missing" | "notApplicable"> {
  const teller = new Teller(sources, texts);
  return {
    figures: rows.flatMap(({ table, person }, row) => {
      const sheet = sheetLabel(rows, row);
      return person.outcomes.map((outcome, index): FigureExplained => {
        const column = table.columns[index];
        const step = teller.step(outcome);
        return column ? { ...step, sheet, title: headingOf(column, sources.appraisal.months), ...teller.shown(outcome, column.column.row.unit) } : { ...step, sheet };
      });
    }),
    ...gapsOf(rows.flatMap(({ person }) => person.outcomes), teller),
  };
}

/** The sheet of a row; with a number where it has several about the same. */
function sheetLabel(rows: readonly ResultRow[], index: number): string {
  const sheets = rows.map(({ table }) => table.sheet);
  const sheet = sheets[index] ?? "";
  const alike = (until: number): number => sheets.slice(0, until).filter((other) => other === sheet).length;
  return alike(sheets.length) === 1 ? sheet : `${sheet}(${alike(index) + 1})`;
}

/** A figure by itself: what it comes to, and where what it lacks, or what it does not apply for, begins. */
export interface FigureTold {
  readonly value: string;
  readonly unit: string;
  /** With what is to be said of each. */
  readonly gaps: readonly (Gap & { readonly why: string })[];
}

/** Tells single figures. */
export function figureTeller(sources: ExplanationSources, texts: Texts): (figure: Outcome) => FigureTold {
  const teller = new Teller(sources, texts);
  return (figure) => ({ ...teller.shown(figure), gaps: beginningsOf(figure).map((outcome) => ({ ...teller.gap(outcome), why: outcome.notes.map((note) => noteText(note, texts)).join(texts("list.separator")) })) });
}

/** Where that begins which leaves a figure without a value; nowhere for one that has it. */
function beginningsOf(figure: Outcome): readonly Outcome[] {
  const { kind } = figure.value;
  if (kind !== "missing" && kind !== "notApplicable") return [];
  const beginnings = new Set<Outcome>();
  const seen = new Set<Outcome>();
  const enter = (outcome: Outcome): void => {
    if (seen.has(outcome)) return;
    seen.add(outcome);
    const open = outcome.inputs.filter((input) => input.outcome.value.kind === kind);
    if (open.length === 0) beginnings.add(outcome);
    for (const input of open) enter(input.outcome);
  };
  enter(figure);
  return [...beginnings].flatMap((outcome) => blanksOf(outcome) ?? [outcome]);
}

/** The blank cells by which something does not apply of which nothing else is said. */
function blanksOf({ value, notes, inputs }: Outcome): readonly Outcome[] | undefined {
  const blanks = inputs.map((input) => input.outcome).filter(({ origin, value: found }) => origin.kind === "cell" && found.kind === "missing");
  return value.kind === "notApplicable" && notes.length === 0 && blanks.length > 0 ? blanks : undefined;
}

/** Turns outcomes into steps. An outcome that several figures share is told wherever it is needed. */
class Teller {
  private readonly units: ReadonlyMap<string, string>;

  constructor(
    private readonly sources: ExplanationSources,
    private readonly texts: Texts,
  ) {
    const columns = [sources.appraisal, ...sources.appraisal.others].flatMap((table) => table.columns);
    this.units = new Map(columns.flatMap(({ column: { source, row } }) => (source.kind === "rule" ? [[source.rule, row.unit] as const] : [])));
  }

  step(outcome: Outcome): ExplanationStep {
    const { notes, working = "", choices = [], inputs } = outcome;
    return {
      ...this.heading(outcome),
      ...this.shown(outcome),
      working,
      choices,
      notes: notes.map((note) => noteText(note, this.texts)),
      steps: inputs.map((input) => this.step(input.outcome)),
    };
  }

  /** What it comes to, and in what; a rate as a percentage. */
  shown(outcome: Outcome, unit = this.heading(outcome).unit): Pick<FigureTold, "value" | "unit"> {
    const { value, origin } = outcome;
    if (unit === "%" && value.kind === "number" && origin.kind !== "setting") return { value: percent(value.number), unit: "" };
    return { value: this.valueOf(outcome), unit };
  }

  /** What a gap is called, and where it would be filled in; what the scheme leaves open, it leaves open for all months alike. */
  gap(outcome: Outcome): Gap {
    const { title, cell } = this.heading(outcome);
    if (cell === undefined) return { title };
    return { title: outcome.origin.kind === "rule" ? outcome.origin.rule : title, cell };
  }

  private heading({ origin, inputs }: Outcome): Pick<ExplanationStep, "title" | "unit" | "clause" | "text"> & { readonly cell?: CellRef } {
    switch (origin.kind) {
      case "rule": {
        const id = ruleId(origin.scheme, origin.rule);
        const rule = this.sources.program.rules.get(id);
        const title = origin.period ? titleIn(labelOf(origin.period, this.sources.appraisal.months), origin.rule) : origin.rule;
        const told = { title, unit: this.units.get(id) ?? "", clause: origin.clause, text: wordsOfRule(rule?.rows ?? []) };
        // Without inputs it is the scheme that decides: nothing is recorded, or a setting is left open.
        return rule && inputs.length === 0 ? { ...told, ...this.schemeCell(rule.asked[0] ?? rule.first) } : told;
      }
      case "setting":
        return { title: settingTitle(origin.row), unit: origin.row.unit, clause: origin.row.clause, text: [origin.row.words, origin.row.note].filter(Boolean).join(" · "), ...this.schemeCell(origin.row) };
      case "cell":
        return { title: `${origin.table}·${origin.column}`, unit: "", clause: "", text: "", cell: origin.cell };
      case "entry":
        return { title: [origin.table, origin.words].filter(Boolean).join("·"), unit: "", clause: "", text: "", cell: origin.cell };
      case "noRow":
        return { title: `${origin.table}·${origin.column}`, unit: "", clause: "", text: "" };
    }
  }

  private schemeCell(row: SettingRow): { readonly cell?: CellRef } {
    const found = this.sources.place.get(typedRow(row));
    const column = found?.columns.value;
    return found && column !== undefined ? { cell: { sheet: this.sources.schemeSheet, row: found.row, column } } : {};
  }

  private valueOf({ value, origin }: Outcome): string {
    if (origin.kind === "setting") return String(origin.row.value);
    if (value.kind === "missing") return this.texts("explain.missingWord");
    return value.kind === "notApplicable" ? this.texts("explain.notApplicableWord") : wordsOf(value);
  }
}

const settingTitle = ({ setting, key }: SettingRow): string => (key === "" ? setting : `${setting}·${key}`);

const labelOf = (period: Period, months: readonly Month[]): string => (isWeek(period) ? `第${period.week}周` : monthLabel(period, months));

/** 9月 and 月得分 are 9月得分. */
const titleIn = (period: string, rule: string): string => `${rule.startsWith("月") ? period.replace(/月$/, "") : period}${rule}`;

/** Where what is missing, or does not apply, begins: each place once. */
function gapsOf(outcomes: readonly Outcome[], teller: Teller): Pick<PersonExplanation, "missing" | "notApplicable"> {
  const missing = new Map<string, Gap>();
  const notApplicable = new Map<string, Gap>();
  const gaps = { missing, notApplicable };
  for (const root of outcomes) {
    walk(root, (outcome) => {
      const { kind } = outcome.value;
      if ((kind !== "missing" && kind !== "notApplicable") || outcome.inputs.some((input) => input.outcome.value.kind === kind)) return;
      const gap = teller.gap(outcome);
      gaps[kind].set(gap.cell ? `${gap.title} ${gap.cell.sheet}!${addressOf(gap.cell)}` : gap.title, gap);
    });
  }
  return { missing: [...missing.values()], notApplicable: [...notApplicable.values()] };
}
