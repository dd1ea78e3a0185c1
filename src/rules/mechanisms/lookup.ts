import { Exact } from "../../core/number/exact";
import { levelOf } from "../../core/operations/level";
import { missing, notApplicable, number, wordOfValue, type Value } from "../../core/value";
import { chooseRow, parseApplies, type Applies, type Chosen } from "../applies";
import { defineMechanism } from "../mechanism";
import { openCase } from "../openCase";
import { leaf, type Outcome } from "../outcome";
import { anyValue, operand, optional, tableOf, wordList, type Keyed, type Setting, type SettingProblem } from "../settings";
import { pointedOut } from "./pointedOut";

/** 对照表: the value that belongs to a word, and to the case at hand (适用). S1B-09, S1B-15 */
export const lookup = defineMechanism({
  name: "对照表",
  sentence: "lookup",
  choosesRows: true,
  settings: {
    of: optional("依据", operand),
    values: tableOf("值", anyValue),
    /** Values that somebody has to look at. */
    flagged: optional("提示", wordList),
  },
  // Looked up by a word, a value without one is nobody's.
  check: ({ of, values }): readonly SettingProblem[] => (of.setting ? values.filter(({ key }) => key === "").map(({ row }) => ({ code: "keyMissing", row })) : []),
  bind({ of, values, flagged }) {
    const cases = values.map((row): Case => ({ row, applies: parseApplies(row.row.applies) ?? { kind: "otherwise" } }));
    return {
      levels: [...new Set(values.flatMap(({ value }) => (value.kind === "text" ? [value.text] : [])))],
      // Amounts that a clause takes from somebody are 0, as a pool's share is; of a word there is none. S1A-10
      whenVetoed: values.every(({ value }) => value.kind === "number") ? number(Exact.zero) : notApplicable,
      lookUp: (word, wordOf) => lookUp(cases, word, wordOf),
      evaluation: {
        kind: "each",
        evaluate(at, scope) {
          const outcome = of.setting && scope.value(of.setting, at);
          const inputs = outcome ? [{ role: "依据", outcome }] : [];
          if (outcome?.value.kind === "notApplicable") return { value: notApplicable, explain: () => ({ inputs }) };
          const word = outcome ? wordOfValue(outcome.value) : "";
          if (word === undefined) return { value: missing, explain: () => ({ inputs }) };
          const chosen = lookUp(cases, word, (field) => scope.wordOf(field, values[0]?.row.scheme ?? "", at));
          switch (chosen.kind) {
            case "one": {
              const { value, row } = chosen.row;
              return {
                value,
                notes: pointedOut(value, flagged.setting),
                explain: () => ({
                  inputs: [...inputs, { role: word, outcome: leaf(value, { kind: "setting", row }) }],
                  choices: values.map((one) => ({ label: one.key || one.row.applies, detail: wordOfValue(one.value) ?? "", active: one.row === row })),
                }),
              };
            }
            case "none":
              // Which value it is nobody can tell yet: that is not to say that there is none.
              if (chosen.blank.length > 0) return openCase({ rule: values[0]?.row.rule ?? "", scheme: values[0]?.row.scheme ?? "" }, chosen.blank, at, scope);
              return { value: missing, notes: isPending(outcome) ? [] : [{ code: "notInTable", params: { rule: values[0]?.row.rule ?? "", word } }], explain: () => ({ inputs }) };
            case "several":
              return { value: missing, notes: [{ code: "severalCasesApply", params: { rule: values[0]?.row.rule ?? "", setting: word } }], explain: () => ({ inputs }) };
          }
        },
      },
    };
  },
});

/** A value with the cases it is for. */
interface Case {
  readonly row: Keyed<Value>;
  readonly applies: Applies;
}

/** 其余: whatever word the table does not have. */
const REST = "其余";

function lookUp(cases: readonly Case[], word: string, wordOf: (field: string) => string | undefined): Chosen<Setting<Value>> {
  const exact = cases.filter(({ row }) => row.key === word);
  // 县级, 区级 and 县(市、区)级 are one level.
  const level = levelOf(word);
  const listed = exact.length > 0 || level === undefined ? exact : cases.filter(({ row }) => levelOf(row.key) === level);
  return chooseRow(listed.length > 0 ? listed : cases.filter(({ row }) => row.key === REST), wordOf);
}

/** 待定 is no word that the table lacks: what it waits for is told where it was selected. */
const isPending = (outcome: Outcome | undefined): boolean => outcome?.notes.some(({ code }) => code === "selectionPending") === true;
