import type { Scheme } from "../../rules/scheme";
import { recipeNamed } from ".";
import { addRecipe, emptyScheme, freeName } from "./addRecipe";
import { rulesOf, wordIn, type Entry, type Filled } from "./recipe";

/** A regulation as many schools have it, made of recipes. Its title is `typical.<name>` in `src/messages`. */
export interface Typical {
  readonly name: string;
  readonly steps: readonly Step[];
}

/** A recipe with what is typical in its blanks; amounts of money are the school's own, and stay open. */
interface Step {
  readonly recipe: string;
  readonly fill: Filled;
  readonly countedIn?: string;
  /** A figure on the way, which no sheet of results lists. */
  readonly unlisted?: true;
}

const step = (recipe: string, fill: Filled, more: Omit<Step, "recipe" | "fill"> = {}): Step => ({ recipe, fill, ...more });

/** The month's score: all items of the month's sheet. */
const MONTH_SCORE = step("totalScore", { rule: "月得分", items: [{ of: "学月考核.得分项" }] });
const TERM_SCORE = step("totalScore", { rule: "总分", items: [{ of: "学期考核.得分项" }] });

const tiers = (...shares: readonly (readonly [name: string, share: string])[]): readonly Entry[] => shares.map(([name, share]) => ({ name, share, amount: "" }));

export const typicals: readonly Typical[] = [
  {
    name: "monthlyAndYearly",
    steps: [
      MONTH_SCORE,
      step("payByScore", { rule: "月津贴", score: "月得分" }),
      step("meanOfMonths", { rule: "学年平均分", of: "月得分" }),
      step("tierPay", { rule: "学年奖", score: "学年平均分", tiers: tiers(["一等奖", "30%"], ["二等奖", "40%"], ["三等奖", "30%"]) }),
    ],
  },
  {
    name: "monthlyBands",
    steps: [MONTH_SCORE, step("payByBands", { rule: "月津贴", score: "月得分" }), step("sumOfMonths", { rule: "学期津贴", of: "月津贴" })],
  },
  {
    name: "pupilsAndFactor",
    steps: [MONTH_SCORE, step("payByPupils", { rule: "人数津贴", pupils: "名册.班额", least: "30", most: "55" }, { unlisted: true }), step("payTimesBands", { rule: "月津贴", pay: "人数津贴", score: "月得分" })],
  },
  {
    name: "fixedTiers",
    steps: [MONTH_SCORE, step("tierPay", { rule: "月等次", score: "月得分", tiers: tiers(["一等", "30%"], ["二等", "40%"], ["三等", "30%"]) }), step("sumOfMonths", { rule: "学期津贴", of: "月等次金额" })],
  },
  {
    name: "basePlusTiers",
    steps: [MONTH_SCORE, step("fixedPlusTiers", { rule: "月津贴", score: "月得分", tiers: tiers(["一等", "30%"], ["二等", "40%"], ["三等", "30%"]) })],
  },
  {
    name: "headsWithDeputies",
    steps: [MONTH_SCORE, step("headsAndDeputies", { rule: "月津贴", score: "月得分", tiers: tiers(["一等", "30%"], ["二等", "40%"], ["三等", "30%"]).map((tier) => ({ ...tier, deputy: "" })) })],
  },
  {
    name: "hundredInFourGrades",
    steps: [TERM_SCORE, step("gradesByScore", { rule: "等级", score: "总分" }), step("payByWord", { rule: "等级奖", grade: "等级" })],
  },
  {
    name: "poolShared",
    steps: [TERM_SCORE, step("vetoCases", { rule: "一票否决", cases: [{ words: "体罚学生" }, { words: "有偿补课" }, { words: "重大安全责任事故" }] }), step("poolByScore", { rule: "奖金", score: "总分", excluded: "一票否决" })],
  },
  {
    name: "dailyDeductions",
    steps: [
      step("eachTimeOff", { rule: "日常扣分", register: "日常检查登记", column: "情况", words: [{ word: "卫生", points: "1" }, { word: "纪律", points: "1" }, { word: "两操", points: "1" }, { word: "迟到", points: "0.5" }] }),
      step("addAndTake", { rule: "日常得分", minus: [{ of: "日常扣分" }] }),
      step("ranking", { rule: "名次", score: "日常得分" }),
    ],
  },
  {
    name: "attendanceOff",
    steps: [
      MONTH_SCORE,
      step("eachTimeOff", { rule: "考勤扣分", register: "考勤登记", column: "情况", words: [{ word: "迟到", points: "1" }, { word: "早退", points: "1" }, { word: "旷会", points: "5" }], most: "10" }),
      step("addAndTake", { rule: "考核得分", base: "0", plus: [{ of: "月得分" }], minus: [{ of: "考勤扣分" }] }),
      step("payByScore", { rule: "月津贴", score: "考核得分" }),
    ],
  },
  {
    name: "redFlags",
    steps: [
      MONTH_SCORE,
      step("payPerFlag", { rule: "红旗奖", register: "流动红旗登记", column: "红旗" }),
      step("timesIn", { rule: "红旗数", register: "流动红旗登记", column: "红旗" }),
      step("topPlaces", { rule: "红旗班主任", score: "红旗数", places: "3", title: "红旗班主任" }),
    ],
  },
  {
    name: "leaveToSubstitute",
    steps: [MONTH_SCORE, step("payByScore", { rule: "月津贴", score: "月得分" }), step("leavePay", { rule: "实发", due: "月津贴" })],
  },
  {
    name: "offencesDiscount",
    steps: [MONTH_SCORE, step("payByScore", { rule: "月津贴", score: "月得分" }), step("payTimesOffences", { rule: "实发津贴", pay: "月津贴", register: "通报登记", column: "事由" })],
  },
  {
    name: "seniority",
    steps: [step("payByPost", { rule: "岗位津贴" }), step("seniorityPay", { rule: "班龄津贴", from: "名册.任班主任时间", years: "3" })],
  },
  {
    name: "outstandingTeachers",
    steps: [
      TERM_SCORE,
      step("atLeast", { rule: "够分", of: "总分", line: "90" }),
      step("yearsAtLeast", { rule: "满年限", from: "名册.任班主任时间", years: "3" }),
      step("atLeast", { rule: "满意率达标", of: "名册.满意率", line: "85%" }),
      step("topWithConditions", { rule: "优秀班主任", score: "总分", conditions: [{ of: "够分" }, { of: "满年限" }, { of: "满意率达标" }] }),
    ],
  },
  {
    name: "outstandingClasses",
    steps: [
      step("eachTimeOn", { rule: "学生获奖加分", register: "获奖登记", kinds: "学生", words: [{ word: "一等奖", points: "5" }, { word: "二等奖", points: "4" }, { word: "三等奖", points: "3" }], most: "10" }),
      step("eachTimeOn", { rule: "集体获奖加分", register: "获奖登记", kinds: "集体", words: [{ word: "一等奖", points: "4" }, { word: "二等奖", points: "3" }, { word: "三等奖", points: "2" }], most: "10" }),
      step("eachTimeOff", { rule: "日常扣分", register: "日常登记", column: "情况", words: [{ word: "迟到", points: "2" }, { word: "请假", points: "3" }, { word: "任务未完成", points: "5" }] }),
      step("addAndTake", { rule: "总分", plus: [{ of: "学生获奖加分" }, { of: "集体获奖加分" }], minus: [{ of: "日常扣分" }] }),
      step("topPlaces", { rule: "优秀班级", score: "总分", title: "优秀班级" }),
    ],
  },
  {
    name: "placesToPoints",
    steps: [
      step("placePoints", { rule: "常规分", score: "常规检查.得分", group: "名册.年级", first: "20", step: "2", floor: "10" }),
      step("placePoints", { rule: "成绩分", score: "期末成绩.平均分", group: "名册.年级", first: "20", step: "2", floor: "10" }),
      step("totalScore", { rule: "总分", items: [{ of: "常规分" }, { of: "成绩分" }] }),
      step("rankingInGroups", { rule: "年级名次", score: "总分" }),
    ],
  },
  {
    name: "weightedTerm",
    steps: [
      step("weightedScore", { rule: "成绩分", parts: [{ of: "期中成绩.平均分", share: "40%" }, { of: "期末成绩.平均分", share: "60%" }] }),
      step("weightedScore", { rule: "总评分", parts: [{ of: "成绩分", share: "50%" }, { of: "学期考核.得分", share: "50%" }] }),
      step("tierPay", { rule: "奖次", score: "总评分", tiers: tiers(["一等奖", "30%"], ["二等奖", "40%"], ["三等奖", "其余"]) }),
    ],
  },
  {
    name: "workshopSelection",
    steps: [
      step("yearsAtLeast", { rule: "满年限", from: "名册.任班主任时间", years: "5" }),
      step("hoursAtLeast", { rule: "学时达标", span: "不限", least: "30" }),
      step("notAgainWithin", { rule: "间隔已满", register: "主持人登记", years: "3" }),
      step("totalScore", { rule: "评审分", items: [{ of: "评审.得分项" }] }),
      step("topWithConditions", { rule: "工作坊主持人", score: "评审分", conditions: [{ of: "满年限" }, { of: "学时达标" }, { of: "间隔已满" }], title: "主持人" }),
    ],
  },
  {
    name: "certificatesAndHours",
    steps: [
      step("certificates", { rule: "持证", kinds: "班主任任职资格证" }),
      step("hoursAtLeast", { rule: "学时达标", least: "30" }),
      step("allConditions", { rule: "上岗资格", conditions: [{ of: "持证" }, { of: "学时达标" }] }),
    ],
  },
];

/** What a school's own regulation is called on the sheet. */
export const OWN_SCHEME = "我校";

/** A typical regulation by itself. */
export const typicalScheme = (typical: Typical): Scheme => addTypical(emptyScheme(OWN_SCHEME), typical);

/** A typical regulation added to one that is there. Where a name is taken there, what was to read it reads the new one. */
export function addTypical(scheme: Scheme, { steps }: Typical): Scheme {
  const renamed = new Map<string, string>();
  return steps.reduce((soFar, { recipe: name, fill, countedIn, unlisted }) => {
    const recipe = recipeNamed(name);
    const filled = renamedIn({ ...recipe.start, ...fill }, renamed);
    const wanted = wordIn({ ...recipe.start, ...fill }, "rule");
    const own = freeName(soFar.rows, recipe, wanted);
    rulesOf(recipe, wanted).forEach((rule, index) => renamed.set(rule, rulesOf(recipe, own)[index] ?? rule));
    renamed.set(`${wanted}金额`, `${own}金额`);
    return addRecipe(soFar, { recipe, filled: { ...filled, rule: own }, clause: "", results: unlisted ? undefined : "", countedIn: countedIn === undefined ? undefined : (renamed.get(countedIn) ?? countedIn), choices: [] });
  }, scheme);
}

function renamedIn(filled: Filled, renamed: ReadonlyMap<string, string>): Filled {
  const now = (words: string): string => renamed.get(words) ?? words;
  const entries = (list: readonly Entry[]): readonly Entry[] => list.map((entry) => Object.fromEntries(Object.entries(entry).map(([field, words]) => [field, now(words)])));
  return Object.fromEntries(Object.entries(filled).map(([blank, words]) => [blank, typeof words === "string" ? now(words) : entries(words)]));
}
