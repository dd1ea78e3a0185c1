import fc from "fast-check";
import { Fraction } from "../reference/fraction";
import type { Count, Leave, Regulation } from "../reference/periods";
import type { Filter, Method } from "../reference/registers";
import { dayText } from "./months";
import { KINDS, LEVELS } from "./registers";
import type { Term } from "./terms";

const whole = (min: number, max: number): fc.Arbitrary<Fraction> => fc.integer({ min, max }).map((number) => Fraction.of(number));

const byKind = fc.record({ kinds: fc.subarray(KINDS, { minLength: 1, maxLength: 3 }), except: fc.boolean() });
const byLevel = fc.integer({ min: 1, max: LEVELS.length }).map((count) => ({ levels: LEVELS.slice(0, count) }));
const byAmount = whole(1, 4).map((amountFrom) => ({ amountFrom }));
/** One condition a column. */
const filters: fc.Arbitrary<Filter[]> = fc.tuple(fc.oneof<fc.Arbitrary<Filter>[]>(byKind, byLevel, byAmount), fc.option(byKind, { nil: undefined })).map(([one, kind]) => (kind === undefined || "kinds" in one ? [one] : [one, kind]));

const count: fc.Arbitrary<Method> = filters.map((filters) => ({ name: "计数", filters }));
/** A higher level never gives less. */
const bonus: fc.Arbitrary<Method> = fc
  .record({ points: fc.tuple(...LEVELS.map(() => fc.integer({ min: 0, max: 10 }))), same: fc.constantFrom("取最高" as const, "累计" as const), cap: fc.option(whole(5, 12), { nil: undefined }) })
  .map(({ points, ...rest }) => ({ name: "加分", points: points.sort((a, b) => b - a).map((number, index) => [LEVELS[index] ?? "", Fraction.of(number)] as const), ...rest }));
/** Without a filter there is no row where there is none; with one, 0 either way. */
const gathered: fc.Arbitrary<Method> = fc.oneof(
  fc.constantFrom(0, 0, 2).map((none): Method => ({ name: "汇总", filters: [], none: Fraction.of(none) })),
  byKind.map((filter): Method => ({ name: "汇总", filters: [filter], none: Fraction.of(0) })),
);

type Reading = Pick<Count, "span" | "readers">;
/** A term's count never enters a month, nor a month's a term, but for what is left to the reader. */
const readings = fc.constantFrom<Reading>(
  { span: "随读者", readers: "津贴" },
  { span: "随读者", readers: "津贴" },
  { span: "月", readers: "津贴" },
  { span: "随读者", readers: "总评" },
  { span: "学期", readers: "总评" },
  { span: "随读者", readers: "都读" },
  { span: "随读者", readers: "列" },
  { span: "月", readers: "列" },
  { span: "学期", readers: "列" },
);

const leave: fc.Arbitrary<Leave> = fc
  .tuple(fc.constantFrom([220, 22], [200, 20], [300, 30]), fc.constantFrom<Pick<Leave, "span" | "readers">>({ span: "随读者", readers: "结算" }, { span: "月", readers: "结算" }, { span: "随读者", readers: "结算并领取" }, { span: "随读者", readers: "列" }, { span: "月", readers: "列" }, { span: "学期", readers: "列" }))
  .map(([[standard = 0, workdays = 1], reading]) => ({ standard, workdays, ...reading }));

/** @param scored whether there is a monthly sheet to pay by; else the pay is monthly because of a count that is */
export function regulations(scored: boolean, registers: readonly string[]): fc.Arbitrary<Regulation> {
  const one = fc.record({ register: fc.constantFrom(...registers), method: fc.oneof(count, bonus, gathered), reading: readings, factor: fc.constantFrom(1, 5, 20).map((number) => Fraction.of(number)) });
  return fc
    .record({ counts: fc.array(one, { minLength: 1, maxLength: 3 }), pay: fc.constantFrom<Regulation["pay"]>("求和", "差额", "求积"), same: whole(100, 200), fixed: fc.boolean(), leave: fc.option(leave, { nil: undefined, freq: 2 }) })
    .map(({ counts, pay, same, fixed, leave }) => {
      const monthly = counts.some(({ reading: { span, readers } }) => span === "月" && readers === "津贴");
      const first: Reading = scored || monthly ? (counts[0]?.reading ?? { span: "月", readers: "津贴" }) : { span: "月", readers: "津贴" };
      return {
        counts: counts.map(({ reading, ...rest }, index) => ({ ...rest, heading: `数${index + 1}`, ...(index === 0 ? first : reading) })),
        // Pay from which leave is taken is never below 0.
        pay: leave !== undefined && pay === "差额" ? "求和" : pay,
        base: !scored || (monthly && fixed) ? same : "人数",
        leave,
      };
    });
}

const filterLine = (filter: Filter): string => {
  if ("kinds" in filter) return `类别||${filter.except ? "除" : ""}${filter.kinds.join("、")}`;
  return "levels" in filter ? `级别||${filter.levels.at(-1)}以上` : `数||≥${filter.amountFrom.toNumber()}`;
};

/** The lines of a count: 规则|计算方法|设置项|名称|适用|设定值. */
function linesOfCount({ heading, register, method, span }: Count): readonly string[] {
  const rest = span === "随读者" ? [] : [`${heading}||周期|||${span}`];
  switch (method.name) {
    case "计数":
      return [`${heading}|计数|登记|||${register}`, ...method.filters.map((filter) => `${heading}||筛选|${filterLine(filter)}`), ...rest];
    case "汇总":
      return [`${heading}|汇总|来源|||${register}.数`, ...method.filters.map((filter) => `${heading}||筛选|${filterLine(filter)}`), `${heading}||无记录|||${method.none.toNumber()}`, ...rest];
    case "加分": {
      const [first = "", ...others] = method.points.map(([level, points]) => `值|${level}||${points.toNumber()}`);
      const cap = method.cap === undefined ? [] : [`${heading}||上限|||${method.cap.toNumber()}`];
      return [`${heading}标准|对照表|${first}`, ...others.map((line) => `${heading}标准||${line}`), `${heading}|加分|登记|||${register}`, `${heading}||分值|||${heading}标准`, `${heading}||同一项目|||${method.same}`, ...cap, ...rest];
    }
  }
}

function linesOfPay({ counts, pay, base }: Regulation): readonly string[] {
  const read = counts.filter(({ readers }) => readers === "津贴" || readers === "都读");
  const start = base === "人数" ? "班额月报.人数" : String(base.toNumber());
  const [opening, part] = { 求和: ["加数|起|", "加数"], 差额: ["被减||", "减"], 求积: ["因数|起|", "因数"] }[pay];
  const products = read.flatMap(({ heading, factor }) => [`${heading}元|求积|因数|数||${heading}`, `${heading}元||因数|元||${factor.toNumber()}`]);
  // A difference takes something away, if only nothing.
  const parts = read.length === 0 && pay === "差额" ? [`津贴||减|无||0`] : read.map(({ heading }) => `津贴||${part}|${heading}||${heading}元`);
  return [...products, `津贴|${pay}|${opening}|${start}`, ...parts];
}

function linesOfLeave({ standard, workdays, span, readers }: Leave): readonly string[] {
  const lines = ["扣|请假代班|登记|||请假代班", `扣||月标准|||${standard}`, `扣||计薪天数|||${workdays}`, ...(span === "随读者" ? [] : [`扣||周期|||${span}`])];
  if (readers === "列") return lines;
  const received = readers === "结算并领取";
  return [...lines, ...(received ? ["领|代班领取|结算|||扣"] : []), "实|结算|应发|应||津贴", "实||扣减|扣||扣", ...(received ? ["实||另加|领||领"] : []), "学期实|汇总|来源|||实"];
}

/** The regulation as it stands on 考核方案. */
export function linesOf(regulation: Regulation, { scored, until }: Pick<Term, "scored" | "until">): string {
  const { counts, leave } = regulation;
  const read = counts.filter(({ readers }) => readers === "总评" || readers === "都读");
  const total = read.length === 0 ? [] : ["总评|求和|加数|学期||学期", ...read.map(({ heading }) => `总评||加数|${heading}||${heading}`)];
  const columns = ["津贴", "学期", ...(total.length === 0 ? [] : ["总评"]), ...counts.filter(({ readers }) => readers === "列").map(({ heading }) => heading), ...(leave === undefined ? [] : leave.readers === "列" ? ["扣"] : ["实", "学期实"])];
  return [
    ...(until === undefined ? [] : [`基准日|定值|值|||${dayText(until)}`]),
    ...counts.flatMap(linesOfCount),
    ...linesOfPay(regulation),
    "学期|汇总|来源|||津贴",
    ...total,
    ...(leave === undefined ? [] : linesOfLeave(leave)),
    "输出|结果表|列|姓名||名册.姓名",
    ...(scored ? ["输出||列|人数||班额月报.人数"] : []),
    ...columns.map((name) => `输出||列|${name}||${name}`),
  ].join("\n");
}
