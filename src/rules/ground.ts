import { isWeek } from "../core/period";
import type { Month, Table } from "../core/table";
import { Adjustments, ADJUSTMENTS } from "./adjustments";
import { BASIS_DAY, basisOf } from "./basisDay";
import { Holders } from "./holders";
import { Lists } from "./lists";
import { People } from "./people";
import type { CompiledRule, Program } from "./program";
import { ROSTER } from "./roster";
import { SCHOOL_CALENDAR, SchoolCalendar } from "./schoolCalendar";
import { subjectsOf } from "./subjects";
import { Tables } from "./tables";
import { DEFAULT_TENURE, Tenures, type TenurePolicy } from "./tenure";
import { Timing } from "./timing";

/** What an evaluation stands on: the tables with their indices, the people, the calendar, and how the school reckons. */
export class Ground {
  readonly tables: Tables;
  readonly lists: Lists;
  readonly calendar: SchoolCalendar | undefined;
  readonly timing: Timing;
  readonly tenures: Tenures;
  readonly holders: Holders;
  readonly policy: TenurePolicy;
  readonly adjustments: Adjustments;
  /** The months that make up the term; none where the scheme does not say. */
  readonly termMonths: readonly number[];
  /** The months of all lists, each as often as a list has it. */
  readonly months: readonly Month[];

  constructor(program: Program, tables: readonly Table[]) {
    const persons = new People(subjectsOf(tables.find(({ name }) => name === ROSTER)));
    const rules = [...program.rules.values()];
    const policies = rules.flatMap(({ bound }) => (bound?.evaluation.kind === "policy" ? [bound.evaluation] : []));
    const schoolYear = policies.find((policy) => policy.schoolYear !== undefined)?.schoolYear;
    this.tables = new Tables(tables, persons, schoolYear, new Set([ROSTER, ...program.outputs.flatMap(({ over }) => (over.column === undefined ? [over.table] : []))]));
    this.policy = policies.find(({ tenure }) => tenure !== undefined)?.tenure ?? DEFAULT_TENURE;
    this.termMonths = policies.find(({ termMonths }) => termMonths !== undefined)?.termMonths ?? [];
    const calendar = this.tables.get(SCHOOL_CALENDAR);
    this.calendar = calendar && new SchoolCalendar(calendar, policies.find(({ straddling }) => straddling !== undefined)?.straddling ?? "friday");
    this.months = tables.flatMap(({ name }) => this.tables.periods(name)).flatMap((period) => (isWeek(period) ? [] : [period]));
    this.tenures = new Tenures(persons, this.policy, this.calendar, this.months, lastBasisDay(rules));
    this.adjustments = new Adjustments(this.tables.get(ADJUSTMENTS), persons);
    this.lists = new Lists(rules, persons, this.policy, (name) => this.tables.get(name));
    this.timing = new Timing(program, this.tables, this.calendar, this.termMonths, schoolYear);
    this.holders = new Holders(persons, this.tenures, this.timing, this.months);
  }
}

/** The last day that any of the regulations looks at; undefined where none says. */
function lastBasisDay(rules: readonly CompiledRule[]): number | undefined {
  const days = rules.flatMap((rule) => (rule.name === BASIS_DAY ? (basisOf(rule) ?? []) : []));
  return days.length === 0 ? undefined : Math.max(...days);
}
