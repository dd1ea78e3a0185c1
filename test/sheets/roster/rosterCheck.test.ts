import type { Raw, SheetData } from "../../../src/sheets";
import { sheet } from "../../support/sheet";
import { problems, read, rowsOf } from "../reading";

type Rows = readonly (readonly Raw[])[];

const roster = (headings: readonly string[], rows: Rows): SheetData => sheet("名册", [headings, ...rows]);
const veto = (rows: Rows): SheetData => sheet("一票否决登记", [["姓名", "工号", "班级", "情形", "状态"], ...rows.map((row) => [...row, "④", "成立"])]);

/** Two teachers of one name, told apart by 工号, and one more. */
const NAMESAKES = roster(
  ["工号", "姓名", "班级"],
  [
    [1007, "张伟", "一(1)班"],
    ["1023", "张 伟", "一(2)班"],
    ["1031", "李丽", "一(3)班"],
  ],
);

describe("two persons of one name", () => {
  it("are told apart by 工号 as text or number, or by class", () => {
    const reading = read([
      NAMESAKES,
      veto([
        ["张伟", "１０ ０７", ""],
        ["张伟", 1023, "一(2)班"],
        ["张伟", "", "一(2)班"],
        ["李丽", "", ""],
      ]),
    ]);
    expect(problems(reading)).toEqual(["warning blankClass 一票否决登记!C2", "warning blankClass 一票否决登记!C5"]);
    expect(rowsOf(reading, "一票否决登记").map(({ key }) => key)).toEqual([
      { person: "张伟", id: "1007" },
      { person: "张伟", id: "1023", class: "一(2)班" },
      { person: "张伟", class: "一(2)班" },
      { person: "李丽" },
    ]);
  });

  it("are asked for where neither 工号 nor class tells which, in the school's own tables too", () => {
    const reading = read(
      [NAMESAKES, sheet("培训学时", [["姓名", "学时"], ["张伟", 8]]), sheet("家访统计", [["姓名", "家访次数"], ["张伟", 8], ["外来者", 8]])],
      [{ name: "家访统计", columns: ["家访次数"], optionalColumns: [], whenAbsent: "error" }],
    );
    expect(problems(reading)).toEqual(["error samePersonName 培训学时!A2", "error samePersonName 家访统计!A2"]);
    expect(reading.problems.find(({ code }) => code === "samePersonName")?.params).toEqual({ person: "张伟", ids: "1007、1023", count: "2" });
  });

  it("of one class are not told apart by that class", () => {
    const sameClass = roster(
      ["工号", "姓名", "班级", "职务"],
      [
        [1007, "张伟", "一(1)班", "班主任"],
        [1023, "张伟", "一(1)班", "副班主任"],
      ],
    );
    expect(problems(read([sameClass, veto([["张伟", "", "一(1)班"], ["张伟", 1023, "一(1)班"]])]))).toEqual(["error samePersonName 一票否决登记!A2"]);
  });

  it("are one person with two classes where the roster gives no two 工号", () => {
    const one = roster(["工号", "姓名", "班级"], [[1007, "张伟", "一(1)班"], [1007, "张伟", "一(2)班"]]);
    expect(problems(read([one, veto([["张伟", "", ""]])]))).toEqual(["warning blankClass 一票否决登记!C2"]);
  });

  it("may not both be the substitute, unless 代班人工号 says which", () => {
    const leave = sheet("请假代班", [
      ["请假人", "班级", "天数", "代班人", "代班人工号"],
      ["李丽", "一(3)班", 2, "张伟", ""],
      ["李丽", "一(3)班", 2, "张伟", 1023],
      ["李丽", "一(3)班", 2, "校外王老师", ""],
    ]);
    const reading = read([NAMESAKES, leave]);
    expect(problems(reading)).toEqual(["error sameSubstituteName 请假代班!D2"]);
    expect(reading.problems[0]?.params).toEqual({ person: "张伟", ids: "1007、1023", count: "2" });
  });
});

describe("a 工号", () => {
  it("that the roster does not have, has for somebody else, or for another class is pointed out", () => {
    const reading = read([
      NAMESAKES,
      veto([
        ["张伟", "1099", "一(1)班"],
        ["张伟", "1031", "一(1)班"],
        ["张伟", "1007", "一(2)班"],
        ["", "1031", "一(1)班"],
      ]),
    ]);
    expect(problems(reading)).toEqual([
      "error idNotOnRoster 一票否决登记!B2",
      "error idDisagrees 一票否决登记!B3",
      "error personClassMismatch 一票否决登记!A4",
      "warning blankName 一票否决登记!A5",
      "error personClassMismatch 一票否决登记!B5",
    ]);
    expect(reading.problems.map(({ params }) => params)).toEqual([
      { id: "1099" },
      { id: "1031", person: "张伟", rosterPerson: "李丽" },
      { person: "张伟", class: "一(2)班", rosterPerson: "张伟", rosterClass: "一(1)班" },
      { column: "姓名" },
      { person: "李丽", class: "一(1)班", rosterPerson: "张伟", rosterClass: "一(3)班" },
    ]);
  });

  it("is not asked for where the roster has none", () => {
    const without = roster(["姓名", "班级"], [["张伟", "一(1)班"]]);
    expect(problems(read([without, veto([["张伟", "1099", "一(1)班"]])]))).toEqual([]);
  });

  it("of two names on the roster is pointed out at the second", () => {
    const reading = read([roster(["工号", "姓名", "班级"], [[1007, "张伟", "一(1)班"], [1007, "李丽", "一(2)班"]])]);
    expect(problems(reading)).toEqual(["error idDisagrees 名册!A3"]);
    expect(reading.problems[0]?.params).toEqual({ id: "1007", person: "李丽", rosterPerson: "张伟" });
  });
});

describe("people who need not be on the roster", () => {
  const known = roster(["工号", "姓名", "班级"], [[1007, "张伟", "一(1)班"]]);
  const of = (name: string, headings: readonly string[], row: readonly Raw[]): SheetData => sheet(name, [["姓名", "工号", ...headings], ["外来者", "2099", ...row]]);

  it.each<[string, readonly string[], readonly Raw[]]>([
    ["工作坊申报", ["申报角色", "在岗", "班主任年限"], ["成员", "是", 5]],
    ["工作坊成员", ["工作坊", "角色"], ["春风坊", "成员"]],
    ["荣誉登记", ["对象", "级别"], ["个人", "县级"]],
    ["课题登记", ["级别", "参与方式"], ["县级", "主持"]],
    ["论著登记", ["类别"], ["论文"]],
    ["任职登记", ["职务", "级别", "任职状态"], ["工作室主持人", "县级", "在任"]],
    ["带教登记", ["青年教师"], ["丁老师"]],
    ["放宽审批", ["项目", "理由", "批准人"], ["年限", "农村学校", "校长"]],
    ["工作坊活动", ["工作坊", "日期", "类别"], ["春风坊", 46266, "研讨"]],
    ["主持人申报", ["推荐单位", "单位类型", "班主任年限", "可任至", "师德示范认定", "影响力认定"], ["云溪县", "县区", 8, 47000, "是", "是"]],
    ["德育成果", ["类别", "级别"], ["发表", "市级"]],
    ["师德师风登记", ["情形", "状态"], ["有偿补课", "待核"]],
    ["工作室名单", ["工作室"], ["春风工作室"]],
    ["工作室成员", ["工作室", "角色"], ["春风工作室", "成员"]],
    ["工作室问题登记", ["情形", "状态"], ["①", "待核"]],
    ["市级评优申报", ["评优类别"], ["先进个人"]],
    ["机构人员", ["机构"], ["专家委员会"]],
    ["团队成员", ["团队", "角色"], ["红队", "教师"]],
    ["聘用申请", ["现任", "聘用方式", "答复期限"], ["否", "自愿申请", 46266]],
    ["拟任名单", ["拟任日"], [46266]],
    ["教师处分", ["处分日", "级别"], [46266, "校级"]],
    ["岗位调整建议", ["对象类别", "事由", "上报日"], ["年级部主任", "年龄", 46266]],
    ["人工调整", ["项目", "改后", "理由", "批准人"], ["评审得分", 96, "有误", "校长"]],
  ])("are not looked for there: %s", (name, headings, row) => {
    const reading = read([known, of(name, headings, row)]);
    expect(rowsOf(reading, name === "团队成员" ? "成长团队成员" : name)).toHaveLength(1);
    expect(problems(reading)).toEqual([]);
  });

  it("are asked for by name and 工号 in every table of appraised homeroom teachers", () => {
    const talks = (name: string): SheetData => of(name, ["日期"], [46266]);
    const nameless = (name: string): SheetData => sheet(name, [["姓名", "日期"], ["外来者", 46266]]);
    expect(problems(read([known, talks("谈话记录")]))).toEqual(["error idNotOnRoster 谈话记录!B2"]);
    expect(problems(read([known, nameless("谈话记录")]))).toEqual(["error personNotOnRoster 谈话记录!A2"]);
  });

  it("are asked for by a 工号 that stands alone, too, on a roster without any", () => {
    const alone = read([sheet("班主任名册", [["班级", "班主任"], ["一(1)班", "高子涵"], ["一(2)班", "许志强"]]), sheet("谈话记录", [["工号", "日期"], ["017", 46266]])]);
    expect(problems(alone)).toEqual(["error idNotOnRoster 谈话记录!A2"]);
  });

  it("are asked for by 工号 where two on the roster have the applicant's name", () => {
    const applicants = sheet("荣誉登记", [["姓名", "对象", "级别"], ["张伟", "个人", "县级"]]);
    expect(problems(read([NAMESAKES, applicants]))).toEqual(["error samePersonName 荣誉登记!A2"]);
  });
});

describe("the roster's rows", () => {
  const DATED = ["姓名", "班级", "职务", "津贴份额", "任职起", "任职止"];

  it("give post and share besides the dates", () => {
    const reading = read([
      sheet("名册", [
        ["姓名", "班级", "岗位", "分配比例", "任职起"],
        ["甲老师", "一(1)班", "班主任", 0.7, "2026-09-01"],
        ["乙老师", "一(1)班", "副班主任", "30%", "2026-09-01"],
      ]),
    ]);
    expect(problems(reading)).toEqual(["notice textNumber 名册!D3"]);
    expect(rowsOf(reading, "名册").map((row) => [row.cells.get("职务")?.value, row.cells.get("津贴份额")?.value])).toMatchObject([
      [{ kind: "text", text: "班主任" }, { kind: "number" }],
      [{ kind: "text", text: "副班主任" }, { kind: "number" }],
    ]);
  });

  it.each<[string, Rows]>([
    [
      "a handover from one day to the next",
      [
        ["甲老师", "一(1)班", "", "", "2026-09-01", "2026-10-31"],
        ["乙老师", "一(1)班", "", "", "2026-11-01", ""],
      ],
    ],
    [
      "somebody who came back",
      [
        ["甲老师", "一(1)班", "", "", "2026-09-01", "2026-09-30"],
        ["乙老师", "一(1)班", "", "", "2026-10-01", "2026-10-31"],
        ["甲老师", "一(1)班", "", "", "2026-11-01", ""],
      ],
    ],
    [
      "a deputy at the same time",
      [
        ["甲老师", "一(1)班", "班主任", "", "", ""],
        ["乙老师", "一(1)班", "副班主任", "", "", ""],
        ["丙老师", "一(1)班", "副班主任", "", "", ""],
      ],
    ],
    [
      "one person's two classes",
      [
        ["甲老师", "一(1)班", "", "", "", ""],
        ["甲老师", "一(2)班", "", "", "", ""],
      ],
    ],
    [
      "one day of office",
      [["甲老师", "一(1)班", "", "", "2026-09-01", "2026-09-01"]],
    ],
  ])("may be %s", (_, rows) => {
    const reading = read([roster(DATED, rows)]);
    expect(problems(reading)).toEqual([]);
    expect(rowsOf(reading, "名册")).toHaveLength(rows.length);
  });

  it.each<[string, Rows, readonly string[]]>([
    [
      "share a day",
      [
        ["甲老师", "一(1)班", "", "", "2026-09-01", "2026-10-31"],
        ["乙老师", "一(1)班", "", "", "2026-10-31", ""],
      ],
      ["error tenureOverlap 名册!E3"],
    ],
    [
      "begin before the first one ended, wherever they stand",
      [
        ["乙老师", "一(1)班", "", "", "2026-11-01", ""],
        ["甲老师", "一(1)班", "", "", "2026-09-01", ""],
      ],
      ["error tenureOverlap 名册!E3"],
    ],
    [
      "have no dates",
      [
        ["甲老师", "一(1)班", "", "", "", ""],
        ["乙老师", "一(1)班", "", "", "", ""],
        ["丙老师", "一(1)班", "", "", "", ""],
      ],
      ["error tenureOverlap 名册!E3", "error tenureOverlap 名册!E4"],
    ],
    ["end before they begin", [["甲老师", "一(1)班", "", "", "2026-11-01", "2026-10-31"]], ["error tenureReversed 名册!F2"]],
    [
      "are unreadable, which says nothing of the others",
      [
        ["甲老师", "一(1)班", "", "", "2026-09-01", "十月底"],
        ["乙老师", "一(1)班", "", "", "2026-11-01", ""],
      ],
      ["error notADate 名册!F2"],
    ],
    [
      "are entered twice",
      [
        ["甲老师", "一(1)班", "", "", "2026-09-01", ""],
        ["甲老师", "一(1)班", "", "", "2026-09-01", ""],
      ],
      ["error duplicateRow 名册!B2", "error duplicateRow 名册!B3"],
    ],
  ])("are pointed out where two teachers' terms %s", (_, rows, expected) => {
    expect(problems(read([roster(DATED, rows)]))).toEqual(expected);
  });

  it("name the other teacher, on another sheet too, and stand at the name where there are no dates", () => {
    const reading = read([
      roster(["姓名", "班级"], [["甲老师", "一(1)班"]]),
      sheet("新班主任名册", [["姓名", "班级"], ["乙老师", "一(1)班"]]),
    ]);
    expect(problems(reading)).toEqual(["error tenureOverlap 新班主任名册!A2"]);
    expect(reading.problems[0]?.params).toEqual({ class: "一(1)班", person: "乙老师", other: "甲老师", cell: "名册!A2" });
  });
});
