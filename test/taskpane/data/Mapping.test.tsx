import { screen, within } from "@testing-library/react";
import type { UserEvent } from "@testing-library/user-event";
import type { Raw } from "../../../src/sheets";
import { sheet } from "../../support/sheet";
import { FakeWorkbook, withScheme } from "../fakeWorkbook";
import { atRest, openStep, renderPane, violations } from "../renderPane";

const item = (name: string): HTMLElement => screen.getByRole("button", { name: `打开“${name}”` }).closest("li") ?? document.body;
const status = (): HTMLElement => screen.getByRole("status");

async function press(user: UserEvent, name: string | RegExp, part: HTMLElement = document.body): Promise<void> {
  await user.click(within(part).getByRole("button", { name }));
  await atRest();
}

async function choose(user: UserEvent, label: string, option: string): Promise<void> {
  await user.click(screen.getByRole("combobox", { name: label }));
  await user.click(screen.getByRole("option", { name: option }));
}

describe("the columns of a sheet that is read", () => {
  const exam = sheet("统测成绩", [["班级", "班主任", "得分", "折算分"], ["一(1)班", "甲老师", 91, 45.5]], { hiddenRows: true });
  const columns = (): (string | null)[] => within(item("统测成绩")).getAllByRole("listitem").map(({ textContent }) => textContent);

  it("are listed with what each was taken for; one is assigned from the list, and given back", async () => {
    const { user } = await renderPane(new FakeWorkbook([exam]));
    await openStep(user, 2);
    await press(user, "已识别的工作表 1");
    expect(item("统测成绩")).toHaveTextContent("有隐藏行");
    await press(user, /^采用 3 列/);
    expect(item("统测成绩")).toHaveTextContent("标题在第 1 行");
    expect(columns()).toEqual(["A 列 班级 用作“班级”", "B 列 班主任 用作“班主任”", "C 列 得分 用作“学年得分”", "D 列 折算分 未采用"]);
    expect(screen.queryByRole("button", { name: "恢复自动识别" })).not.toBeInTheDocument();
    expect(screen.getByRole("button", { name: "指定" })).toHaveAttribute("aria-disabled", "true");

    await choose(user, "用作", "学年得分");
    await choose(user, "哪一列", "D 列 折算分");
    expect(await violations()).toEqual([]);
    await press(user, "指定");
    expect(status()).toHaveTextContent("工作表“统测成绩”按此读取");
    expect(columns()).toEqual(["A 列 班级 用作“班级”", "B 列 班主任 用作“班主任”", "C 列 得分 未采用", "D 列 折算分 用作“学年得分” · 由您指定"]);

    await press(user, "恢复自动识别");
    expect(status()).toHaveTextContent("已恢复自动识别");
    expect(columns()).toContain("C 列 得分 用作“学年得分”");
    expect(screen.getByRole("region", { name: "数据" })).toHaveFocus();
  });

  it("are assigned by a click in the grid, on the sheet itself", async () => {
    const workbook = new FakeWorkbook([exam, sheet("班主任名册", [["姓名", "班级"], ["甲老师", "一(1)班"]])]);
    const { user } = await renderPane(workbook);
    await openStep(user, 2);
    await press(user, "已识别的工作表 2");
    await press(user, /^采用 3 列/);
    await choose(user, "用作", "学年得分");
    workbook.selected = { sheet: "班主任名册", row: 0, column: 3 };
    await press(user, "用选中的列");
    expect(screen.getByRole("alert")).toHaveTextContent("选中的单元格不在工作表“统测成绩”中");
    workbook.selected = { sheet: "统测成绩", row: 1, column: 3 };
    await press(user, "用选中的列");
    expect(screen.getByRole("combobox", { name: "哪一列" })).toHaveTextContent("D 列 折算分");
    await press(user, "指定");
    expect(columns()).toContain("D 列 折算分 用作“学年得分” · 由您指定");
  });
});

describe("a column that the regulation needs and a sheet does not have", () => {
  const roster = sheet("班主任名册", [["姓名", "班级", "每月"], ["甲老师", "一(1)班", 300]]);

  const FORM = "班主任名册:指定哪一列是“津贴标准”";

  it("is named in a form of its own, chosen already; which column it is, is all that is left to say", async () => {
    const workbook = await withScheme(new FakeWorkbook([roster]));
    const { user } = await renderPane(workbook);
    await user.type(screen.getByRole("textbox", { name: "奖金总额" }), "1000{Enter}");
    await atRest();
    await openStep(user, 2);
    await user.click(screen.getByRole("button", { name: /· 缺少.*列 \d+$/ }));
    await press(user, FORM);
    expect(screen.getByRole("combobox", { name: "用作" })).toHaveTextContent("津贴标准");
    expect(screen.getByRole("button", { name: "指定" })).toHaveAttribute("aria-disabled", "true");
    workbook.selected = { sheet: "班主任名册", row: 1, column: 2 };
    await press(user, "用选中的列");
    expect(screen.getByRole("combobox", { name: "哪一列" })).toHaveTextContent("C 列 每月");
    expect(await violations()).toEqual([]);
    await press(user, "指定");
    expect(workbook.contentOf("认列", "每月")?.slice(0, 4)).toEqual(["班主任名册", "列", "每月", "名册.津贴标准"]);
    expect(screen.queryByRole("button", { name: FORM })).not.toBeInTheDocument();
  });
});

describe("a sheet that is not read", () => {
  const plain = sheet("Sheet1", [["2026年9月"], ["单位", "负责教师", "第一项", "第二项"], ["一(1)班", "甲老师", 90, 80]]);

  it("is assigned a table and its heading row", async () => {
    const { user } = await renderPane(new FakeWorkbook([plain]));
    await openStep(user, 2);
    await press(user, "未采用的工作表 1");
    await press(user, "指定是什么表");
    await choose(user, "是哪一种表", "月考核");
    await choose(user, "标题行", "第 2 行 单位、负责教师、第一项、第二项");
    expect(await violations()).toEqual([]);
    await press(user, "指定");
    expect(screen.getByRole("region", { name: "数据" })).toHaveFocus();
    await press(user, "已识别的工作表 1");
    await press(user, /^采用 \d+ 列/);
    // 负责教师 may be 班主任: there is a row, and nothing of it is used until somebody confirms that.
    expect(item("Sheet1")).toHaveTextContent(/^Sheet1月考核 · 2026年9月 · 1 行采用 0 列/);
    expect(item("Sheet1")).toHaveTextContent("标题在第 2 行 · 由您指定");
  });

  it("may be one that was recognised, until that is given back", async () => {
    const { user } = await renderPane(new FakeWorkbook([sheet("班主任名册", [["姓名", "班级"], ["甲老师", "一(1)班"]])]));
    await openStep(user, 2);
    await press(user, "已识别的工作表 1");
    await press(user, /^采用 2 列/);
    await press(user, "不读这张表");
    await press(user, "未采用的工作表 1");
    expect(item("班主任名册")).toHaveTextContent("已指定不读取");
    await press(user, "恢复自动识别");
    expect(screen.getByRole("button", { name: "已识别的工作表 1" })).toBeVisible();
  });

  it("takes the row that is selected for its headings", async () => {
    const workbook = new FakeWorkbook([plain]);
    const { user } = await renderPane(workbook);
    await openStep(user, 2);
    await press(user, "未采用的工作表 1");
    await press(user, "指定是什么表");
    workbook.selected = { sheet: "Sheet1", row: 1, column: 2 };
    await press(user, "把选中的行作为标题行");
    expect(screen.getByRole("combobox", { name: "标题行" })).toHaveTextContent("第 2 行 单位、负责教师、第一项、第二项");
  });

  it("cannot be assigned while it is hidden or empty", async () => {
    const { user } = await renderPane(new FakeWorkbook([{ ...plain, visible: false }, sheet("空表", [[]])]));
    await openStep(user, 2);
    await press(user, "未采用的工作表 2");
    expect(screen.queryByRole("button", { name: "指定是什么表" })).not.toBeInTheDocument();
  });
});

describe("rows of a register that are alike in everything", () => {
  const HEADINGS = ["姓名", "班级", "假别", "起", "止", "天数", "代班人"];
  const leave = (name: string): Raw[] => [name, "一(1)班", "事假", "2026-09-08", "2026-09-10", 3, "罗敏"];
  const ROSTER = sheet("班主任名册", [["姓名", "班级"], ["周静", "一(1)班"], ["罗敏", "一(2)班"]]);
  const workbook = (): FakeWorkbook => new FakeWorkbook([ROSTER, sheet("请假代班", [HEADINGS, leave("周静"), leave("周静"), leave("周静")])]);

  it("are asked about once, with all their places, and held until somebody has said", async () => {
    const fake = workbook();
    const { user } = await renderPane(fake);
    await openStep(user, 2);
    const questions = screen.getByRole("group", { name: "完全相同的行怎样算" });
    expect(within(questions).getByRole("radiogroup", { name: "“请假代班”有 2 行与另一行完全相同" })).toHaveAccessibleDescription(/周静 一\(1\)班 事假.*暂缺/);
    expect(screen.getByRole("button", { name: "确定" })).toHaveAttribute("aria-disabled", "true");
    expect(await violations()).toEqual([]);
    await press(user, "转到 请假代班!A4");
    expect(fake.visited).toEqual(["请假代班!A4"]);
    await user.click(within(questions).getByRole("radio", { name: "计一次：登记重了" }));
    await press(user, "确定");
    expect(fake.contentOf("认列", HEADINGS.join("、"))?.slice(0, 4)).toEqual(["请假代班", "重复", HEADINGS.join("、"), "计一次"]);
    expect(screen.queryByRole("group", { name: "完全相同的行怎样算" })).not.toBeInTheDocument();
    expect(screen.queryByRole("button", { name: /完全相同的行/ })).not.toBeInTheDocument();
    expect(screen.getByRole("region", { name: "数据" })).toHaveFocus();
  });

  it("are answered by the keyboard alone, in English too", async () => {
    const fake = workbook();
    const { user } = await renderPane(fake, "en-US");
    await openStep(user, 2);
    const [first] = screen.getAllByRole("radio");
    first?.focus();
    await user.keyboard("{ArrowDown}");
    expect(screen.getByRole("radio", { name: "Each: it took place as often" })).toBeChecked();
    screen.getByRole("button", { name: "Confirm" }).focus();
    await user.keyboard("{Enter}");
    await atRest();
    expect(fake.contentOf("认列", HEADINGS.join("、"))?.slice(0, 4)).toEqual(["请假代班", "重复", HEADINGS.join("、"), "都计"]);
    expect(screen.queryByRole("radio")).not.toBeInTheDocument();
  });
});

describe("a column of deductions", () => {
  const inspections = (deductions: readonly Raw[]): FakeWorkbook =>
    new FakeWorkbook([sheet("日检查", [["日期", "班级", "项目", "扣分"], ...deductions.map((deduction, i) => [46266 + i, "一(1)班", "卫生", deduction])])]);

  it("with both signs is asked for before anything else, and for an answer", async () => {
    const workbook = inspections([2, -1]);
    const { user } = await renderPane(workbook);
    await openStep(user, 2);
    const questions = screen.getByRole("group", { name: "扣分是怎样写的" });
    expect(questions.compareDocumentPosition(screen.getByRole("button", { name: /^已识别的工作表/ }))).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
    expect(within(questions).getByRole("radiogroup", { name: "“日常检查”中的“扣分”" })).toHaveAccessibleDescription(/有正数.*这一列不采用/);
    expect(screen.getByRole("button", { name: "确定" })).toHaveAttribute("aria-disabled", "true");
    expect(await violations()).toEqual([]);
    await press(user, "转到 日检查!D1");
    expect(workbook.visited).toEqual(["日检查!D1"]);
    await user.click(within(questions).getByRole("radio", { name: "2 表示扣 2 分" }));
    await press(user, "确定");
    expect(screen.queryByRole("group", { name: "扣分是怎样写的" })).not.toBeInTheDocument();
    expect(screen.queryByRole("button", { name: /扣分有正有负/ })).not.toBeInTheDocument();
    expect(screen.getByRole("region", { name: "数据" })).toHaveFocus();
  });

  it("of one sign shows what is assumed, in English too", async () => {
    const { user } = await renderPane(inspections([-2]), "en-US");
    await openStep(user, 2);
    expect(screen.getByRole("radiogroup", { name: "扣分 of 日常检查" })).toHaveAccessibleDescription("All its numbers are negative. Until confirmed, the sign counts as written.");
    expect(screen.getByRole("radio", { name: "By sign: -2 takes 2 points off, 2 adds 2" })).toBeChecked();
    await press(user, "Confirm");
    expect(status()).toHaveTextContent("Assigned: sheet 日检查 is read that way.");
    expect(screen.queryByRole("radiogroup")).not.toBeInTheDocument();
  });
});
