import { grade as operation } from "../../core/operations/grade";
import { missing, notApplicable, text, wordOfValue } from "../../core/value";
import { defineMechanism, type Result } from "../mechanism";
import { isTrue, NOTHING, type Choice, type Comparison, type Outcome } from "../outcome";
import { blankTold, choice, dayOperand, operand, operandOr, optional, optionalList, signed, withDefault, wordList, yesNo, type Keyed, type Operand, type SettingProblem } from "../settings";
import { holdsPostOn } from "../tenure";
import { closingDay } from "./closing";
import { isBlankCell } from "./entry";
import { unpairedBoth } from "./pairs";
import { pointedOut } from "./pointedOut";
import { written } from "./working";

/** 不设: the regulation sets no line, and none is invented. */
const otherwise = operandOr({ 其余: "otherwise", 不设: "unset" } as const);
/** What has to hold for a grade, or 其余. */
const condition: typeof otherwise = {
  ...otherwise,
  asksYesNo: true,
  parse(raw, row) {
    const isWord = otherwise.choices?.includes(String(raw)) === true;
    const parsed = isWord ? undefined : yesNo.parse(raw, row);
    return parsed !== undefined && "fault" in parsed ? parsed : otherwise.parse(raw, row);
  },
};
type OrOtherwise = Keyed<Operand | { readonly kind: "word"; readonly word: "otherwise" | "unset" }>;

/** 等级: a grade that experts gave, else one by score bands or by the first condition that holds. S1B-03, S0-23 */
export const grade = defineMechanism({
  name: "等级",
  sentence: "grade",
  settings: {
    score: optional("得分", operand),
    bands: optionalList("分数线", otherwise),
    conditions: optionalList("条件", condition),
    /** Where whoever judges has written one of the grades, it is that. */
    given: optional("评定", operand),
    /** What it means that neither a judgement nor a score is there: a gap, or that nobody has judged so far. */
    blank: withDefault("空白", choice<"missing" | "notApplicable">({ 缺: "missing", 不适用: "notApplicable" }), "缺"),
    /** What each grade comes to: the rule of this one's name with 金额 behind it. */
    amounts: optionalList("金额", signed),
    /** Grades that somebody has to look at. */
    flagged: optional("提示", wordList),
    /** Of a roster only who holds the post on the day is asked. */
    inPostOn: optional("在任日", dayOperand),
  },
  check({ score, bands, conditions, amounts }): readonly SettingProblem[] {
    const entries = score.setting ? bands : conditions;
    const [first] = [...bands, ...conditions];
    const row = first?.row ?? score.setting?.row;
    if (entries.length === 0 && row) return [{ code: "alternativesMissing", row, settings: score.setting ? "分数线" : "条件" }];
    // A score below all bands, or a case that no condition fits, would have no grade.
    const lowest = lowestOf(entries);
    if (lowest && !entries.some(isOtherwise)) return [{ code: "bandGap", row: lowest.row }];
    return amounts.length > 0 ? unpairedBoth(entries, amounts, [score.setting ? "分数线" : "条件", "金额"]) : [];
  },
  bind: ({ score, bands, conditions, given, blank, flagged, inPostOn }) => ({
    reads: blank.value === "missing" ? [] : [given.setting, score.setting].flatMap((one) => (one?.value.kind === "column" ? [blankTold(one.value)] : [])),
    undirected: score.setting && { setting: score.setting.row.setting, instead: "points" },
    levels: (score.setting ? bands : conditions).map(({ key }) => key),
    evaluation: {
      kind: "each",
      evaluate(at, scope) {
        const day = closingDay(inPostOn.setting, at, scope);
        if (day !== undefined && holdsPostOn(at.subject.row, day) === false) return { value: notApplicable, explain: () => NOTHING };
        const told = [given.setting, score.setting].flatMap((one) => (one ? [scope.value(one, at)] : []));
        if (blank.value === "notApplicable" && told.length > 0 && told.every(isBlankCell)) return { value: notApplicable, explain: () => ({ inputs: [] }) };
        const judged = given.setting && asGiven(scope.value(given.setting, at), score.setting ? bands : conditions, given.setting.row.rule);
        // A judgement that nobody could read is not one that was not given.
        if (given.setting && judged && (judged.value.kind === "text" || bands.some(isUnset) || isUnread(scope.value(given.setting, at)))) return judged;
        const scored = score.setting;
        const inputs = conditions.flatMap(({ key, value, row }) => (value.kind === "word" ? [] : [{ role: key, outcome: scope.value({ value, row }, at) }]));
        const result = scored ? byBands(scope.value(scored, at), bands) : byConditions(conditions, inputs);
        return { ...result, notes: pointedOut(result.value, flagged.setting) };
      },
    },
  }),
});

/** The band with the smallest number; where they are no numbers, the last. */
const lowestOf = (entries: readonly OrOtherwise[]): OrOtherwise | undefined => {
  const lineOf = ({ value }: OrOtherwise): number => (value.kind === "number" ? value.number.toNumber() : -Infinity);
  return entries.reduce<OrOtherwise | undefined>((lowest, one) => (lowest === undefined || lineOf(one) <= lineOf(lowest) ? one : lowest), undefined);
};

const isOtherwise = ({ value }: OrOtherwise): boolean => value.kind === "word" && value.word === "otherwise";
const isUnset = ({ value }: OrOtherwise): boolean => value.kind === "word" && value.word === "unset";

const isUnread = ({ origin }: Outcome): boolean => (origin.kind === "cell" && origin.unread === true) || origin.kind === "noRow";

/** A word that is none of the grades is none. */
function asGiven(outcome: Outcome, grades: readonly OrOtherwise[], rule: string): Result {
  const inputs = [{ role: "评定", outcome }];
  const word = wordOfValue(outcome.value);
  if (word === undefined) return { value: outcome.value.kind === "notApplicable" ? notApplicable : missing, explain: () => ({ inputs }) };
  if (grades.some(({ key }) => key === word)) return { value: text(word), explain: () => ({ inputs, choices: chosen(grades, word) }) };
  return { value: missing, notes: [{ code: "notInTable", params: { rule, word } }], explain: () => ({ inputs }) };
}

function byBands(outcome: Outcome, bands: readonly OrOtherwise[]): Result {
  const inputs = [{ role: "得分", outcome }];
  if (bands.some(isUnset)) return { value: missing, explain: () => ({ inputs }) };
  if (outcome.value.kind !== "number") return { value: outcome.value.kind === "notApplicable" ? notApplicable : missing, explain: () => ({ inputs }) };
  const reached = operation(
    outcome.value.number,
    bands.flatMap(({ key, value }) => (value.kind === "number" ? [{ name: key, from: value.number }] : [])),
  );
  const name = reached ?? bands.find(isOtherwise)?.key ?? "";
  const choices = (): readonly Choice[] => bands.map(({ key, value }) => ({ label: key, detail: value.kind === "number" ? `≥${value.number.toString()}` : "", active: key === name }));
  return { value: text(name), explain: () => ({ inputs, choices: choices(), comparison: comparisonOf(outcome, name, bands) }) };
}

/** The figure held against the line that it reached; against the lowest one, where it reached none. */
function comparisonOf(compared: Outcome, name: string, bands: readonly OrOtherwise[]): Comparison | undefined {
  const lines = bands.flatMap(({ key, value, row }) => (value.kind === "number" ? [{ key, line: value.number, unit: row.unit }] : []));
  const reached = lines.find(({ key }) => key === name);
  const held = reached ?? lines.reduce<(typeof lines)[number] | undefined>((lowest, one) => (lowest === undefined || one.line.compare(lowest.line) < 0 ? one : lowest), undefined);
  if (held === undefined) return undefined;
  const words = (figure: string): string => [figure, held.unit].filter(Boolean).join(" ");
  return { relation: "atLeast", holds: reached !== undefined, kind: "number", figure: words(written(compared)), limit: words(held.line.toString()), compared: [compared] };
}

/** A condition that nobody knows yet leaves the grade open, unless one before it holds. */
function byConditions(conditions: readonly OrOtherwise[], inputs: Outcome["inputs"]): Result {
  for (const { role, outcome } of inputs) {
    if (isTrue(outcome)) return { value: text(role), explain: () => ({ inputs, choices: chosen(conditions, role) }) };
    if (outcome.value.kind !== "truth" && outcome.value.kind !== "notApplicable") return { value: missing, explain: () => ({ inputs, choices: chosen(conditions, "") }) };
  }
  const rest = conditions.find(isOtherwise)?.key ?? "";
  return { value: text(rest), explain: () => ({ inputs, choices: chosen(conditions, rest) }) };
}

const chosen = (conditions: readonly OrOtherwise[], name: string): readonly Choice[] => conditions.map(({ key }) => ({ label: key, detail: "", active: key === name }));
