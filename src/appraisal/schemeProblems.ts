import type { MessageCode, Texts } from "../messages";
import { TIMES_COLUMN } from "../rules/mechanisms/times";
import type { SchemeProblem } from "../rules/program";
import { typedRow, type SettingRow } from "../rules/scheme";
import { SCHEME_COLUMNS, type DecodedSchemes, type SchemeColumn } from "../schemes/codec";
import type { ListedProblem } from "./problemList";

/** Mistakes on the sheet 考核方案, each at the cell to be changed, and values it still waits for. */
export function schemeProblems(
  problems: readonly SchemeProblem[],
  asked: readonly SettingRow[],
  place: DecodedSchemes["place"],
  sheet: string,
  texts: Texts,
): ListedProblem[] {
  const at = (row: SettingRow | undefined, field: SchemeColumn): Pick<ListedProblem, "cell" | "sheet"> => {
    const found = row && place.get(typedRow(row));
    const column = found?.columns[field] ?? found?.columns.value;
    return found && column !== undefined ? { cell: { sheet, row: found.row, column } } : { sheet };
  };
  return [
    ...withoutRepeats(problems).map((problem): ListedProblem => {
      const { code, params } = messageOf(problem);
      const field = fieldAtFault(problem);
      const row = problem.row && typedRow(problem.row);
      const lenient = lenientOn(problem);
      return {
        level: lenient?.level ?? "error",
        ...at(problem.row, field),
        content: String(row?.[field] ?? ""),
        problem: texts(code, { rule: problem.row?.rule ?? "", setting: problem.row?.setting ?? "", ...params }),
        advice: lenient ? texts(lenient.advice) : texts("advice.scheme", { column: headingOf(field) }),
        ...topicOf(row, place),
      };
    }),
    ...asked.map((row): ListedProblem => ({
      level: "error",
      ...at(row, "value"),
      content: "",
      problem: texts("scheme.asked", { rule: row.rule, setting: askedWords(row) }),
      advice: texts("advice.asked", { setting: row.setting }),
      ...topicOf(row, place),
    })),
  ];
}

/** Of several rows of a setting, which: 值(一等), 前几名(评优类别=优秀班主任). */
function askedWords({ setting, key, applies }: SettingRow): string {
  const which = [key, applies].filter((words) => words !== "").join("，");
  return which === "" ? setting : `${setting}(${which})`;
}

/** 计算方法 stands in one row of a rule. */
function topicOf(row: SettingRow | undefined, place: DecodedSchemes["place"]): Pick<ListedProblem, "topic"> {
  const named = [...place.keys()].find((one) => one.scheme === row?.scheme && one.rule === row.rule && one.mechanism !== "");
  return named === undefined ? {} : { topic: named.mechanism };
}

/** What changes no figure, since the school may have meant it so: how it is told, and what to do. All else is an error. */
const LENIENT: Readonly<Partial<Record<SchemeProblem["code"], Pick<ListedProblem, "level"> & { readonly advice: MessageCode }>>> = {
  ruleUnused: { level: "notice", advice: "advice.ruleUnused" },
  stepGap: { level: "notice", advice: "advice.stepGap" },
  wordsUnmatched: { level: "notice", advice: "advice.wordsUnmatched" },
  deputiesPaid: { level: "warning", advice: "advice.deputiesPaid" },
};

const lenientOn = (problem: SchemeProblem): (typeof LENIENT)[SchemeProblem["code"]] => (problem.code === "wordsUnmatched" && problem.certain ? undefined : LENIENT[problem.code]);

const headingOf = (field: SchemeColumn): string => SCHEME_COLUMNS.find(([, one]) => one === field)?.[0] ?? "";

/** A row that stands for several rules is wrong once. */
function withoutRepeats(problems: readonly SchemeProblem[]): readonly SchemeProblem[] {
  const seen = new Map<SettingRow | undefined, Set<string>>();
  return problems.filter((problem) => {
    const row = problem.row && typedRow(problem.row);
    const codes = seen.get(row) ?? new Set();
    seen.set(row, codes);
    const isNew = row === undefined || !codes.has(problem.code);
    codes.add(problem.code);
    return isNew;
  });
}

/** The column of 考核方案 in which the mistake stands. */
function fieldAtFault(problem: SchemeProblem): SchemeColumn {
  switch (problem.code) {
    case "wordsUnmatched":
      return problem.field;
    case "timesUnsaid":
      return problem.row.setting === TIMES_COLUMN ? "value" : "rule";
    case "settingMissing":
    case "alternativesMissing":
    case "ruleScattered":
    case "cycle":
    case "noResultTable":
    case "monthSaid":
    case "vetoMonthSaid":
    case "ruleUnused":
    case "deputiesPaid":
    case "ruleBlank":
    case "ruleNameWithPoint":
      return "rule";
    case "poolMonthly":
      return "unit";
    case "schemeStray":
      return "scheme";
    case "unknownMechanism":
    case "mechanismMissing":
      return "mechanism";
    case "unknownSetting":
    case "settingBlank":
    case "settingTwice":
    case "eitherOr":
      return "setting";
    case "keyMissing":
    case "keyTwice":
    case "keyWithoutPartner":
    case "rangeAsWord":
    case "badPlaces":
      return "key";
    case "badApplies":
    case "casesOverlap":
    case "fieldUnknown":
    case "caseByMonth":
      return "applies";
    case "unitNotYuan":
      return "unit";
    case "badDate":
    case "versionIncomplete":
      return "effective";
    case "badValue":
    case "danglingRule":
    case "weightsNotWhole":
    case "sharesNotWhole":
    case "placeAsScore":
    case "deductionAsScore":
    case "percentBeside":
    case "badStep":
    case "stepGap":
    case "bandGap":
    case "placeholderUnbound":
    case "spanDiffers":
    case "termInMonths":
    case "monthsInTerm":
    case "vetoNotByMonth":
      return "value";
  }
}

function messageOf(problem: SchemeProblem): { readonly code: MessageCode; readonly params: Record<string, string> } {
  switch (problem.code) {
    case "badValue": {
      const { code, ...params } = problem.fault;
      return { code: `setting.${code}`, params };
    }
    case "settingMissing":
      return { code: "scheme.settingMissing", params: { setting: problem.setting } };
    case "unknownSetting":
      return { code: "scheme.unknownSetting", params: { allowed: problem.allowed, meant: problem.meant } };
    case "settingBlank":
      return { code: "scheme.settingBlank", params: { allowed: problem.allowed } };
    case "unknownMechanism":
      return { code: "scheme.unknownMechanism", params: { mechanism: problem.row.mechanism, meant: problem.meant } };
    case "danglingRule":
      return { code: "scheme.danglingRule", params: { name: problem.name, meant: problem.meant } };
    case "termInMonths":
    case "monthsInTerm":
    case "vetoNotByMonth":
    case "caseByMonth":
      return { code: `scheme.${problem.code}`, params: { name: problem.name } };
    case "casesOverlap":
      return { code: "scheme.casesOverlap", params: { words: problem.words } };
    case "weightsNotWhole":
    case "sharesNotWhole":
      return { code: `scheme.${problem.code}`, params: { sum: problem.sum } };
    case "wordsUnmatched":
      return { code: "scheme.wordsUnmatched", params: { words: problem.words, place: problem.place, there: problem.there, meant: problem.meant } };
    case "timesUnsaid":
      return { code: `scheme.timesUnsaid.${problem.row.setting === TIMES_COLUMN ? "blank" : "absent"}`, params: { register: problem.register, column: problem.column } };
    case "deputiesPaid":
      return { code: "scheme.deputiesPaid", params: { names: problem.names, count: problem.count } };
    case "vetoMonthSaid":
      return { code: "scheme.vetoMonthSaid", params: { said: problem.said } };
    case "poolMonthly":
      return { code: "scheme.poolMonthly", params: { pool: problem.pool } };
    case "monthSaid":
      return { code: "scheme.monthSaid", params: { counts: problem.counts, said: problem.said } };
    case "unitNotYuan":
      return { code: "scheme.unitNotYuan", params: { unit: problem.unit, meant: problem.meant } };
    case "percentBeside":
      return { code: "scheme.percentBeside", params: { figure: problem.figure, beside: problem.beside } };
    case "keyTwice":
    case "bandGap":
    case "rangeAsWord":
      return { code: `scheme.${problem.code}`, params: { key: problem.row.key } };
    case "keyWithoutPartner":
      return { code: "scheme.keyWithoutPartner", params: { key: problem.row.key, other: problem.other, meant: problem.meant ?? "" } };
    case "fieldUnknown":
      return { code: "scheme.fieldUnknown", params: { name: problem.name, meant: problem.meant } };
    case "versionIncomplete":
      return { code: "scheme.versionIncomplete", params: { settings: problem.settings } };
    case "schemeStray":
    case "badApplies":
      return { code: `scheme.${problem.code}`, params: { meant: problem.meant } };
    case "badPlaces":
      return { code: "scheme.badPlaces", params: { key: problem.row.key } };
    case "stepGap":
      return { code: "scheme.stepGap", params: { key: problem.row.key, to: problem.to, next: problem.next } };
    case "badStep":
      return { code: "scheme.badStep", params: { key: problem.row.key, from: problem.from, to: problem.to } };
    case "placeholderUnbound":
      return { code: "scheme.placeholderUnbound", params: { name: problem.name } };
    case "eitherOr":
      return { code: "scheme.eitherOr", params: { one: problem.one, other: problem.other } };
    case "alternativesMissing":
      return { code: "scheme.alternativesMissing", params: { settings: problem.settings } };
    case "placeAsScore":
      return { code: `scheme.placeAsScore.${problem.instead}`, params: { name: problem.name } };
    case "deductionAsScore":
      return { code: `scheme.deductionAsScore.${problem.instead}`, params: { name: problem.name } };
    case "cycle":
      return { code: "scheme.cycle", params: { path: problem.path } };
    case "settingTwice":
    case "keyMissing":
    case "mechanismMissing":
    case "ruleBlank":
    case "ruleNameWithPoint":
    case "ruleScattered":
    case "ruleUnused":
    case "noResultTable":
    case "spanDiffers":
    case "badDate":
      return { code: `scheme.${problem.code}`, params: {} };
  }
}
