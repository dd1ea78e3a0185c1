import fc from "fast-check";
import { chooseRow, parseApplies } from "../../src/rules/applies";
import { monthly, run, table, type Cells, type Figures } from "./support";

describe("适用 as it is written", () => {
  it.each([
    ["", { kind: "always" }],
    ["其余", { kind: "otherwise" }],
    ["学段=低", { kind: "fields", fields: [{ field: "学段", words: ["低"] }] }],
    ["学段 = 低、中,高 ;校区=东", { kind: "fields", fields: [{ field: "学段", words: ["低", "中", "高"] }, { field: "校区", words: ["东"] }] }],
    ["学段=低;校区=东", { kind: "fields", fields: [{ field: "学段", words: ["低"] }, { field: "校区", words: ["东"] }] }],
  ])("%s", (written, applies) => {
    expect(parseApplies(written)).toEqual(applies);
  });

  it.each(["低年级", "学段=", "=低", "学段=低=中", "学段=低;", "学段=低;校区"])("%s is neither", (written) => {
    expect(parseApplies(written)).toBeUndefined();
  });
});

describe("which row holds", () => {
  const rows = ["学段=低", "学段=中;校区=东", "其余"].map((written) => ({ row: written, applies: parseApplies(written) ?? { kind: "always" as const } }));
  const chosen = (fields: Readonly<Record<string, string>>) => chooseRow(rows, (field) => fields[field]);

  it("is the one whose fields all fit, else 其余", () => {
    expect(chosen({ 学段: "低" })).toEqual({ kind: "one", row: "学段=低" });
    expect(chosen({ 学段: "中", 校区: "东" })).toEqual({ kind: "one", row: "学段=中;校区=东" });
    expect(chosen({ 学段: "中", 校区: "西" })).toEqual({ kind: "one", row: "其余" });
    expect(chosen({ 学段: "高" })).toEqual({ kind: "one", row: "其余" });
    // Whose 学段 is blank may be 低: nobody knows which row holds.
    expect(chosen({})).toEqual({ kind: "none", blank: ["学段", "校区"] });
    expect(chosen({ 学段: "中" })).toEqual({ kind: "none", blank: ["校区"] });
  });

  it("is none where nothing fits, and none of several", () => {
    expect(chooseRow(rows.slice(0, 1), () => "高")).toEqual({ kind: "none", blank: [] });
    expect(chooseRow([...rows, ...rows.slice(0, 1)], () => "低")).toEqual({ kind: "several" });
    expect(chooseRow([...rows, ...rows.slice(2)], () => "高")).toEqual({ kind: "several" });
  });

  it("is never more than one, and one that fits goes before 其余", () => {
    const word = fc.constantFrom("甲", "乙", "丙");
    const written = fc.oneof(fc.constant("其余"), fc.constant(""), fc.array(word, { minLength: 1, maxLength: 2 }).map((words) => `组=${words.join("、")}`));
    fc.assert(
      fc.property(fc.array(written, { maxLength: 5 }), word, (all, own) => {
        const entries = all.map((row, index) => ({ row: { row, index }, applies: parseApplies(row) ?? { kind: "otherwise" as const } }));
        const result = chooseRow(entries, () => own);
        const fitting = all.filter((row) => row === "" || (row !== "其余" && row.slice(2).split("、").includes(own)));
        const rest = all.filter((row) => row === "其余");
        const expected = fitting.length > 0 ? fitting : rest;
        expect(result.kind).toBe(expected.length === 0 ? "none" : expected.length === 1 ? "one" : "several");
        if (result.kind === "one") expect(result.row.row).toBe(expected[0]);
      }),
    );
  });
});

describe("settings that differ by 适用", () => {
  const roster = [
    { 姓名: "甲", 班级: "一班", 学段: "低", 校区: "东" },
    { 姓名: "乙", 班级: "二班", 学段: "高", 校区: "东" },
    { 姓名: "丙", 班级: "三班", 学段: "高", 校区: "西" },
    { 姓名: "丁", 班级: "四班", 校区: "西" },
  ];
  const scores: readonly Cells[] = [
    ...monthly("一班", "甲", { "9月": 90 }),
    ...monthly("二班", "乙", { "9月": 80 }),
    ...monthly("三班", "丙", { "9月": 70 }),
    ...monthly("四班", "丁", { "9月": 95 }),
  ];
  const apply = (rules: string, column: string): Figures =>
    run(
      `
      得分|求和|加数|||月考核.得分
      ${rules}
      输出|结果表|列|姓名||名册.姓名
      输出||列|${column}||${column}
      `,
      [table("名册", roster), table("月考核", scores)],
    );

  it("give each the figure of their own row, and none where none holds: 300 × 90%, 400 × 80%", () => {
    const { figure, notes } = apply("津贴|津贴|标准||学段=低|300\n津贴||标准||学段=高|400\n津贴||得分|||得分", "津贴");
    expect(["甲", "乙", "丙", "丁"].map((who) => figure(who, "9月津贴"))).toEqual(["270", "320", "280", "缺"]);
    expect(notes("丁", "9月津贴")).toEqual(["caseOpen"]);
  });

  it("fall back on 其余, but not for whoever has nothing in the field: 200 × 80%", () => {
    const { figure } = apply("津贴|津贴|标准||学段=低|300\n津贴||标准||其余|200\n津贴||得分|||得分", "津贴");
    expect(["甲", "乙", "丁"].map((who) => figure(who, "9月津贴"))).toEqual(["270", "160", "缺"]);
  });

  it("go by what another rule yields", () => {
    const { figure } = apply(
      `
      学段名|对照表|依据|||名册.校区
      学段名||值|东||东区
      学段名||值|西||西区
      津贴|津贴|标准||学段名=东区|300
      津贴||标准||学段名=西区|100
      津贴||得分|||得分
      `,
      "津贴",
    );
    expect(["甲", "丙"].map((who) => figure(who, "9月津贴"))).toEqual(["270", "70"]);
  });

  it("say so where two rows hold for somebody, and compute nothing: 乙 is 高 and 东", () => {
    const { figure, notes } = apply("津贴|津贴|标准||学段=高|400\n津贴||标准||校区=东|300\n津贴||得分|||得分", "津贴");
    expect(["甲", "乙", "丙"].map((who) => figure(who, "9月津贴"))).toEqual(["270", "缺", "280"]);
    expect(notes("乙", "9月津贴")).toEqual(["severalCasesApply"]);
    expect(notes("丁", "9月津贴")).toEqual(["caseOpen"]);
  });

  it("keep apart somebody for whom two rows hold and somebody for whom none does", () => {
    const { figure, notes } = apply("津贴|津贴|标准|||300\n津贴||得分|||得分\n津贴||比例||学段=高|50%\n津贴||比例||校区=东|80%", "津贴");
    // 甲: 300 × 80% × 90%; 丙: 300 × 50% × 70%; 丁: no row of 比例, so the whole 300 × 95%.
    expect(["甲", "乙", "丙", "丁"].map((who) => figure(who, "9月津贴"))).toEqual(["216", "缺", "105", "285"]);
    expect([notes("乙", "9月津贴"), notes("丁", "9月津贴")]).toEqual([["severalCasesApply"], []]);
  });

  it("ask for a setting left blank instead of saying that no row holds", () => {
    const { notes } = apply("津贴|津贴|标准||学段=低|300\n津贴||标准||其余|\n津贴||得分|||得分", "津贴");
    expect(notes("乙", "9月津贴")).toEqual(["settingAsked"]);
  });

  it("appraise apart who is ranked by other settings: 东 by 1,1,3, 西 by itself", () => {
    const { figure } = apply("名次|名次|得分|||得分\n名次||并列||校区=东|1,1,3\n名次||并列||校区=西|1,1,2", "名次");
    expect(["甲", "乙", "丙", "丁"].map((who) => figure(who, "9月名次"))).toEqual(["1", "2", "2", "1"]);
  });

  it("appraise together whom the same row holds for", () => {
    const { figure } = apply("名次|名次|得分|||得分\n名次||并列||校区=东、西|1,1,3", "名次");
    expect(["甲", "乙", "丙", "丁"].map((who) => figure(who, "9月名次"))).toEqual(["2", "3", "4", "1"]);
  });
});

describe("适用 by a figure that is kept by the month", () => {
  const SCORES = [...monthly("一班", "甲", { "2026年9月": 90, "2026年10月": 50 }), ...monthly("二班", "乙", { "2026年9月": 90, "2026年10月": 90 })];
  const tables = [
    table("名册", [{ 姓名: "甲", 班级: "一班" }, { 姓名: "乙", 班级: "二班" }]),
    table("月考核", SCORES),
    table("通报登记", [{ 姓名: "甲", 月份: "2026年9月", 事由: "打架" }]),
  ];
  const pay = (rules: string): readonly string[] => {
    const { figure } = run(`${rules}\n津贴|求积|因数|得分||月考核.得分\n津贴||因数|折|${rules.split("|")[0] ?? ""}=是|50%\n津贴||因数|折|其余|100%\n输出|结果表|列|津贴||津贴`, tables);
    return ["9月津贴", "10月津贴"].map((heading) => figure("甲", heading));
  };

  it("goes by the figure of the month: half of 90 for the good month, all of 50", () => {
    expect(pay("合格|比较|左|||月考核.得分\n合格||右|||60")).toEqual(["45", "50"]);
  });

  it.each(["", "\n通报||周期|||月"])("goes by what the register has of the month, as its reader is kept by months: %s", (span) => {
    expect(pay(`通报|计数|登记|||通报登记\n通报||筛选|事由||非空\n通报||至少|||1${span}`)).toEqual(["45", "50"]);
  });

  it("goes by the term's where the regulation says so: both months are halved", () => {
    expect(pay("通报|计数|登记|||通报登记\n通报||筛选|事由||非空\n通报||至少|||1\n通报||周期|||学期")).toEqual(["45", "25"]);
  });
});
