import type { Table } from "../core/table";
import { parseApplies } from "./applies";
import type { CompiledRule, Program, SchemeProblem } from "./program";
import { ROSTER } from "./roster";
import { ruleId } from "./scheme";
import type { Operand } from "./settings";
import { isDeputy, TENURE_COLUMNS } from "./tenure";

/** What deputies take no part in, or have a share of by 任职; and what is about a person's own deeds. */
const SETTLED: ReadonlySet<string> = new Set(["津贴", "学期津贴", "名次", "按比例分等", "评选", "末位", "组内", "奖金分配", "按点分配", "请假代班", "代班领取", "计数", "折算", "加分", "预警", "一票否决", "登记取值"]);

/** Several amounts in one: each of them is somebody's own. */
const ADDING: ReadonlySet<string> = new Set(["求和", "结算", "差额"]);

/**
 * Money that deputies on the roster get as homeroom teachers do, because the regulation says nothing of them: told once a
 * rule. Whoever names the posts in 适用 has answered.
 */
export function deputiesPaid(program: Program, tables: readonly Table[]): readonly SchemeProblem[] {
  const roster = tables.find(({ name }) => name === ROSTER);
  const deputies = (roster?.rows ?? []).filter((row) => isDeputy({ row })).map(({ key }) => key.person ?? "");
  if (deputies.length === 0) return [];
  const paid = program.outputs.filter(({ over }) => over.table === ROSTER && over.column === undefined).flatMap(({ columns }) => columns.filter(({ row }) => row.unit === "元").map(({ source }) => ruleOf(source, program)));
  const unsettled = new Set(paid.flatMap((rule) => (rule ? withoutPosts(rule, program, new Set()) : [])));
  // Of an amount that the school has still to fill in nobody gets anything yet.
  return [...unsettled].filter(({ asked }) => asked.length === 0).map(({ first }) => ({ code: "deputiesPaid", row: first, names: deputies.slice(0, TOLD).join("、"), count: String(deputies.length) }));
}

/** So many names are told. */
const TOLD = 3;

const ruleOf = (source: Operand, program: Program): CompiledRule | undefined =>
  source.kind === "rule" ? program.rules.get(source.rule) : source.kind === "column" ? program.rules.get(ruleId(source.table, source.column)) : undefined;

/** The rules, it or amounts that it adds, in which nothing tells a deputy from a homeroom teacher. */
function withoutPosts(rule: CompiledRule, program: Program, entered: Set<string>): readonly CompiledRule[] {
  if (ADDING.has(rule.mechanism) && !tellsPosts(rule)) return inputsOf(rule, program).filter(({ id }) => !entered.has(id)).flatMap((input) => withoutPosts(input, program, entered.add(rule.id)));
  return isSettled(rule, program, new Set()) ? [] : [rule];
}

function isSettled(rule: CompiledRule, program: Program, entered: Set<string>): boolean {
  if (entered.has(rule.id)) return false;
  entered.add(rule.id);
  return SETTLED.has(rule.mechanism) || isGiven(rule) || tellsPosts(rule) || inputsOf(rule, program).some((input) => isSettled(input, program, entered));
}

/** An amount by a word that somebody wrote for whom it is meant. */
const isGiven = ({ mechanism, references }: CompiledRule): boolean => mechanism === "对照表" && references.some(({ reference }) => reference.kind === "column" && reference.table !== ROSTER);

const inputsOf = (rule: CompiledRule, program: Program): readonly CompiledRule[] => rule.references.flatMap(({ reference }) => (reference.kind === "rule" ? (program.rules.get(reference.rule) ?? []) : []));

/** What the roster says of each person's pay. */
const OF_A_PERSON = /职务|津贴|标准|份额/;

/** Whether a rule goes by 职务, or by what only the roster can say of a person: a standard of their own. */
function tellsPosts({ rows, references }: CompiledRule): boolean {
  const applies = rows.map((row) => parseApplies(row.applies));
  return applies.some((one) => one?.kind === "fields" && one.fields.some(({ field }) => field === TENURE_COLUMNS.post)) || references.some(({ reference }) => reference.kind === "column" && reference.table === ROSTER && OF_A_PERSON.test(reference.column));
}
