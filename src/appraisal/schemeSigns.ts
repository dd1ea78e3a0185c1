import type { Program } from "../rules/program";
import type { SchemeSign, SchemeSigns } from "../sheets";

const MECHANISM = "扣分";
const SETTING = "写法";
const DIRECTIONS: Readonly<Record<string, SchemeSign>> = { 正数为扣分: "takenOff", 负数为扣分: "signed", "": "open" };

/** How the schemes take each column that rules of 扣分 are made of, by their 写法. */
export function schemeSigns(program: Program): SchemeSigns {
  const signs = new Map<string, SchemeSign>();
  for (const rule of program.rules.values()) {
    if (rule.mechanism !== MECHANISM) continue;
    const stated = rule.rows.filter(({ setting }) => setting === SETTING).flatMap(({ value }) => DIRECTIONS[String(value).trim()] ?? []);
    const sign = stated.reduce<SchemeSign | undefined>(merged, undefined);
    if (sign === undefined) continue;
    for (const column of columnsBehind(program, rule.id)) signs.set(column, merged(signs.get(column), sign));
  }
  return signs;
}

/** Rules that state different ones each reckon with their own; one that is still open is asked for by its scheme. */
const merged = (a: SchemeSign | undefined, b: SchemeSign): SchemeSign => (a === undefined || a === b ? b : "varies");

function columnsBehind(program: Program, start: string): ReadonlySet<string> {
  const columns = new Set<string>();
  const entered = new Set<string>();
  const enter = (id: string): void => {
    if (entered.has(id)) return;
    entered.add(id);
    for (const { reference } of program.rules.get(id)?.references ?? []) {
      if (reference.kind === "rule") enter(reference.rule);
      else if (reference.kind === "column") columns.add(`${reference.table}.${reference.column}`);
    }
  };
  enter(start);
  return columns;
}
