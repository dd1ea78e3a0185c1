import { screen, within } from "@testing-library/react";
import type { UserEvent } from "@testing-library/user-event";
import type { SheetData } from "../../../../src/sheets";
import { sheet } from "../../../support/sheet";
import { FakeWorkbook, smallSchool, withScheme } from "../../fakeWorkbook";
import { atRest, openStep, renderPane, violations } from "../../renderPane";

const june = (classes: readonly string[]): SheetData =>
  sheet("2027年6月", [["2027年6月班主任学月岗位考核表"], ["班级", "班主任", "常规(60分)", "卫生(40分)", "得分"], ...classes.map((name, index) => [name, `${TEACHERS[index]}老师`, 50, 30, 80])]);
const roster = (classes: readonly string[]): SheetData => sheet("班主任名册", [["姓名", "班级", "津贴标准"], ...classes.map((name, index) => [`${TEACHERS[index]}老师`, name, 300])]);
const TEACHERS = ["甲", "乙"] as const;

/** The end of a school year. */
const summer = (classes: readonly [string, string]): readonly SheetData[] => [roster(classes), june(classes)];

const section = (): HTMLElement => screen.getByRole("region", { name: "新的月份和学期" });
const button = (name: string): HTMLElement => within(section()).getByRole("button", { name });
/** What will be done, before it is. */
const question = (): HTMLElement => within(section()).getByRole("group");
const listed = (name: string): (string | null)[] => within(within(question()).getByRole("list", { name })).getAllByRole("listitem").map(({ textContent }) => textContent);

async function pane(workbook: FakeWorkbook): Promise<UserEvent> {
  const { user } = await renderPane(await withScheme(workbook));
  await openStep(user, 2);
  return user;
}

/** Presses what asks before it does something. */
async function ask(user: UserEvent, name: string): Promise<HTMLElement> {
  await press(user, button(name));
  expect(question()).toHaveAccessibleName(name);
  expect(question()).toHaveFocus();
  return question();
}

async function press(user: UserEvent, element: HTMLElement): Promise<void> {
  await user.click(element);
  await atRest();
}

describe("新建下月", () => {
  it("offers the next month, says what it will make, and makes it once confirmed", async () => {
    const workbook = new FakeWorkbook(smallSchool());
    const user = await pane(workbook);
    expect(within(section()).getByRole("combobox", { name: "要新建的月份" })).toHaveTextContent("2026年10月");
    expect(await ask(user, "新建下月")).toHaveTextContent("分数、扣分、备注和日期清空");
    expect(listed("新建的表")).toEqual(["2026年10月"]);
    expect(workbook.contentOf("2026年10月", "甲老师")).toBeUndefined();
    expect(await violations()).toEqual([]);
    await press(user, screen.getByRole("button", { name: "新建" }));
    expect(within(section()).queryByRole("group")).not.toBeInTheDocument();
    expect(screen.getByRole("status")).toHaveTextContent("已新建 2026年10月 的表");
    expect(workbook.contentOf("2026年10月", "甲老师")).toEqual(["一(1)班", "甲老师", "", "", ""]);
    expect(button("新建下月")).toHaveFocus();
    expect(within(section()).getByRole("combobox", { name: "要新建的月份" })).toHaveTextContent("2026年11月");
  });

  it("makes another month if that is chosen", async () => {
    const workbook = new FakeWorkbook(smallSchool());
    const user = await pane(workbook);
    await user.click(within(section()).getByRole("combobox", { name: "要新建的月份" }));
    await user.click(within(section()).getByRole("option", { name: "2027年3月" }));
    await ask(user, "新建下月");
    expect(listed("新建的表")).toEqual(["2027年3月"]);
    await press(user, screen.getByRole("button", { name: "新建" }));
    expect(workbook.contentOf("2027年3月", "丁老师")).toEqual(["一(4)班", "丁老师", "", "", ""]);
  });

  it.each([
    ["取消", (user: UserEvent) => user.click(screen.getByRole("button", { name: "取消" }))],
    ["Esc", (user: UserEvent) => user.keyboard("{Escape}")],
  ])("makes nothing after %s, and the focus goes back", async (_, leave) => {
    const workbook = new FakeWorkbook(smallSchool());
    const user = await pane(workbook);
    await ask(user, "新建下月");
    await leave(user);
    expect(within(section()).queryByRole("group")).not.toBeInTheDocument();
    expect(button("新建下月")).toHaveFocus();
    expect(workbook.contentOf("2026年10月", "甲老师")).toBeUndefined();
  });

  it("does not ask where there is nothing to make", async () => {
    const user = await pane(new FakeWorkbook([roster(["一(1)班", "一(2)班"])]));
    await press(user, button("新建下月"));
    expect(within(section()).queryByRole("group")).not.toBeInTheDocument();
    expect(screen.getByRole("status")).toHaveTextContent("没有找到按月考核的表");
  });
});

describe("转新学期", () => {
  it("says what is archived, made, emptied, carried on and promoted, and does it once confirmed", async () => {
    const workbook = new FakeWorkbook(summer(["一(1)班", "六(1)班"]));
    const user = await pane(workbook);
    await ask(user, "转新学期");
    expect(listed("存档的表:改名并隐藏,内容不变")).toEqual(["班主任名册 →变为 2026-2027第二学期 班主任名册", "2027年6月 →变为 2026-2027第二学期 2027年6月", "考核方案 →变为 2026-2027第二学期 考核方案"]);
    expect(listed("新建的表")).toEqual(["班主任名册", "2027年9月"]);
    expect(listed("升级的班级")).toEqual(["一(1)班 →变为 二(1)班"]);
    expect(listed("毕业离开、需要重新安排班级的老师")).toEqual(["乙老师 六(1)班"]);
    expect(question()).toHaveTextContent("结转到新学期");
    expect(await violations()).toEqual([]);
    await press(user, screen.getByRole("button", { name: "转入新学期" }));
    expect(screen.getByRole("status")).toHaveTextContent("已转入 2027-2028第一学期");
    expect(workbook.contentOf("班主任名册", "甲老师")).toContain("二(1)班");
    expect(workbook.contentOf("2026-2027第二学期 班主任名册", "甲老师")).toContain("一(1)班");
    expect(button("转新学期")).toHaveFocus();
  });

  it("asks which grade leaves where the roster ends with the fifth", async () => {
    const workbook = new FakeWorkbook(summer(["一(1)班", "五(1)班"]));
    const user = await pane(workbook);
    expect(within(section()).queryByRole("radiogroup")).not.toBeInTheDocument();
    await press(user, button("转新学期"));
    expect(within(section()).queryByRole("group")).not.toBeInTheDocument();
    expect(screen.getByRole("status")).toHaveTextContent("请在 五年级、六年级 中选择毕业年级");
    expect(within(section()).getByRole("radiogroup", { name: "今年毕业的年级" })).toBeVisible();
    expect(await violations()).toEqual([]);
    await user.click(within(section()).getByRole("radio", { name: "六年级" }));
    await ask(user, "转新学期");
    expect(listed("升级的班级")).toEqual(["一(1)班 →变为 二(1)班", "五(1)班 →变为 六(1)班"]);
    await press(user, screen.getByRole("button", { name: "转入新学期" }));
    expect(workbook.contentOf("班主任名册", "乙老师")).toContain("六(1)班");
  });

  it("begins with another month if that is chosen", async () => {
    const user = await pane(new FakeWorkbook(summer(["一(1)班", "六(1)班"])));
    const picker = within(section()).getByRole("combobox", { name: "新学期第一个考核月份" });
    expect(picker).toHaveTextContent("按惯例");
    await user.click(picker);
    await user.click(within(section()).getByRole("option", { name: "8月" }));
    await ask(user, "转新学期");
    expect(listed("新建的表")).toEqual(["班主任名册", "2027年8月"]);
  });

  it("keeps the school's sheets in the middle of a school year that is added up", async () => {
    const user = await pane(new FakeWorkbook(smallSchool()));
    const dialog = await ask(user, "转新学期");
    expect(dialog).toHaveTextContent("各月的表和登记表不清空");
    expect(within(dialog).queryByRole("list", { name: "升级的班级" })).not.toBeInTheDocument();
    expect(listed("新建的表")).toEqual(["2027年3月"]);
  });
});
