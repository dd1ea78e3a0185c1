import { Exact } from "../core/number/exact";
import type { CompiledRule, Program } from "../rules/program";
import type { SchemeFullMarks } from "../sheets";

const [PAID, WEIGHTED] = ["津贴", "加权"];
/** What an allowance is out of where its 满分 is left out. */
const USUAL = Exact.of(100);

/**
 * What the scores in columns are out of though no heading says so: a score that is paid by its full mark, and is weighted
 * together of others, is on one scale with them. A sum is not: its parts have marks of their own.
 */
export function schemeFullMarks(program: Program): SchemeFullMarks {
  const marks = new Map<string, Exact | "varies">();
  for (const rule of program.rules.values()) {
    const mark = rule.mechanism === PAID ? markOf(rule) : undefined;
    if (mark === undefined) continue;
    for (const column of rulesIn(rule, "得分").flatMap((id) => [...columnsWeighted(program, id, new Set())])) {
      const before = marks.get(column);
      marks.set(column, before === undefined || (before !== "varies" && before.equals(mark)) ? mark : "varies");
    }
  }
  return new Map([...marks].flatMap(([column, mark]) => (mark === "varies" ? [] : [[column, mark] as const])));
}

/** undefined where its cases have different ones, or another rule says it. */
function markOf({ rows }: CompiledRule): Exact | undefined {
  const said = rows.filter(({ setting }) => setting === "满分").map(({ value }) => (value === "" ? USUAL : Exact.parse(String(value).trim())));
  const [first = said.length === 0 ? USUAL : undefined] = said;
  return first !== undefined && said.every((mark) => mark?.equals(first) === true) ? first : undefined;
}

const rulesIn = ({ references }: CompiledRule, setting: string): readonly string[] =>
  references.flatMap(({ reference, row }) => (row.setting === setting && reference.kind === "rule" ? [reference.rule] : []));

function columnsWeighted(program: Program, id: string, entered: Set<string>): ReadonlySet<string> {
  const rule = program.rules.get(id);
  if (rule?.mechanism !== WEIGHTED || entered.has(id)) return new Set();
  entered.add(id);
  const own = rule.references.flatMap(({ reference, row }) => (row.setting === "项" && reference.kind === "column" ? [`${reference.table}.${reference.column}`] : []));
  return new Set([...own, ...rulesIn(rule, "项").flatMap((part) => [...columnsWeighted(program, part, entered)])]);
}
