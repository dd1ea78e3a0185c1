import { examine } from "../../src/appraisal/examine";
import { flagTexts } from "../../src/appraisal/notes";
import { tellAppraisal } from "../../src/appraisal/told";
import type { Snapshot } from "../../src/plan/snapshot";
import { appraise } from "../../src/rules/appraise";
import { isFlag, type Note, type NoteCode } from "../../src/rules/note";
import { walkTelling, type Outcome } from "../../src/rules/outcome";
import { builtInSchemes, type BuiltInId } from "../../src/schemes";
import { independent, workbookOf } from "../independent/workbooks";
import { sampleOf } from "../papers/samples";
import { texts } from "./workbook";

const WORKBOOKS: readonly (readonly [name: string, workbook: () => Snapshot])[] = [
  ...(Object.keys(builtInSchemes) as readonly BuiltInId[]).map((id) => [`the sample of ${id}`, () => sampleOf(id)] as const),
  ...independent.map((id) => [`the independent workbook ${id}`, () => workbookOf(id)] as const),
];

const DAY = String.raw`\d{4}-\d\d-\d\d`;
const FIGURE = String.raw`-?[\d.]+`;

/** What a figure or day held against a limit has to say: both of them. */
const COMPARING: Readonly<Partial<Record<NoteCode, RegExp>>> = {
  shortBy: new RegExp(`^还差 ${FIGURE}.*\\(实有 ${FIGURE},应有 ${FIGURE}\\)`),
  exceededBy: new RegExp(`^超出 ${FIGURE}.*\\(实有 ${FIGURE},以 ${FIGURE} 为限\\)`),
  rateBelow: new RegExp(` ${FIGURE}%,低于 ${FIGURE}%`),
  staffWrong: new RegExp(` ${FIGURE} .,应 ${FIGURE}(-${FIGURE})? .`),
  staffUnusual: new RegExp(` ${FIGURE} 人,原文为 ${FIGURE}-${FIGURE} 人左右`),
  tooSeldom: /开展 \d+ 次,应不少于 \d+ 次/,
  daysLacking: new RegExp(`缺 \\d+ 天\\(${DAY}`),
  doneLate: new RegExp(`^逾期 \\d+ 天办结\\(应于 ${DAY}\\)`),
  overdue: new RegExp(`^逾期 \\d+ 天,尚未办结\\(应于 ${DAY}\\)`),
  dueSoon: new RegExp(`^还有 [1-9]\\d* 天到期\\(${DAY}\\)`),
  dueToday: new RegExp(`^当天到期\\(${DAY}\\)`),
  stepLate: new RegExp(`逾期 \\d+ 天\\(应于 ${DAY}\\)`),
  stepOverdue: new RegExp(`逾期 \\d+ 天,尚未完成\\(应于 ${DAY}\\)`),
  stepEarly: new RegExp(`:${DAY}早于${DAY}`),
  onLastDay: new RegExp(`在截止当日完成\\(${DAY}\\)`),
  reportLate: new RegExp(`第 \\d+ 周迟报 \\d+ 天\\(应于 ${DAY}\\)`),
  warned: new RegExp(`^触发“.+”:\\d+ 例.*\\(依据:${DAY} `),
  groupTooSmall: /只有 \d+ 人,评后 \d+ 名/,
  tieAtCut: new RegExp(`^并列于分界线,请确认:.+、.+,得分同为 ${FIGURE}`),
  passedOver: /^按得分是第 \d+ 名,但“.+”不符合/,
};

/** A figure with its limit, or the word that was ticked, each with clause and cells: 年限 4.9 年,不足 5 年(五(一)1,申报!F3). */
const REASON = /^.+( .+,(不足|未超过|超过|已达|早于|不晚于|晚于|不早于|低于|不高于|高于|不低于|应为) .+| 倒数第 \d+,在后 \d+ 名之内|“.+”| [^ ]+)\([^)].*\)$/;

/** What compares nothing: a case that is registered, a cell that is blank, a step that was left out, a word that a table has or has not. */
const NOT_COMPARING: ReadonlySet<NoteCode> = new Set<NoteCode>(["vetoed", "vetoPending", "failedMonths", "fieldsBlank", "itemsLacking", "stepSkipped", "relaxed", "relaxationNeeded", "notInTable"]);

/** Flags that judge nobody: something is to be filled in, answered or waited for, and that names its own place. */
const ASKING: ReadonlySet<NoteCode> = new Set<NoteCode>(["settingAsked", "missingInput", "selectionPending", "eligibilityOpen", "heldForMissing", "openForPending", "caseOpen", "unknownRegisterState", "rowsAlike", "wholeIsZero"]);

/** By rule: what rests on no comparison. */
const WITHOUT_LIMIT: ReadonlyMap<string, string> = listed({
  "对照表: nothing is compared, the word stands in the cell": ["S0 考核处置", "S0 延期处理", "S2 考核处置"],
  "其余: what none of the conditions before holds of": ["S2 持证情况"],
});

/** By rule: what leads to no cell. */
const NOTHING_RECORDED = "0 is held against the limit: nobody has registered a row that it could lead to";
const WITHOUT_CELL: ReadonlyMap<string, string> = listed({
  [NOTHING_RECORDED]: [
    ...["S0 资格", "S0 年级坊数", "S0 两条能否兼顾", "S0 研讨"],
    ...["S1C 家长会", "S1C 班主任会", "S1C 主题班会"],
    ...["S1E 领导小组会", "S1E 家长会议", "S1E 学生会议", "S1E 材料整理", "S1E 学科", "S1E 通报"],
    ...["S1F 主持人资格", "S1F 市级课题职责", "S1F 讲座职责", "S1F 网页职责"],
    ...["S2 学时差额", "S2 持证情况"],
    ...["S3 日志月检", "S3 例会", "S3 微分享", "S3 每周督查"],
    "S4 跟踪次数",
  ],
  "the group is the rows beside it": ["S3 期末末位"],
  "those who are tied are named, and one line tells them all": ["S1C 文明守纪班集体", "S3 期中末位"],
  "the warning that passed somebody over is a flag of its own in the row, with its cells": ["S3 十佳班主任"],
});

function listed(byReason: Readonly<Record<string, readonly string[]>>): ReadonlyMap<string, string> {
  return new Map(Object.entries(byReason).flatMap(([reason, rules]) => rules.map((rule) => [rule, reason] as const)));
}

/** A judgement, and how it is told in its row. */
interface Judgement {
  readonly sheet: string;
  readonly note: Note;
  readonly of: Outcome;
  readonly flag: string;
}

/** Every flag of every row on every sheet of results. */
function flagsOf(snapshot: Snapshot): readonly Judgement[] {
  const { program, reading } = examine(snapshot, texts);
  if (program === undefined) throw new Error("the scheme cannot be compiled");
  const appraisal = tellAppraisal(appraise(program, reading.tables), texts);
  return [appraisal, ...appraisal.others].flatMap(({ sheet, people, told }) =>
    people.flatMap(({ outcomes }, index) => {
      const by = new Map<string, Judgement>();
      for (const root of outcomes) {
        walkTelling(root, (of) => {
          for (const note of of.notes) {
            const [flag] = isFlag(note) ? flagTexts([{ note, of }], texts) : [];
            if (flag !== undefined) by.set(flag, { sheet, note, of, flag });
          }
        });
      }
      return (told[index]?.flags ?? []).flatMap((flag) => by.get(flag) ?? []);
    }),
  );
}

const ruleOf = ({ origin }: Outcome): string => (origin.kind === "rule" ? `${origin.scheme} ${origin.rule}` : "");
const clauseOf = ({ origin }: Outcome): string => (origin.kind === "rule" ? origin.clause : "");

const judgementsOf = new Map(WORKBOOKS.map(([name, workbook]) => [name, flagsOf(workbook()).filter(({ note }) => !ASKING.has(note.code))]));
const lineOf = ({ sheet, note, flag }: Judgement): string => `${sheet} ${note.code}: ${flag}`;

function namesItsClause({ note, of, flag }: Judgement): boolean {
  if (/S\d[A-F]?-\d\d/.test(flag)) return false;
  const clause = clauseOf(of);
  // Each reason has the clause of the rule that it is about.
  return REASONED.has(note.code) ? clausesOf(of).some((one) => flag.includes(`(${one}`)) : clause !== "" && flag.includes(`(${clause}`);
}

/** The clauses of the regulation; that they stand in its text is for test/schemes/clauses. */
const clausesOf = ({ origin }: Outcome): readonly string[] =>
  origin.kind === "rule" ? Object.values(builtInSchemes).flatMap(({ id, rows }) => (id === origin.scheme ? rows.flatMap((row) => (row.clause === "" ? [] : [row.clause])) : [])) : [];

const REASONED: ReadonlySet<NoteCode> = new Set<NoteCode>(["eligibilityFailed", "passedOver", "pointedOut"]);

function hasItsLimit({ note, flag }: Judgement): boolean {
  if (NOT_COMPARING.has(note.code)) return true;
  if (note.code !== "eligibilityFailed" && note.code !== "pointedOut") return COMPARING[note.code]?.test(flag) === true;
  const [, ...reasons] = flag.split("。");
  return reasons.join("。").split(";").every((reason) => REASON.test(reason));
}

describe.each(WORKBOOKS)("提示 on the sheets of %s", (name, workbook) => {
  const judgements = judgementsOf.get(name) ?? [];
  const sheets = workbook().sheets.map((sheet) => sheet.name);
  const leadsToACell = ({ flag }: Judgement): boolean => sheets.some((sheet) => new RegExp(`${sheet}![A-Z]+\\d+`).test(flag));

  it("is there", () => {
    expect(judgements.length).toBeGreaterThan(0);
  });

  it("names the school's clause in every judgement, never our number", () => {
    expect(judgements.filter((one) => !namesItsClause(one)).map(lineOf)).toEqual([]);
  });

  it("gives the figure and its limit wherever the rule compares", () => {
    expect(judgements.filter((one) => !hasItsLimit(one) && !WITHOUT_LIMIT.has(ruleOf(one.of))).map(lineOf)).toEqual([]);
  });

  it("leads to a cell of the school's sheets", () => {
    const wanting = judgements.filter((one) => !leadsToACell(one));
    expect(wanting.filter(({ of }) => !WITHOUT_CELL.has(ruleOf(of))).map(lineOf)).toEqual([]);
    const recorded = wanting.filter(({ of, flag }) => WITHOUT_CELL.get(ruleOf(of)) === NOTHING_RECORDED && !/ 0[ ,]/.test(flag));
    expect(recorded.map(lineOf)).toEqual([]);
  });
});

it("has no exception that is none", () => {
  const told = [...judgementsOf.values()].flat();
  const seen = (rules: ReadonlyMap<string, string>, wants: (one: Judgement) => boolean): string[] => [...rules.keys()].filter((rule) => !told.some((one) => ruleOf(one.of) === rule && !wants(one)));
  expect(seen(WITHOUT_LIMIT, hasItsLimit)).toEqual([]);
  expect(seen(WITHOUT_CELL, ({ flag }) => /![A-Z]+\d+/.test(flag))).toEqual([]);
});
