import type { Table } from "../core/table";
import { isWeek } from "../core/period";
import { caseByMonth } from "./caseByMonth";
import type { Kept } from "./kept";
import { monthSaid } from "./monthSaid";
import { People } from "./people";
import type { CompiledRule, Program, SchemeProblem } from "./program";
import { madeOf } from "./references";
import { poolMonthly } from "./poolMonthly";
import { ROSTER } from "./roster";
import type { Reference } from "./settings";
import { subjectsOf } from "./subjects";
import { Tables } from "./tables";
import { vetoesNotByMonth, vetoMonthSaid } from "./vetoReach";

/**
 * Sums in which a figure of the whole term would be added to every month's, or one of each month to the term's: mistakes at
 * the row that brings in the one whose 周期 is said, else the term's. With what else can be told wrong by periods alone.
 */
export function mixedPeriods(program: Program, tables: readonly Table[]): readonly SchemeProblem[] {
  const indexed = new Tables(tables, new People(subjectsOf(tables.find(({ name }) => name === ROSTER))), undefined);
  const keeping = new Keeping(program, indexed);
  const keptOf = ({ id }: CompiledRule): Kept => keeping.of({ kind: "rule", rule: id });
  // A rule whose settings are to be mended first, or that is made of such a one, may be kept by anything.
  const isOpen = ({ id }: CompiledRule): boolean => [...madeOf(program.rules, [id])].some((one) => program.rules.get(one)?.bound === undefined);
  return [...mixedSums(program, keeping), ...monthSaid(program, keptOf, isOpen), ...vetoesNotByMonth(program, indexed, keptOf, isOpen), ...vetoMonthSaid(program), ...poolMonthly(program, keptOf), ...caseByMonth(program, keptOf)];
}

function mixedSums(program: Program, keeping: Keeping): readonly SchemeProblem[] {
  return [...program.rules.values()].flatMap((rule): SchemeProblem[] => {
    if (rule.bound?.adds !== true) return [];
    const inputs = rule.references.map(({ reference, row }) => ({ row, kept: keeping.of(reference), said: saysPeriod(reference, program), name: nameOf(reference, program) }));
    const ofTerm = inputs.filter(({ kept }) => kept === "term");
    const ofMonths = inputs.filter(({ kept }) => kept === "month" || kept === "week");
    const wrong = [...ofTerm, ...ofMonths].find(({ said }) => said) ?? ofTerm[0];
    return wrong === undefined || ofTerm.length === 0 || ofMonths.length === 0 ? [] : [{ code: ofTerm.includes(wrong) ? "termInMonths" : "monthsInTerm", row: wrong.row, name: wrong.name }];
  });
}

const ruleOf = (reference: Reference, program: Program): CompiledRule | undefined => (reference.kind === "rule" ? program.rules.get(reference.rule) : undefined);

const nameOf = (reference: Reference, program: Program): string => (reference.kind === "table" ? reference.table : reference.kind === "column" ? `${reference.table}.${reference.column}` : (ruleOf(reference, program)?.name ?? reference.rule));

/** Whether the rule itself says whose rows it counts. */
function saysPeriod(reference: Reference, program: Program): boolean {
  const counts = ruleOf(reference, program)?.bound?.counts;
  return counts !== undefined && counts !== "reader";
}

class Keeping {
  private readonly known = new Map<CompiledRule, Kept>();

  constructor(
    private readonly program: Program,
    private readonly tables: Tables,
  ) {}

  of(reference: Reference): Kept {
    if (reference.kind === "rule") {
      const rule = this.program.rules.get(reference.rule);
      return rule ? this.ofRule(rule) : "any";
    }
    const [period] = this.tables.periods(reference.table);
    return period === undefined ? "any" : isWeek(period) ? "week" : "month";
  }

  private ofRule(rule: CompiledRule): Kept {
    const kept = this.known.get(rule);
    if (kept !== undefined) return kept;
    this.known.set(rule, "any");
    const found = this.find(rule);
    this.known.set(rule, found);
    return found;
  }

  private find(rule: CompiledRule): Kept {
    const { bound } = rule;
    switch (bound?.counts) {
      case "week":
      case "month":
      case "term":
        return bound.counts;
      case "year":
      case "all":
      case "onwards":
        return "term";
      case "reader": {
        if (bound.totals === undefined || bound.totals.kind === "number" || bound.totals.kind === "date") return "any";
        const kept = this.of(bound.totals);
        return kept === "any" ? "any" : "term";
      }
      case undefined:
    }
    // Figures a rule deals into months or weeks by itself are told from its tables; a grade or a comparison of a term's figure holds for every month.
    if (bound?.evaluation.kind !== "each" && bound?.evaluation.kind !== "group") return bound?.pays === true ? "term" : "any";
    const inputs = rule.references.map(({ reference }) => this.of(reference));
    const fine = inputs.find((input) => input === "week" || input === "month");
    return fine ?? ((bound.adds || bound.carries) && inputs.includes("term") ? "term" : "any");
  }
}
