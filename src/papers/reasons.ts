import type { Row, Table } from "../core/table";
import type { Appraisal, AppraisedPerson } from "../rules/appraise";
import { walk, type Outcome } from "../rules/outcome";
import type { CompiledRule, Program } from "../rules/program";
import { ruleId } from "../rules/scheme";

/** A rule's outcome somewhere in the evaluated tree, and whose it is. */
export interface Finding {
  readonly rule: CompiledRule;
  readonly outcome: Outcome;
  readonly whose: AppraisedPerson;
}

/** Where a mechanism decided something, over all sheets of results: each outcome once. */
export function decisionsOf(mechanism: string, appraisal: Appraisal, program: Program): readonly Finding[] {
  const found = new Map<Outcome, Finding>();
  for (const whose of [appraisal, ...appraisal.others].flatMap(({ people }) => people)) {
    for (const root of whose.outcomes) {
      walk(root, (outcome) => {
        const { origin } = outcome;
        if (origin.kind !== "rule" || origin.mechanism !== mechanism || found.has(outcome)) return;
        const rule = program.rules.get(ruleId(origin.scheme, origin.rule));
        if (rule) found.set(outcome, { rule, outcome, whose });
      });
    }
  }
  return [...found.values()];
}

/** What the rule has in a setting, in the order of its rows. */
export const settingsOf = (rule: CompiledRule, setting: string): CompiledRule["rows"] => rule.rows.filter((row) => row.setting === setting);

/** The rows of a table, none where no sheet holds it. */
export const rowsNamed = (tables: readonly Table[], name: string): readonly Row[] => tables.find((table) => table.name === name)?.rows ?? [];

/** The table a rule reads its cases from. */
export const registerOf = (rule: CompiledRule): string => String(settingsOf(rule, "登记")[0]?.value ?? "");
