import { columnName } from "../core/cell";
import { periodKey, type Period } from "../core/period";
import type { Table } from "../core/table";
import type { Texts } from "../messages";
import type { PlanColumn, SheetPlan } from "../plan/sheetPlan";
import type { Appraisal, AppraisedPerson } from "../rules/appraise";
import type { Program } from "../rules/program";
import { reckonedInProof, type FullMark } from "../rules/fullMark";
import type { ProofCells } from "../rules/proof";
import { ROSTER } from "../rules/roster";
import { type SettingRow, typedRow } from "../rules/scheme";
import type { Keyed, Operand, Setting } from "../rules/settings";
import type { Span } from "../rules/span";
import type { DecodedSchemes } from "../schemes/codec";
import type { SheetFinding } from "../sheets";
import { inputRanges } from "./inputRanges";
import { headingOf } from "./results";
import { isUnseenGap } from "./unseenGaps";

/** Everything the proof is written from. */
export interface ProofSources {
  readonly appraisal: Appraisal;
  readonly program: Program;
  readonly findings: readonly SheetFinding[];
  /** The tables as read: which rows of a long list belong to a month. */
  readonly tables: readonly Table[];
  readonly place: DecodedSchemes["place"];
  /** The rows of 考核结果: those of persons who are not on the roster too. */
  readonly shown: readonly AppraisedPerson[];
  /** What the sheets are called now. */
  readonly schemeSheet: string;
  readonly resultsSheet: string;
}

const NAME_COLUMN = 0;
const CLASS_COLUMN = 1;
const FIRST_COLUMN = 2;
const KEY_COLUMNS: readonly string[] = ["姓名", "班级"];

const OWN_COLUMNS = KEY_COLUMNS.map((heading): PlanColumn => ({ heading, width: 9, numberFormat: "@", align: "Center", wrap: false }));

/** In the place of an older 核算, whose formulas are about figures that are not there any more. */
export const nothingProven = (texts: Texts): SheetPlan => ({ role: "proof", columns: OWN_COLUMNS, rows: [], formulas: [], tones: [], frozenColumns: 2, footer: texts("print.footer"), links: [] });

/**
 * The sheet 核算: the figures of 考核结果 once more as live formulas over the input cells, one spilling formula a column,
 * and beside each person a native comparison. Columns that cannot be written as formulas are left out, and named; undefined where
 * no figure of 考核结果 is left, or nothing there tells whose row it is.
 */
export function proofPlan(sources: ProofSources, texts: Texts): SheetPlan | undefined {
  const columns = tellsPeopleApart(sources) ? proofColumns(sources) : [];
  if (!columns.some(({ result }) => result !== undefined && isFigure(sources, result))) return undefined;
  const { people } = sources.appraisal;
  const compared = columns.flatMap(({ result }, index) => (result === undefined ? [] : [{ at: FIRST_COLUMN + index, result }]));
  const keys = joinedKeys(sources);
  const match = FIRST_COLUMN + columns.length + keys.length;
  const verdict = match + 1;
  const planColumns: PlanColumn[] = [
    ...OWN_COLUMNS,
    ...columns.map(({ heading }): PlanColumn => ({ heading, width: 9, numberFormat: "General", align: "Right", wrap: false })),
    ...keys.map((): PlanColumn => ({ heading: "结果键", width: 9, numberFormat: "General", align: "Left", wrap: false })),
    { heading: "结果行", width: 7, numberFormat: "General", align: "Center", wrap: false },
    { heading: "核对", width: 26, numberFormat: "General", align: "Left", wrap: false },
    ...unproved(sources, compared.map(({ result }) => result), texts),
  ];
  return {
    role: "proof",
    columns: planColumns,
    // A column of keys needs the room of 考核结果, of which somebody may be left out here.
    rows: Array.from({ length: keys.length === 0 ? people.length : sources.shown.length }, (_, index) => {
      const { person = "", class: ofClass = "" } = people[index]?.subject.row.key ?? {};
      return [person, ofClass, ...planColumns.slice(FIRST_COLUMN).map(() => "")];
    }),
    formulas: [
      ...columns.map(({ formula }, index) => ({ row: 0, column: FIRST_COLUMN + index, formula: `=${formula}` })),
      ...keys.map((formula) => ({ row: 0, column: match - 1, formula: `=${formula}` })),
      { row: 0, column: match, formula: lookUp(sources, match - 1), rows: people.length },
      { row: 0, column: verdict, formula: comparison(sources, { compared, match, own: FIRST_COLUMN + Math.max(0, columns.findIndex(({ formula }) => formula.includes(OWN_FUNCTIONS))) }, texts), rows: people.length },
    ],
    tones: [],
    frozenColumns: 2,
    footer: texts("print.footer"),
    links: [],
  };
}

/** A heading without rows that names the columns which formulas cannot prove: 一致 does not speak of them. */
function unproved({ appraisal: { columns, months } }: ProofSources, proven: readonly number[], texts: Texts): readonly PlanColumn[] {
  const left = columns.flatMap((column, index) => (column.column.source.kind === "rule" && !proven.includes(index) ? [headingOf(column, months)] : []));
  return left.length === 0 ? [] : [{ heading: texts("proof.unproved", { columns: left.join("、") }), width: 26, numberFormat: "@", align: "Left", wrap: true }];
}

/** Whether a column of 考核结果 has numbers: that two words of the roster agree proves nothing. */
const isFigure = ({ appraisal }: ProofSources, column: number): boolean => appraisal.people.some((person) => person.partsAt(column) !== undefined || person.valueAt(column).kind === "number");

/** A column of 考核结果, over all people. */
const resultRange = ({ resultsSheet, shown }: ProofSources, column: number): string => `${quoted(resultsSheet)}!${columnRange(column, shown.length)}`;

interface KeyColumn {
  readonly own: number;
  readonly result: number;
}

/** Where 考核结果 says who it is about: by the columns that it takes, of names and classes, with the proof's own. */
function keyColumns({ appraisal, shown }: ProofSources): readonly KeyColumn[] {
  const columns = KEY_COLUMNS.flatMap((key, own): readonly KeyColumn[] => {
    const result = appraisal.columns.findIndex(({ column: { source } }) => source.kind === "column" && source.table === ROSTER && source.column === key);
    return result < 0 ? [] : [{ own, result }];
  });
  return columns.map((column) => [column]).find((one) => tellApart(one, shown)) ?? columns;
}

/** Whether nobody's row may be taken for another's by these columns. */
const tellApart = (columns: readonly KeyColumn[], people: readonly AppraisedPerson[]): boolean =>
  columns.length > 0 && new Set(people.map((person) => wordsOf(columns, person).join(KEY_SEPARATOR))).size === people.length;

const tellsPeopleApart = (sources: ProofSources): boolean => tellApart(keyColumns(sources), sources.appraisal.people);

const wordsOf = (columns: readonly KeyColumn[], { subject: { row } }: AppraisedPerson): readonly string[] =>
  columns.map(({ own }) => (own === NAME_COLUMN ? row.key.person : row.key.class) ?? "");

const KEY_SEPARATOR = "│";

/** Who a row is about, as one text. */
const joined = (cells: readonly string[]): string => cells.join(`&"${KEY_SEPARATOR}"&`);

/** The keys of 考核结果, joined once for all; none where one of its columns tells everybody apart. */
function joinedKeys(sources: ProofSources): readonly string[] {
  const columns = keyColumns(sources);
  return columns.length === 1 ? [] : [joined(columns.map(({ result }) => resultRange(sources, result)))];
}

/** Where the first person stands on 考核结果 now, which may have been sorted: one match a person. */
function lookUp(sources: ProofSources, keys: number): string {
  const columns = keyColumns(sources);
  const [only, ...others] = columns;
  const among = only !== undefined && others.length === 0 ? resultRange(sources, only.result) : columnRange(keys, sources.shown.length);
  const key = joined(columns.map(({ own }) => `$${columnName(own)}2`));
  // In what MATCH looks for, these stand for other characters.
  const hasWildcards = sources.appraisal.people.some((person) => wordsOf(columns, person).some((word) => /[~*?]/.test(word)));
  const wanted = hasWildcards ? ["~", "*", "?"].reduce((text, character) => `SUBSTITUTE(${text},"${character}","~${character}")`, key) : key;
  return `=MATCH(${wanted},${among},0)`;
}

/** What a formula has that needs the add-in. */
const OWN_FUNCTIONS = "BZR.";

interface Compared {
  readonly compared: readonly { readonly at: number; readonly result: number }[];
  /** The column that says where on 考核结果 a person stands. */
  readonly match: number;
  /** A column that the add-in's own functions make: without the add-in it shows #NAME?, as all of them do. */
  readonly own: number;
}

/** 一致, or what is the matter with the first person, by Excel's own functions: it must speak when the add-in does not. */
function comparison(sources: ProofSources, { compared, match, own }: Compared, texts: Texts): string {
  const [left, right] = [columnName(FIRST_COLUMN), columnName(FIRST_COLUMN + compared.length - 1)];
  // A formula that fails as a whole shows it in its first cell only and leaves those of the other people blank.
  const [proofs, firsts] = [`$${left}2:$${right}2`, `$${left}$2:$${right}$2`];
  const differences = compared
    .map(({ at, result }) => `(${columnName(at)}2<>INDEX(${resultRange(sources, result)},$${columnName(match)}2))`)
    .join("+");
  // Plus 0: a single difference is TRUE or FALSE, which is no 0.
  const words = { absent: texts("proof.absent"), same: texts("proof.same"), changed: texts("proof.changed"), wrong: texts("proof.wrong") };
  // Of one cell: LibreOffice takes ERROR.TYPE of several for no array.
  const notLoaded = `IFERROR(ERROR.TYPE($${columnName(own)}$2),0)=5`;
  const failed = `SUMPRODUCT(ISERROR(${proofs})+ISBLANK(${proofs})*ISERROR(${firsts}))>0`;
  return `=IF(${notLoaded},"${words.absent}",IF(${failed},"${words.wrong}",IF(IFERROR(0+${differences},1)=0,"${words.same}","${words.changed}")))`;
}

interface ProofColumn {
  readonly heading: string;
  readonly formula: string;
  /** The column of 考核结果 that it proves; none for inputs that other columns need. */
  readonly result?: number;
}

/** The columns of the proof, each written once: first those of the result, then the inputs they need. */
function proofColumns(sources: ProofSources): ProofColumn[] {
  const book = new FormulaBook(sources);
  const results = sources.appraisal.columns.flatMap((column, result) => {
    const { source } = column.column;
    const token = isKey(source) ? undefined : book.column(source, column.period);
    return token === undefined ? [] : [{ token, heading: headingOf(column, sources.appraisal.months), result }];
  });
  const inputs = [...book.written.keys()].filter((token) => !results.some((result) => result.token === token));
  const order = [...results.map(({ token }) => token), ...inputs];
  const placed = (text: string): string =>
    order.reduce((formula, token, index) => formula.replaceAll(token, columnRange(FIRST_COLUMN + index, sources.appraisal.people.length)), text);
  return order.map((token, index): ProofColumn => {
    const { formula = "", heading = "" } = book.written.get(token) ?? {};
    const result = results[index];
    return { formula: placed(formula), heading: result?.heading ?? heading, ...(result ? { result: result.result } : {}) };
  });
}

/**
 * Writes the formulas. Where a column will stand is only known when all are written, so until then formulas refer to
 * each other by tokens.
 */
class FormulaBook implements ProofCells {
  readonly everybodyRanked: boolean;
  readonly written = new Map<string, { readonly heading: string; readonly formula: string }>();
  /** Columns in which somebody's figure is missing for what no formula sees. */
  private readonly unseen: ReadonlySet<string>;

  constructor(private readonly sources: ProofSources) {
    const { appraisal, program } = sources;
    this.everybodyRanked = appraisal.everybodyRanked;
    const isUnseen = (index: number): boolean =>
      appraisal.people.some((person) => {
        const outcome = person.partsAt(index) === undefined && person.valueAt(index).kind === "missing" ? person.outcomeAt(index) : undefined;
        return outcome !== undefined && isUnseenGap(outcome, program);
      });
    this.unseen = new Set(appraisal.columns.flatMap(({ column: { source }, period }, index) => (isUnseen(index) ? [this.tokenOf(source, period)] : [])));
  }

  private tokenOf(source: Operand, period: Period | undefined): string {
    const own = this.sources.appraisal.periodsOf(source) !== undefined ? period : undefined;
    return `⟦${JSON.stringify([source, own ? periodKey(own) : ""])}⟧`;
  }

  /** The token of the column with a source's values; undefined if no formula can give them. */
  readonly column = (source: Operand, period: Period | undefined): string | undefined => {
    const own = this.sources.appraisal.periodsOf(source) !== undefined ? period : undefined;
    const token = this.tokenOf(source, period);
    if (this.written.has(token)) return token;
    if (this.unseen.has(token)) return undefined;
    const formula = this.formula(source, own);
    if (formula === undefined) return undefined;
    this.written.set(token, { heading: this.headingOf(source), formula });
    return token;
  };

  operand(operand: Setting<Operand>, period: Period | undefined): string | undefined {
    return operand.value.kind === "number" ? this.setting(operand) : this.reckoned(operand, period);
  }

  fullMark({ value }: Setting<Operand>): FullMark | undefined {
    return value.kind === "rule" ? this.sources.program.rules.get(value.rule)?.bound?.fullMark : undefined;
  }

  /** A column as other figures are reckoned from it. */
  private reckoned(operand: Setting<Operand>, period: Period | undefined): string | undefined {
    const column = this.column(operand.value, period);
    const full = this.fullMark(operand);
    if (column === undefined || full === undefined || full === "none") return column;
    const cell = this.setting(full);
    return cell && reckonedInProof(column, cell);
  }

  rule(name: string): string | undefined {
    return this.column({ kind: "rule", rule: name }, undefined);
  }

  periods(operand: Setting<Operand>, span: Span): readonly string[] | undefined {
    const { appraisal } = this.sources;
    if (appraisal.hasUndated(operand.value)) return undefined;
    const all = appraisal.periodsOf(operand.value);
    const columns = (all && appraisal.periodsWithin(all, span))?.map((period) => this.reckoned(operand, period));
    return columns?.every((one) => one !== undefined) ? columns : undefined;
  }

  setting({ row }: Setting<unknown>): string | undefined {
    return this.schemeCell(row, "value");
  }

  list(entries: readonly Keyed<unknown>[]): { readonly keys: string; readonly values: string } | undefined {
    const rows = entries.map(({ row }) => row);
    const [keys, values] = [this.schemeRange(rows, "key"), this.schemeRange(rows, "value")];
    return keys === undefined || values === undefined ? undefined : { keys, values };
  }

  levels(rule: string): string | undefined {
    const { bound, rows = [] } = this.sources.program.rules.get(rule) ?? {};
    return this.schemeRange(rows.filter(({ key }) => bound?.levels.includes(key)), "key");
  }

  collect(source: Operand, period: Period | undefined, none?: string): string | undefined {
    return this.joined(source, period, (range) => `IF(ISBLANK(${range}),"",${range})`, none);
  }

  count(table: string, column: string, equals: Setting<string>): string | undefined {
    const wanted = this.setting(equals);
    return wanted && this.joined({ kind: "column", table, column }, undefined, (range) => `IF(${range}=${wanted},1,0)`, "0");
  }

  private formula(source: Operand, period: Period | undefined): string | undefined {
    switch (source.kind) {
      case "number":
      case "date":
        return undefined;
      case "column":
        return source.table === ROSTER && this.isText(source.column) ? this.named(source) : this.collect(source, period);
      case "rule": {
        // One formula for the whole column: of a rule whose settings differ by person (适用) or by time it would prove the first case only.
        const rule = this.sources.program.rules.get(source.rule);
        return rule?.conditional === false ? rule.bound?.proof(this, period) : undefined;
      }
    }
  }

  private headingOf(source: Operand): string {
    if (source.kind === "rule") return this.sources.program.rules.get(source.rule)?.name ?? "";
    return source.kind === "column" ? source.column : "";
  }

  private isText(column: string): boolean {
    return this.sources.findings.some((finding) => finding.kind === "read" && finding.table === ROSTER && finding.columns.some(({ name, alsoNamed, type }) => (name === column || alsoNamed.includes(column)) && type === "text"));
  }

  /** A text of the roster, found by name and class: what groups people, not what is reckoned with. */
  private named(source: Operand): string | undefined {
    const found = this.rangesBy(source, undefined);
    return found && `XLOOKUP(${found.own},${found.theirs},${found.values},"")`;
  }

  private joined(source: Operand, period: Period | undefined, cellsOf: (range: string) => string, none?: string): string | undefined {
    const found = this.rangesBy(source, period);
    return found && `BZR.COLLECT(${[found.own, found.theirs, cellsOf(found.values), '"合计"', ...(none === undefined ? [] : [none])].join(",")})`;
  }

  /** The people's keys on the proof, the same keys on the input sheet, and the values beside those. */
  private rangesBy(source: Operand, period: Period | undefined): { readonly own: string; readonly theirs: string; readonly values: string } | undefined {
    if (source.kind !== "column" || this.sources.appraisal.isByHolder(source.table)) return undefined;
    const ranges = inputRanges(this.sources, source.table, period);
    const values = ranges?.values(source.column);
    const people = this.sources.appraisal.people.length;
    const { person, class: className } = ranges?.keys ?? {};
    if (ranges?.respelled === true && !this.isKeptApart(person === undefined ? "class" : "person")) return undefined;
    const own = [person && columnRange(NAME_COLUMN, people), className && columnRange(CLASS_COLUMN, people)].filter(Boolean).join('&"|"&');
    const theirs = [person, className].filter(Boolean).join('&"|"&');
    return values === undefined || theirs === "" ? undefined : { own, theirs, values };
  }

  /** Whether names alone, or classes alone, tell the people apart. */
  private isKeptApart(by: "person" | "class"): boolean {
    const words = this.sources.appraisal.people.map(({ subject }) => subject.row.key[by]);
    return new Set(words).size === words.length;
  }

  private schemeCell(row: SettingRow | undefined, field: "value" | "key"): string | undefined {
    const found = row && this.sources.place.get(typedRow(row));
    const column = found?.columns[field];
    return found && column !== undefined ? `${quoted(this.sources.schemeSheet)}!$${columnName(column)}$${found.row + 1}` : undefined;
  }

  /** The cells of rows that stand together. */
  private schemeRange(rows: readonly SettingRow[], field: "value" | "key"): string | undefined {
    const places = rows.map((row) => this.sources.place.get(row)?.row);
    const together = places.every((place, index) => place !== undefined && place === (places[0] ?? 0) + index);
    const [from, to] = [this.schemeCell(rows[0], field), this.schemeCell(rows.at(-1), field)];
    return together && from && to ? `${from}:${to.slice(to.lastIndexOf("!") + 1)}` : undefined;
  }
}

const columnRange = (column: number, people: number): string => `$${columnName(column)}$2:$${columnName(column)}$${people + 1}`;

const quoted = (sheet: string): string => `'${sheet.replaceAll("'", "''")}'`;

/** Name and class stand on the proof as values: they are what it is joined by. */
const isKey = (source: Operand): boolean => source.kind === "column" && source.table === ROSTER && KEY_COLUMNS.includes(source.column);
