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

/** The regulations by which these mechanisms decided something. */
export const schemesDeciding =
  (...mechanisms: readonly string[]) =>
  ({ appraisal, program }: { readonly appraisal: Appraisal; readonly program: Program }): readonly string[] => {
    const deciding = new Set(mechanisms.flatMap((mechanism) => decisionsOf(mechanism, appraisal, program)).map(({ rule }) => rule.scheme));
    return program.schemes.filter((scheme) => deciding.has(scheme));
  };

/** The regulations that read one of these tables. */
export function schemesReading(names: readonly string[], { rules, schemes }: Program): readonly string[] {
  const reading = new Set([...rules.values()].flatMap(({ scheme, references }) => (references.some(({ reference }) => reference.kind !== "rule" && names.includes(reference.table)) ? [scheme] : [])));
  return schemes.filter((scheme) => reading.has(scheme));
}

/** What the rule has in a setting, in the order of its rows. */
export const settingsOf = (rule: CompiledRule, setting: string): CompiledRule["rows"] => rule.rows.filter((row) => row.setting === setting);

/** The rows of a table, none where no sheet holds it. */
export const rowsNamed = (tables: readonly Table[], name: string): readonly Row[] => tables.find((table) => table.name === name)?.rows ?? [];

/** The table a rule reads its cases from. */
export const registerOf = (rule: CompiledRule): string => String(settingsOf(rule, "登记")[0]?.value ?? "");
