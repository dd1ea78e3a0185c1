import { nextStep } from "../../src/overview/nextStep";
import type { Overview } from "../../src/overview/overview";

/** A workbook where nothing is open and nothing has been appraised. */
const ready: Overview = {
  scheme: { kind: "present", sheet: "考核方案", ids: ["S1A"], fault: undefined, hasRules: true },
  asked: [],
  recognised: [],
  unrecognised: [],
  absent: [],
  registers: [],
  missing: [],
  problems: [],
  listed: undefined,
  groups: [],
  questions: [],
  repeats: [],
  proposals: [],
  appraised: undefined,
  outdatedReports: [],
  own: new Map([["scheme", "考核方案"]]),
};

const asked: Overview["asked"] = [{ path: "S1A/学年奖/奖金总额", row: { rule: "学年奖", setting: "奖金总额", applies: "", key: "", unit: "元", clause: "", words: "", note: "" }, choices: [] }];
const absent: Overview["absent"] = [{ table: "统测成绩", columns: "学年得分" }];
const proposal = { assignment: { kind: "word", word: "属实", meaning: "成立" }, cell: { sheet: "登记", row: 1, column: 2 }, written: "属实", meaning: "成立", sample: [] } as const;
const reading: Overview["proposals"][number] = { key: "属实", kind: "word", written: "属实", meaning: "成立", proposals: [proposal], options: [] };
const problem = (level: "error" | "warning"): Overview["problems"][number] => ({ level, content: "", problem: "看不懂这个数", advice: "" });
const done: Overview["appraised"] = { people: 4, outdated: undefined };

describe("the next step", () => {
  it.each<[string, Partial<Overview>]>([
    ["chooseScheme", { scheme: { kind: "none" }, absent }],
    ["mendScheme", { scheme: { kind: "present", sheet: "考核方案", ids: [], fault: "缺少列", hasRules: true } }],
    ["addRules", { scheme: { kind: "present", sheet: "考核方案", ids: ["我校"], fault: undefined, hasRules: false }, problems: [problem("error")] }],
    ["answerSettings", { asked, absent, problems: [problem("error")] }],
    ["confirmReadings", { proposals: [reading], absent, problems: [problem("error")] }],
    ["makeSheets", { absent, problems: [problem("error")] }],
    ["solveProblems", { problems: [problem("error")] }],
    ["appraise", { problems: [problem("warning")] }],
    ["appraise", {}],
    ["appraiseAgain", { appraised: { people: 4, outdated: { changes: undefined, affected: undefined, reports: [] } } }],
    ["makeReports", { appraised: done }],
    ["openReport", { appraised: done, own: new Map([["scheme", "考核方案"], ["report_津贴发放表", "津贴"]]) }],
    ["makeReports", { appraised: done, own: new Map([["scheme", "考核方案"], ["report_津贴发放表", "津贴"]]), outdatedReports: ["津贴"] }],
  ])("is %s", (kind, overview) => {
    expect(nextStep({ ...ready, ...overview }).kind).toBe(kind);
  });

  it("is to open the report by the name its sheet has now", () => {
    expect(nextStep({ ...ready, appraised: done, own: new Map([["report_津贴发放表", "津贴"]]) })).toEqual({ kind: "openReport", sheet: "津贴" });
  });

  it("does not go back to what was left open on purpose", () => {
    expect(nextStep({ ...ready, appraised: done, asked, problems: [problem("error")] }).kind).toBe("makeReports");
  });
});
