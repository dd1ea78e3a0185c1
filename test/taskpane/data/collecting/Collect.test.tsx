import { act, screen, within } from "@testing-library/react";
import type { UserEvent } from "@testing-library/user-event";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Raw, SheetData } from "../../../../src/sheets";
import { sheet } from "../../../support/sheet";
import { FakeWorkbook, withScheme } from "../../fakeWorkbook";
import { atRest, openStep, renderPane, violations } from "../../renderPane";
import { xlsxFile } from "../../xlsxFile";

type Rows = readonly (readonly Raw[])[];

const LOW: Rows = [["一(1)班", "甲老师", 55, 35, 90], ["一(2)班", "乙老师", 50, 30, 80]];
const HIGH: Rows = [["五(1)班", "丙老师", 58, 38, 96], ["五(2)班", "丁老师", 40, 33, 73]];

const month = (number: number, rows: Rows): Rows => [[`2026年${number}月班主任学月岗位考核表`], ["班级", "班主任", "常规(60分)", "卫生(40分)", "得分"], ...rows];

/** Two departments; September is in the workbook. */
const SCHOOL: readonly SheetData[] = [
  sheet("班主任名册", [
    ["姓名", "年级部", "班级", "津贴标准"],
    ["甲老师", "低年级部", "一(1)班", 300],
    ["乙老师", "低年级部", "一(2)班", 300],
    ["丙老师", "高年级部", "五(1)班", 300],
    ["丁老师", "高年级部", "五(2)班", 300],
  ]),
  sheet("2026年9月", month(9, [...LOW, ...HIGH])),
];

const section = (): HTMLElement => screen.getByRole("region", { name: "收表" });
const button = (name: string): HTMLElement => within(section()).getByRole("button", { name });
/** The table as it reads. */
const tableText = (): string[][] => within(section()).getAllByRole("row").map((row) => [...row.children].map((cell) => cell.textContent ?? ""));

const handedIn = (file: string, name: string): File => new File([readFileSync(join(__dirname, "../../../fixtures/handedIn", file))], name);

async function pane(workbook: FakeWorkbook, locale?: string): Promise<UserEvent> {
  const { user } = await renderPane(await withScheme(workbook), locale);
  await openStep(user, 2);
  return user;
}

async function chooseFiles(user: UserEvent, ...files: readonly File[]): Promise<void> {
  await user.upload(within(section()).getByLabelText("选择文件", { selector: "input" }), [...files]);
  await atRest();
}

describe("收表", () => {
  it("shows who has handed in what month, in words and for a screen reader", async () => {
    const user = await pane(new FakeWorkbook(SCHOOL));
    await chooseFiles(user, xlsxFile("低年级部.xlsx", "10月", month(10, LOW)), xlsxFile("高年级部.xlsx", "表", month(11, HIGH.slice(0, 1))));
    expect(screen.getByRole("status")).toHaveTextContent("已读取 2 个文件");
    expect(tableText()).toEqual([
      ["部门", "2026年9月", "2026年10月", "2026年11月"],
      ["低年级部", "已交", "已交", "缺"],
      ["高年级部", "已交", "缺", "部分\uFF0C缺 1 班"],
    ]);
    expect(within(section()).getByRole("table", { name: "学月考核\uFF1A各部门交表情况" })).toBeVisible();
    expect(within(section()).getByRole("columnheader", { name: "2026年10月" })).toBeVisible();
    expect(within(section()).getByRole("rowheader", { name: "高年级部" })).toBeVisible();
    expect(await violations()).toEqual([]);
  });

  it("takes old workbooks, WPS tables and .csv files as they come", async () => {
    const workbook = new FakeWorkbook(SCHOOL);
    const user = await pane(workbook);
    const high = "2026年11月班主任学月岗位考核表\n班级,班主任,常规(60分),卫生(40分),得分\n五(1)班,丙老师,58,38,96\n五(2)班,丁老师,40,33,73\n";
    await chooseFiles(user, handedIn("月考核.xls", "低年级部.et"), new File([high], "高年级部 11月.csv"));
    expect(screen.getByRole("status")).toHaveTextContent("已读取 2 个文件");
    expect(tableText().slice(1)).toEqual([
      ["低年级部", "已交", "已交", "缺"],
      ["高年级部", "已交", "缺", "已交"],
    ]);
    await user.click(button("收入"));
    await atRest();
    expect(screen.getByRole("status")).toHaveTextContent("已收入 2 张表");
  });

  it("imports what is ticked, then the files are gone and the focus is where it began", async () => {
    const workbook = new FakeWorkbook(SCHOOL);
    const user = await pane(workbook);
    await chooseFiles(user, xlsxFile("低年级部.xlsx", "10月", month(10, LOW)));
    const box = within(section()).getByRole("checkbox", { name: "低年级部 2026年10月\uFF1A低年级部.xlsx 的“10月”\uFF0C2 行" });
    expect(box).toBeChecked();
    await user.click(button("收入"));
    await atRest();
    expect(screen.getByRole("status")).toHaveTextContent("已收入 1 张表");
    expect(workbook.contentOf("低年级部_学月考核_2026年10月", "乙老师")).toEqual(["一(2)班", "乙老师", 50, 30, 80]);
    expect(within(section()).queryByRole("table")).not.toBeInTheDocument();
    expect(button("选择文件")).toHaveFocus();
  });

  it("leaves to the user which counts where there are two", async () => {
    const workbook = new FakeWorkbook(SCHOOL);
    const user = await pane(workbook);
    await chooseFiles(user, xlsxFile("又一份.xlsx", "9月", month(9, LOW)));
    expect(tableText()[1]).toEqual(["低年级部", "重复"]);
    const box = within(section()).getByRole("checkbox", { name: /又一份/ });
    expect(box).not.toBeChecked();
    expect(box).toHaveAccessibleDescription(/重复.*一\(1\)班、一\(2\)班.*工作簿已有.*2026年9月/);
    await user.click(button("收入"));
    await atRest();
    expect(screen.getByRole("status")).toHaveTextContent("没有选中要收入的表");
    await user.click(box);
    expect(box).toBeChecked();
    expect(await violations()).toEqual([]);
    await user.click(button("收入"));
    await atRest();
    expect(screen.getByRole("status")).toHaveTextContent("以下班级现在有两份数据\uFF0C考核前请删去一份\uFF1A一(1)班、一(2)班");
  });

  it("says of each file what is not taken and why", async () => {
    const user = await pane(new FakeWorkbook(SCHOOL));
    const gone = new File(["x"], "网盘.xlsx");
    gone.arrayBuffer = () => Promise.reject(new DOMException("gone", "NotReadableError"));
    const others = xlsxFile("别校.xlsx", "10月", month(10, [["六(9)班", "戊老师", 50, 30, 80]]));
    await chooseFiles(user, new File(["班级,得分"], "文本.xlsx"), gone, others);
    const items = within(within(section()).getByRole("list", { name: "所选文件" })).getAllByRole("listitem").map(({ textContent }) => textContent);
    expect(items).toEqual([
      expect.stringMatching(/^文本.xlsx.*也不是 .csv/),
      expect.stringMatching(/^网盘.xlsx.*文件打不开/),
      expect.stringMatching(/^别校.xlsx.*名册上没有这些班级\uFF1A六\(9\)班.*1 行看不出部门/),
    ]);
    expect(section()).toHaveTextContent("所选文件中没有可以收入的表");
    expect(within(section()).queryByRole("button", { name: "收入" })).not.toBeInTheDocument();
    expect(await violations()).toEqual([]);
  });

  it("opens the choice of files by keyboard", async () => {
    const user = await pane(new FakeWorkbook(SCHOOL));
    const opened = jest.fn();
    within(section()).getByLabelText("选择文件", { selector: "input" }).addEventListener("click", opened);
    act(() => button("选择文件").focus());
    await user.keyboard("{Enter}");
    expect(opened).toHaveBeenCalledTimes(1);
  });

  it("refuses where nobody can tell departments", async () => {
    const user = await pane(new FakeWorkbook([sheet("班主任名册", [["姓名", "班级"], ["甲老师", "向阳班"]])]));
    await chooseFiles(user, xlsxFile("低年级部.xlsx", "10月", month(10, LOW)));
    expect(screen.getByRole("status")).toHaveTextContent("名册中没有写明班级属于哪个年级部或年级");
  });

  it("lists who has not handed in, the chosen files included", async () => {
    const workbook = new FakeWorkbook(SCHOOL);
    const user = await pane(workbook);
    await user.click(button("未交名单"));
    await atRest();
    expect(screen.getByRole("status")).toHaveTextContent("各部门都已交齐");
    await chooseFiles(user, xlsxFile("低年级部.xlsx", "10月", month(10, LOW)));
    await user.click(button("未交名单"));
    await atRest();
    expect(workbook.contentOf("未交名单", "高年级部")).toEqual(["高年级部", "学月考核", "2026年10月", "未交", "五(1)班\uFF08丙老师\uFF09、五(2)班\uFF08丁老师\uFF09"]);
  });

  it("hands out empty forms for the month after the last, or for another", async () => {
    const workbook = new FakeWorkbook(SCHOOL);
    const user = await pane(workbook);
    const picker = within(section()).getByRole("combobox", { name: "空表的月份" });
    expect(picker).toHaveTextContent("2026年10月");
    await user.click(picker);
    await user.click(within(section()).getByRole("option", { name: "2026年12月" }));
    expect(await violations()).toEqual([]);
    await user.click(button("分发空表"));
    await atRest();
    expect(screen.getByRole("status")).toHaveTextContent("已做好 2026年12月的空表 2 张");
    expect(workbook.contentOf("高年级部_学月考核_2026年12月_空表", "丁老师")).toEqual(["五(2)班", "丁老师", "", "", ""]);
  });

  it("is there in English, too", async () => {
    const { user } = await renderPane(await withScheme(new FakeWorkbook(SCHOOL)), "en-US");
    await openStep(user, 2);
    const part = screen.getByRole("region", { name: "Collect sheets" });
    await user.upload(within(part).getByLabelText("Choose files", { selector: "input" }), [xlsxFile("low.xlsx", "10月", month(10, LOW))]);
    await atRest();
    expect(within(part).getByRole("row", { name: /高年级部/ })).toHaveTextContent("Missing");
    await user.click(within(part).getByRole("button", { name: "Import" }));
    await atRest();
    expect(screen.getByRole("status")).toHaveTextContent("1 sheet was imported");
    expect(await violations()).toEqual([]);
  });
});
