import fc from "fast-check";
import { Exact } from "../../src/core/number/exact";
import { day, monthly, run, serialOf, table, type Cells, type Figures } from "./support";

const OUTPUT = `
  输出|结果表|列|姓名||名册.姓名
  输出||列|得分||得分
  输出||列|总分||总分
  输出||列|名次||名次
  输出||列|津贴||津贴
`;

/** A score a month, its sum over the term, a rank, and 300 yuan a month at full mark. */
const scheme = (policy = "", pay = "300"): string => `
  ${policy === "" ? "" : policy.split("\n").map((line, index) => `任职|${index === 0 ? "任职" : ""}|${line}`).join("\n")}
  得分|求和|加数|||月考核.得分
  总分|汇总|来源|||得分
  名次|名次|得分|||总分
  津贴|津贴|标准|||${pay}
  津贴||得分|||得分
  ${OUTPUT}
`;

const FOUR = { "2026年9月": 90, "2026年10月": 80, "2026年11月": 70, "2026年12月": 100 };

/** 甲 has 一班 to 15 October, 乙 from the 16th; 丙 has 二班 throughout. */
const handover = (policy?: string): Figures =>
  run(scheme(policy), [
    table("名册", [
      { 姓名: "甲", 班级: "一班", 任职止: day("2026-10-15") },
      { 姓名: "乙", 班级: "一班", 任职起: day("2026-10-16") },
      { 姓名: "丙", 班级: "二班" },
    ]),
    table("月考核", [...monthly("一班", "甲", { "2026年9月": 90, "2026年10月": 80 }), ...monthly("一班", "乙", { "2026年11月": 70, "2026年12月": 100 }), ...monthly("二班", "丙", FOUR)]),
  ]);

describe("a class that changes hands (G08)", () => {
  it("gives the month's score to whoever was in post in it, and 不适用, not 缺, in the others", () => {
    const { figure } = handover();
    expect(["9月得分", "10月得分", "11月得分", "12月得分"].map((heading) => figure("甲", heading))).toEqual(["90", "80", "不适用", "不适用"]);
    expect(["9月得分", "10月得分", "11月得分", "12月得分"].map((heading) => figure("乙", heading))).toEqual(["不适用", "80", "70", "100"]);
  });

  // 300 × 80 ÷ 100 = 240 for October, by days 15/31 and 16/31: 116.129… and 123.870…, together 240.
  it("shares October's 240 yuan as 116.13 and 123.87, by 15 and 16 days of 31", () => {
    const { figure, notes } = handover();
    expect(figure("甲", "10月津贴")).toBe("116.13");
    expect(figure("乙", "10月津贴")).toBe("123.87");
    expect(figure("甲", "9月津贴")).toBe("270");
    expect(figure("甲", "11月津贴")).toBe("不适用");
    expect(notes("甲", "10月津贴")).toEqual(["partOfMonth"]);
  });

  it("归期末在任者: 340 for 乙, whose class it is at the end, nothing for 甲", () => {
    const { figure, notes } = handover();
    expect(figure("甲", "总分")).toBe("不适用");
    expect(figure("乙", "总分")).toBe("340");
    expect(notes("甲", "总分")).toEqual(["termOfLastHolder"]);
    expect(figure("甲", "名次")).toBe("不适用");
    expect([figure("乙", "名次"), figure("丙", "名次")]).toEqual(["1", "1"]);
  });

  it("各算各: 90 + 80 for 甲 and 80 + 70 + 100 for 乙", () => {
    const { figure } = handover("学期得分|||各算各");
    expect(figure("甲", "总分")).toBe("170");
    expect(figure("乙", "总分")).toBe("250");
    expect(figure("丙", "总分")).toBe("340");
  });

  it("按月数折算: 170 ÷ 2 × 4 = 340 for 甲, 250 ÷ 3 × 4 = 333.33… for 乙", () => {
    const { figure, notes } = handover("学期得分|||按月数折算");
    expect(figure("甲", "总分")).toBe("340");
    expect(Exact.parse(figure("乙", "总分"))?.toNumber()).toBeCloseTo(333.3333333, 6);
    expect(notes("乙", "总分")).toEqual(["termScaled"]);
    expect([figure("甲", "名次"), figure("乙", "名次"), figure("丙", "名次")]).toEqual(["1", "3", "1"]);
  });

  it("最低任职月数 3: 甲 with two months takes no part, 乙 with three does", () => {
    const { figure, notes } = handover("学期得分|||各算各\n最低任职月数|||3");
    expect(figure("甲", "名次")).toBe("不适用");
    expect(notes("甲", "名次")).toEqual(["tooFewMonths"]);
    expect([figure("丙", "名次"), figure("乙", "名次")]).toEqual(["1", "2"]);
  });

  it("最低任职月数 counts a month once, however many sheets are kept by months", () => {
    const { figure } = run(scheme("学期得分|||各算各\n最低任职月数|||3"), [
      table("名册", [{ 姓名: "甲", 班级: "一班", 任职止: day("2026-10-15") }, { 姓名: "丙", 班级: "二班" }]),
      table("月考核", [...monthly("一班", "甲", { "2026年9月": 90, "2026年10月": 80 }), ...monthly("二班", "丙", FOUR)]),
      table("评优条件", monthly("二班", "丙", FOUR)),
      // Neither are the months of 校历 months that anybody served.
      table("校历", [{ 日期: day("2026-08-31"), 教学周: 1, 考核月: "8月" }]),
    ]);
    expect(figure("甲", "名次")).toBe("不适用");
    expect(figure("丙", "名次")).toBe("1");
  });

  // A register of inspections has days and no months: nobody could tell the end of the term by its sheets.
  it.each([
    ["", "不适用", "1"],
    ["基准日|定值|值|||2026-11-04", "不适用", "1"],
    ["基准日|定值|值|||2026-10-20", "1", "不适用"],
  ])("归期末在任者 without months on the sheets (%s): the one in post on the last day that is looked at", (basis, gone, come) => {
    const { figure } = run(
      `${basis}\n  总分|汇总|来源|||日常检查.扣分\n  名次|名次|得分|||总分\n  输出|结果表|列|姓名||名册.姓名\n  输出||列|名次||名次`,
      [
        table("名册", [
          { 姓名: "甲", 班级: "一班", 任职止: day("2026-10-31") },
          { 姓名: "乙", 班级: "一班", 任职起: day("2026-11-01") },
        ]),
        table("日常检查", [{ 日期: day("2026-10-21"), 班级: "一班", 扣分: -1 }]),
      ],
    );
    expect([figure("甲", "名次"), figure("乙", "名次")]).toEqual([gone, come]);
  });

  it("takes a term that nobody left for what it is, with dates on the roster or without", () => {
    const { figure, notes } = run(scheme(), [table("名册", [{ 姓名: "丙", 班级: "二班", 任职起: day("2019-09-01") }]), table("月考核", monthly("二班", "丙", FOUR))]);
    expect(figure("丙", "总分")).toBe("340");
    expect(notes("丙", "总分")).toEqual([]);
    expect(figure("丙", "10月津贴")).toBe("240");
  });

  it("asks for the year where months have none, and guesses neither score nor pay", () => {
    const tables = [
      table("名册", [{ 姓名: "甲", 班级: "一班", 任职止: day("2026-10-15") }, { 姓名: "乙", 班级: "一班", 任职起: day("2026-10-16") }]),
      table("月考核", monthly("一班", "甲", { "9月": 90, "10月": 80 })),
    ];
    const { figure, notes } = run(scheme(), tables);
    expect(figure("乙", "总分")).toBe("缺");
    expect(notes("乙", "总分")).toEqual(["yearNeeded"]);
    expect(figure("乙", "10月津贴")).toBe("缺");
    expect(notes("乙", "10月津贴")).toEqual(["tenureUnclear"]);
    // The calendar says which 9月 and 10月 these are: weeks from 31 August to 1 November.
    const dated = run(scheme(), [...tables, calendar]);
    expect(dated.figure("甲", "总分")).toBe("不适用");
    expect(dated.figure("乙", "总分")).toBe("170");
    // October by Fridays: 28 September to 1 November, 35 days, 18 of them to the 15th. 240 × 18 ÷ 35 = 123.43.
    expect(dated.figure("甲", "10月津贴")).toBe("123.43");
    expect(dated.figure("乙", "10月津贴")).toBe("116.57");
  });

  it("lets somebody come back: two rows of one class, the months between belong to the other", () => {
    const { figure } = run(scheme("学期得分|||各算各"), [
      table("名册", [
        { 姓名: "甲", 班级: "一班", 任职止: day("2026-09-30") },
        { 姓名: "乙", 班级: "一班", 任职起: day("2026-10-01"), 任职止: day("2026-11-30") },
        { 姓名: "甲", 工号: "2", 班级: "一班", 任职起: day("2026-12-01") },
      ]),
      table("月考核", monthly("一班", "甲", FOUR)),
    ]);
    expect(figure("乙", "总分")).toBe("150");
    expect(figure("甲/2", "总分")).toBe("100");
  });

  it("says nothing of the pay where two hold a class on the same days", () => {
    const { figure, notes } = run(scheme(), [
      table("名册", [{ 姓名: "甲", 班级: "一班", 任职止: day("2026-10-20") }, { 姓名: "乙", 班级: "一班", 任职起: day("2026-10-16") }]),
      table("月考核", monthly("一班", "甲", FOUR)),
    ]);
    expect(figure("甲", "10月津贴")).toBe("缺");
    expect(notes("甲", "10月津贴")).toEqual(["tenureUnclear"]);
    expect(figure("甲", "9月津贴")).toBe("270");
  });

  it.each([
    [0.6, 0.4, "162", "108"],
    [0.6, 0.6, "缺", "缺"],
  ])("lets two share a class by their 津贴份额, %d and %d of 270 yuan, never more than the whole", (one, other, first, second) => {
    const { figure } = run(scheme(), [table("名册", [{ 姓名: "甲", 班级: "一班", 津贴份额: one }, { 姓名: "乙", 班级: "一班", 津贴份额: other }]), table("月考核", monthly("一班", "甲", FOUR))]);
    expect([figure("甲", "9月津贴"), figure("乙", "9月津贴")]).toEqual([first, second]);
  });
});

/** Weeks 1 to 9 by their Mondays, 31 August to 26 October 2026; 1, 2, 5, 6, 7 October are holidays. */
const calendar = table(
  "校历",
  [
    ...["2026-08-31", "2026-09-07", "2026-09-14", "2026-09-21", "2026-09-28", "2026-10-05", "2026-10-12", "2026-10-19", "2026-10-26"].map((iso, index) => ({
      日期: day(iso),
      教学周: index + 1,
      类型: iso === "2026-10-05" ? "节假日" : "工作日",
    })),
    ...["2026-10-01", "2026-10-02", "2026-10-06", "2026-10-07"].map((iso): Cells => ({ 日期: day(iso), 类型: "节假日" })),
  ],
);

describe("按日计算 工作日", () => {
  const tables = [
    table("名册", [{ 姓名: "甲", 班级: "一班", 任职止: day("2026-10-15") }, { 姓名: "乙", 班级: "一班", 任职起: day("2026-10-16") }]),
    table("月考核", monthly("一班", "甲", { "2026年9月": 90, "2026年10月": 80 })),
  ];

  // October by Fridays: 28–30 September (3), 8–9 (2), 12–16, 19–23, 26–30 October (15): 20 working days, 9 of them to the 15th.
  it("shares 240 yuan by 9 and 11 of 20 working days: 108 and 132", () => {
    const { figure } = run(scheme("按日计算|||工作日"), [...tables, calendar]);
    expect(figure("甲", "10月津贴")).toBe("108");
    expect(figure("乙", "10月津贴")).toBe("132");
  });

  it("cannot be told without a calendar", () => {
    const { figure, notes } = run(scheme("按日计算|||工作日"), tables);
    expect(figure("甲", "10月津贴")).toBe("缺");
    expect(notes("甲", "10月津贴")).toEqual(["tenureUnclear"]);
  });
});

describe("副班主任", () => {
  const pair = (deputy: Cells, policy?: string, months: Readonly<Record<string, number>> = FOUR): Figures =>
    run(scheme(policy), [
      table("名册", [{ 姓名: "甲", 班级: "一班" }, { 姓名: "副", 班级: "一班", 职务: "副班主任", ...deputy }, { 姓名: "丙", 班级: "二班" }]),
      table("月考核", [...monthly("一班", "甲", months), ...monthly("二班", "丙", Object.fromEntries(Object.keys(months).map((month) => [month, 60])))]),
    ]);

  it("gets the 津贴份额 of the roster, and the class's teacher the rest: 30% of 270 is 81, 189 are left", () => {
    const { figure } = pair({ 津贴份额: 0.3 });
    expect(figure("副", "9月津贴")).toBe("81");
    expect(figure("甲", "9月津贴")).toBe("189");
  });

  it("needs no year for that: nobody's dates are concerned", () => {
    const { figure } = pair({ 津贴份额: 0.3 }, "", { "9月": 90 });
    expect(figure("副", "9月津贴")).toBe("81");
    expect(figure("甲", "9月津贴")).toBe("189");
  });

  it("gets 副班主任份额 of the scheme where the roster has none: 20% of 270 is 54", () => {
    const { figure } = pair({}, "副班主任份额|||20%");
    expect(figure("副", "9月津贴")).toBe("54");
    expect(figure("甲", "9月津贴")).toBe("216");
  });

  it("leaves the pay open where neither says one", () => {
    const { figure, notes } = pair({});
    expect(figure("甲", "9月津贴")).toBe("缺");
    expect(notes("甲", "9月津贴")).toEqual(["tenureUnclear"]);
  });

  // November at 70 points is 210 yuan; 210 × 30% × 15 ÷ 30 = 31.5, and the other 178.5 stay with the class's teacher.
  it("takes a share for the days in post only: 31.5 of November's 210 yuan from the 16th", () => {
    const { figure } = pair({ 津贴份额: 0.3, 任职起: day("2026-11-16") });
    expect(figure("副", "11月津贴")).toBe("31.5");
    expect(figure("甲", "11月津贴")).toBe("178.5");
    expect(figure("副", "10月津贴")).toBe("不适用");
    expect(figure("甲", "10月津贴")).toBe("240");
  });

  it("is not ranked, unless 副班主任参评", () => {
    const unranked = pair({ 津贴份额: 0.3 });
    expect([unranked.figure("甲", "名次"), unranked.figure("副", "名次"), unranked.figure("丙", "名次")]).toEqual(["1", "不适用", "2"]);
    expect(unranked.notes("副", "名次")).toEqual(["deputyNotRanked"]);
    const ranked = pair({ 津贴份额: 0.3 }, "副班主任参评|||是");
    expect([ranked.figure("甲", "名次"), ranked.figure("副", "名次"), ranked.figure("丙", "名次")]).toEqual(["1", "1", "3"]);
  });

  it("随本班: has the class's place, and takes none", () => {
    const { figure, notes } = pair({ 津贴份额: 0.3 }, "副班主任参评|||随本班");
    expect([figure("甲", "名次"), figure("副", "名次"), figure("丙", "名次")]).toEqual(["1", "1", "2"]);
    expect(notes("副", "名次")).toEqual(notes("甲", "名次"));
  });

  it("随本班: has none where nobody of the class takes part, nor out of office, and asks where several do", () => {
    const alone = run(scheme("副班主任参评|||随本班"), [
      table("名册", [{ 姓名: "副", 班级: "一班", 职务: "副班主任", 津贴份额: 0.3 }, { 姓名: "丙", 班级: "二班" }]),
      table("月考核", [...monthly("一班", "副", FOUR), ...monthly("二班", "丙", FOUR)]),
    ]);
    expect([alone.figure("副", "名次"), alone.figure("丙", "名次")]).toEqual(["不适用", "1"]);
    expect(alone.notes("副", "名次")).toEqual(["deputyWithoutClass"]);
    // 甲 has 90 + 80, 乙 70 + 100, each their own.
    const several = run(scheme("副班主任参评|||随本班\n学期得分|||各算各"), [
      table("名册", [{ 姓名: "甲", 班级: "一班", 任职止: day("2026-10-31") }, { 姓名: "乙", 班级: "一班", 任职起: day("2026-11-01") }, { 姓名: "副", 班级: "一班", 职务: "副班主任", 津贴份额: 0.3 }]),
      table("月考核", monthly("一班", "甲", FOUR)),
    ]);
    expect(several.figure("副", "名次")).toBe("缺");
    expect(several.notes("副", "名次")).toEqual(["deputyOfSeveral"]);
  });

  it("does not make the class's term score one that changed hands", () => {
    const { figure, notes } = pair({ 津贴份额: 0.3, 任职起: day("2026-11-16") });
    expect(figure("甲", "总分")).toBe("340");
    expect(notes("甲", "总分")).toEqual([]);
  });
});

describe("weeks", () => {
  const weekly = `
    周得分|求和|加数|||月考核.得分
    周名次|名次|得分|||周得分
    总分|汇总|来源|||周得分
    输出|结果表|列|姓名||名册.姓名
    输出||列|得分||周得分
    输出||列|名次||周名次
    输出||列|总分||总分
  `;
  // Week 7 is 12 to 18 October, week 8 the 19th to the 25th; 甲 leaves on Sunday the 18th.
  const tables = [
    table("名册", [{ 姓名: "甲", 班级: "一班", 任职止: day("2026-10-18") }, { 姓名: "乙", 班级: "一班", 任职起: day("2026-10-19") }, { 姓名: "丙", 班级: "二班" }]),
    table("月考核", [
      { 周次: 7, 班级: "一班", 得分: 95 },
      { 周次: 8, 班级: "一班", 得分: 90 },
      { 周次: 7, 班级: "二班", 得分: 80 },
      { 周次: 8, 班级: "二班", 得分: 91 },
    ]),
  ];

  it("belong to whoever was in post in them, by the calendar", () => {
    const { figure } = run(weekly, [...tables, calendar]);
    expect([figure("甲", "第7周得分"), figure("甲", "第8周得分")]).toEqual(["95", "不适用"]);
    expect([figure("乙", "第7周得分"), figure("乙", "第8周得分")]).toEqual(["不适用", "90"]);
    // A class that changed hands does not take two places.
    expect([figure("甲", "第7周名次"), figure("丙", "第7周名次")]).toEqual(["1", "2"]);
    expect([figure("乙", "总分"), figure("丙", "总分")]).toEqual(["185", "171"]);
  });

  it("cannot be told without the calendar", () => {
    const { figure, notes } = run(weekly, tables);
    expect(figure("乙", "总分")).toBe("缺");
    expect(notes("乙", "总分")).toEqual(["calendarNeeded"]);
  });
});

describe("random posts of one class", () => {
  const first = serialOf("2026-10-01");
  const post = fc.record({ from: fc.integer({ min: 0, max: 30 }), length: fc.integer({ min: 1, max: 15 }) });
  const pool = fc.integer({ min: 1, max: 99_999 }).map((fen) => fen / 100);
  const roster = (cuts: readonly number[]): Cells[] => {
    const ends = [...new Set(cuts)].sort((a, b) => a - b);
    return [...ends, 31].map((end, index) => ({
      姓名: `第${index + 1}任`,
      班级: "一班",
      任职起: { kind: "date", serial: first + (index === 0 ? 0 : (ends[index - 1] ?? 0)) },
      任职止: { kind: "date", serial: first + end - 1 },
    }));
  };
  const paid = (rows: readonly Cells[], amount: number): readonly string[] => {
    const { figure } = run(scheme("", String(amount)), [table("名册", rows), table("月考核", monthly("一班", "第1任", { "2026年10月": 100 }))]);
    return rows.map(({ 姓名: name }) => (typeof name === "string" ? figure(name, "10月津贴") : ""));
  };

  it("the parts of all who follow one another without a gap add up to the month's pay, to the 分", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 30 }), { maxLength: 5 }), pool, (cuts, amount) => {
        const parts = paid(roster(cuts), amount).map((part) => Exact.parse(part) ?? Exact.zero);
        expect(Exact.sum(parts).toString()).toBe(Exact.of(amount).toString());
        expect(parts.every((part) => part.times(Exact.of(100)).isWhole())).toBe(true);
      }),
    );
  });

  it("a deputy's part and the teacher's add up to the month's pay, whatever the days and the share", () => {
    fc.assert(
      fc.property(post, fc.integer({ min: 0, max: 100 }), pool, ({ from, length }, percent, amount) => {
        const deputy: Cells = { 姓名: "副", 班级: "一班", 职务: "副班主任", 津贴份额: percent / 100, 任职起: { kind: "date", serial: first + from }, 任职止: { kind: "date", serial: first + from + length } };
        const parts = paid([{ 姓名: "第1任", 班级: "一班" }, deputy], amount).map((part) => Exact.parse(part) ?? Exact.zero);
        expect(Exact.sum(parts).toString()).toBe(Exact.of(amount).toString());
      }),
    );
  });

  it("nobody's part is more than the whole, nor all of them together, overlapping or not; what is unclear pays nobody", () => {
    fc.assert(
      fc.property(fc.array(post, { minLength: 1, maxLength: 4 }), pool, (posts, amount) => {
        const rows = posts.map(({ from, length }, index): Cells => ({ 姓名: `第${index + 1}任`, 班级: "一班", 任职起: { kind: "date", serial: first + from }, 任职止: { kind: "date", serial: first + from + length } }));
        const days = posts.flatMap(({ from, length }) => Array.from({ length: length + 1 }, (_, n) => from + n).filter((n) => n < 31));
        const overlapping = new Set(days).size < days.length;
        const parts = paid(rows, amount);
        if (overlapping) expect(parts.every((part) => part === "缺" || part === "不适用")).toBe(true);
        else {
          const whole = Exact.of(amount).times(Exact.of(days.length)).dividedBy(Exact.of(31));
          const sum = Exact.sum(parts.map((part) => Exact.parse(part) ?? Exact.zero));
          expect(sum.compare(Exact.of(amount))).toBeLessThanOrEqual(0);
          expect(Math.abs(sum.minus(whole).toNumber())).toBeLessThanOrEqual(0.005);
        }
      }),
    );
  });
});
