import { act, cleanup, screen, within } from "@testing-library/react";
import { sheet } from "../support/sheet";
import { FakeWorkbook, smallSchool, withScheme } from "./fakeWorkbook";
import { atRest, openStep, renderPane, violations } from "./renderPane";

/** The name and the value of every line under a heading of the summary. */
function figuresUnder(heading: string): string[][] {
  const block = screen.getByRole("heading", { name: heading }).parentElement ?? document.body;
  return [...block.querySelectorAll("dl > div")].map((line) => [...line.children].map((cell) => cell.textContent ?? ""));
}

describe("the pane of a workbook without a regulation", () => {
  it("says what it is for and offers the regulations that come with it", async () => {
    await renderPane(new FakeWorkbook(smallSchool()));
    expect(screen.getByRole("heading", { level: 1, name: "班主任考核" })).toBeVisible();
    expect(screen.getByText(/数据不离开本工作簿/)).toBeVisible();
    const box = screen.getByRole("checkbox", { name: "乡镇小学班主任考核:学月津贴和学年奖" });
    expect(box).toBeEnabled();
    expect(box).not.toBeChecked();
    expect(box).toHaveAttribute("name", "scheme");
    expect(box).toHaveAttribute("value", "S1A");
    expect(await violations()).toEqual([]);
  });

  it("writes the one that is ticked, then leads to its sheet and asks for what it leaves open", async () => {
    const workbook = new FakeWorkbook(smallSchool());
    const { user } = await renderPane(workbook);
    await user.click(screen.getByRole("checkbox", { name: "乡镇小学班主任考核:学月津贴和学年奖" }));
    await atRest();
    expect(screen.getByRole("status")).toHaveTextContent("方案 S1A 已写入工作表“考核方案”");
    expect(screen.getByText("本工作簿使用:乡镇小学班主任考核:学月津贴和学年奖(S1A)。")).toBeVisible();
    expect(screen.queryByText(/数据不离开本工作簿/)).not.toBeInTheDocument();
    expect(screen.getByRole("textbox", { name: "奖金总额" })).toBeVisible();
    await user.click(screen.getByRole("button", { name: "打开“考核方案”" }));
    expect(workbook.visited).toEqual(["考核方案"]);
    expect(await violations()).toEqual([]);
  });

  it("says what is to be done first where its button is pressed with nothing ticked", async () => {
    const { user } = await renderPane(new FakeWorkbook(smallSchool()));
    await user.click(screen.getByRole("button", { name: "选用方案" }));
    await atRest();
    expect(screen.getByRole("status")).toHaveTextContent("还没有选用方案:请在“选用本校的办法”下选一个,再往下做。");
  });

  it("refuses to appraise, as the command says it", async () => {
    const { user } = await renderPane(new FakeWorkbook(smallSchool()));
    await openStep(user, 3);
    await user.click(screen.getByRole("button", { name: "一键考核" }));
    await atRest();
    expect(screen.getByRole("status")).toHaveTextContent("还没有考核方案");
  });

  it("says so where the sheet 考核方案 is no regulation", async () => {
    await renderPane(new FakeWorkbook([...smallSchool(), sheet("考核方案", [["规则", "设置项", "名称", "设定值"], ["学月津贴", "值", "", 1]])]));
    expect(screen.getByText(/缺少列:方案、计算方法/)).toBeVisible();
    expect(await violations()).toEqual([]);
  });
});

describe("待填", () => {
  it("names the setting, its unit, rule and clause", async () => {
    await renderPane(await withScheme(new FakeWorkbook(smallSchool())));
    const field = screen.getByRole("textbox", { name: "奖金总额" });
    expect(field).toHaveAccessibleDescription(/学年奖 · 五、2/);
    expect(field.parentElement).toHaveTextContent("元");
  });

  it("tells two settings of one name apart by their rules", async () => {
    const { user } = await renderPane(new FakeWorkbook(smallSchool()));
    await user.click(screen.getByRole("checkbox", { name: "小学月考核与学期考核:学期津贴和评优" }));
    await atRest();
    expect(screen.getAllByRole("textbox").map((field) => field.getAttribute("aria-label") ?? screen.getByText((_, node) => node?.getAttribute("for") === field.id).textContent)).toEqual(["标兵条件4·字段", "标兵条件5·字段"]);
  });

  it("writes what is filled in as text and no longer asks for it", async () => {
    const workbook = await withScheme(new FakeWorkbook(smallSchool()));
    const { user } = await renderPane(workbook);
    await user.type(screen.getByRole("textbox", { name: "奖金总额" }), "1000{Enter}");
    await atRest();
    expect(workbook.contentOf("考核方案", "奖金总额")).toContain("1000");
    expect(screen.getByRole("status")).toHaveTextContent("“S1A/学年奖/奖金总额”已填写:1000");
    expect(screen.queryByRole("textbox")).not.toBeInTheDocument();
  });

  it("does not write what the setting cannot hold, and takes the correction", async () => {
    const workbook = await withScheme(new FakeWorkbook(smallSchool()));
    const { user } = await renderPane(workbook);
    const field = screen.getByRole("textbox", { name: "奖金总额" });
    await user.type(field, "五千{Enter}");
    await atRest();
    expect(workbook.contentOf("考核方案", "奖金总额")).not.toContain("五千");
    expect(screen.getByRole("status")).toHaveTextContent("“奖金总额”应当是数字");
    expect(field).toBeInvalid();
    expect(await violations()).toEqual([]);
    await user.clear(field);
    await user.type(field, "5000{Enter}");
    await atRest();
    expect(workbook.contentOf("考核方案", "奖金总额")).toContain("5000");
  });

  it("can be tried again after Excel failed", async () => {
    const workbook = await withScheme(new FakeWorkbook(smallSchool()));
    const answers = jest.fn(workbook.answerSetting).mockRejectedValueOnce({ code: "InvalidOperationInCellEditMode" });
    const { user } = await renderPane({ ...workbook, answerSetting: answers });
    await user.type(screen.getByRole("textbox", { name: "奖金总额" }), "1000{Enter}");
    await atRest();
    expect(screen.getByRole("alert")).toHaveTextContent("有单元格正在编辑");
    await user.click(screen.getByRole("button", { name: "填写" }));
    await atRest();
    expect(workbook.contentOf("考核方案", "奖金总额")).toContain("1000");
  });

  it("is not lost when 一键考核 is pressed right after typing", async () => {
    const workbook = await withScheme(new FakeWorkbook(smallSchool()));
    const { user } = await renderPane(workbook);
    await user.type(screen.getByRole("textbox", { name: "奖金总额" }), "1000");
    await openStep(user, 3);
    await user.click(screen.getByRole("button", { name: "一键考核" }));
    await atRest();
    expect(figuresUnder("金额合计(元)")).toContainEqual(["学年奖", "999.98"]);
  });
});

describe("数据", () => {
  it("lists the sheets, what each was taken for, and the rows that do not count", async () => {
    const workbook = await withScheme(new FakeWorkbook(smallSchool()));
    const { user } = await renderPane(workbook);
    await openStep(user, 2);
    await user.click(screen.getByRole("button", { name: "已识别的工作表 5" }));
    const month = screen.getByRole("button", { name: "打开“2026年9月”" }).closest("li") ?? document.body;
    expect(month).toHaveTextContent("学月考核 · 2026年9月 · 4 人");
    await user.click(within(month).getByRole("button", { name: "未计入 1 行" }));
    expect(month).toHaveTextContent("第 7 行:签名栏");
    await user.click(within(month).getByRole("button", { name: "打开“2026年9月”" }));
    expect(workbook.visited).toEqual(["2026年9月"]);
    expect(await violations()).toEqual([]);
  });

  it("names what is not used and why, and what the regulation needs and nobody has", async () => {
    const sheets = smallSchool().filter(({ name }) => name !== "统测成绩");
    const others = [sheet("通讯录", [["电话", "地址"], ["1", "2"]]), sheet("草稿", [["甲", 1]], { visible: false })];
    const { user } = await renderPane(await withScheme(new FakeWorkbook([...sheets, ...others])));
    await openStep(user, 2);
    expect(screen.getByRole("button", { name: "方案需要而没有的表 1" })).toHaveAttribute("aria-expanded", "true");
    expect(screen.getByText("应有列:学年得分")).toBeVisible();
    await user.click(screen.getByRole("button", { name: "未采用的工作表 2" }));
    expect(screen.getByText("草稿").closest("li")).toHaveTextContent("已隐藏,不读取");
    expect(screen.getByText("通讯录").closest("li")).toHaveTextContent(/没有找到标题行|看不出是哪一张表/);
    expect(await violations()).toEqual([]);
  });

  it("says so where there is no sheet to appraise from", async () => {
    const { user } = await renderPane(new FakeWorkbook([sheet("Sheet1", [[]])]));
    await openStep(user, 2);
    expect(screen.getByText(/没有找到考核用的工作表/)).toBeVisible();
  });

  it("is read anew by 刷新", async () => {
    const workbook = await withScheme(new FakeWorkbook(smallSchool()));
    const { user } = await renderPane(workbook);
    await openStep(user, 2);
    expect(screen.queryByRole("button", { name: /^提醒 · / })).not.toBeInTheDocument();
    workbook.type("2026年9月", "E3", 91);
    await user.click(screen.getByRole("button", { name: "刷新" }));
    await atRest();
    expect(screen.getByRole("button", { name: "提醒 · 合计不符 1" })).toBeVisible();
  });
});

describe("问题", () => {
  it("are grouped by kind with level and counts, and each leads to its cell", async () => {
    const workbook = await withScheme(new FakeWorkbook(smallSchool()));
    workbook.type("2026年9月", "D4", "三十");
    workbook.type("统测成绩", "C3", "");
    const { user } = await renderPane(workbook);
    await openStep(user, 2);
    // The two cells, and the prize pool that is asked for.
    expect(screen.getAllByRole("button", { name: /^错误 · / }).map(({ textContent }) => textContent)).toEqual(["错误 · 方案待改1", "错误 · 不是数1", "错误 · 没有录入的分数1"]);
    await user.click(screen.getByRole("button", { name: "错误 · 不是数 1" }));
    await user.click(screen.getByRole("button", { name: "错误 · 没有录入的分数 1" }));
    await user.click(screen.getByRole("button", { name: /2026年9月!D4.*看不懂这个数/ }));
    expect(workbook.visited).toEqual(["2026年9月!D4"]);
    expect(screen.getByRole("button", { name: /统测成绩!C3.*请补录/ })).toBeVisible();
    expect(await violations()).toEqual([]);
  });

  it("are said not to be there where there are none", async () => {
    const workbook = await withScheme(new FakeWorkbook(smallSchool()));
    const { user } = await renderPane(workbook);
    await user.type(screen.getByRole("textbox", { name: "奖金总额" }), "1000{Enter}");
    await atRest();
    await openStep(user, 2);
    expect(screen.getByText("没有发现问题。")).toBeVisible();
  });

  it("are shown up to a number someone would read, the rest is on 问题清单", async () => {
    const rows = Array.from({ length: 35 }, (_, i) => [`老师${i}`, `${i}班`, ""]);
    const { user } = await renderPane(await withScheme(new FakeWorkbook([sheet("班主任名册", [["姓名", "班级", "津贴标准"], ...rows])])));
    await openStep(user, 2);
    await user.click(screen.getByRole("button", { name: "错误 · 没有填写 35" }));
    expect(screen.getByText(`还有 5 条,请点“检查数据”,到“问题清单”中看。`)).toBeVisible();
  });
});

describe("考核", () => {
  /** By hand: totals 150, 135 and 120 with 丙 vetoed; 4 people make 1, 2 and 1 places; 366.66 + 2 × 316.66 = 999.98. */
  it("ends with tiers, vetoes and money", async () => {
    const workbook = await withScheme(new FakeWorkbook(smallSchool()));
    const { user } = await renderPane(workbook);
    await user.type(screen.getByRole("textbox", { name: "奖金总额" }), "1000{Enter}");
    await openStep(user, 3);
    await user.click(screen.getByRole("button", { name: "一键考核" }));
    await atRest();
    expect(screen.getByRole("status")).toHaveTextContent("已按方案 S1A 考核 4 人");
    expect(figuresUnder("本次考核结果")).toContainEqual(["考核人数", "4 人"]);
    expect(figuresUnder("奖次")).toEqual([["一等奖", "1 人"], ["二等奖", "2 人"], ["三等奖", "0 人"]]);
    expect(figuresUnder("一票否决")).toEqual([["丙老师 一(3)班", "④体罚或变相体罚学生"]]);
    expect(figuresUnder("待核")).toEqual([["丁老师 一(4)班", "①不能经常深入班级、深入学生,学生、家长意见较大"]]);
    // 189.00 + 168.00 + 147.00 + 157.50
    expect(figuresUnder("金额合计(元)")).toEqual([["9月津贴", "661.50"], ["学年奖", "999.98"], ["总计", "1661.48"]]);
    await user.click(screen.getByRole("button", { name: "打开“考核结果”" }));
    await user.click(screen.getByRole("button", { name: /^打开“问题清单”/ }));
    expect(workbook.visited).toEqual(["考核结果", "问题清单"]);
    expect(await violations()).toEqual([]);
  });

  it("says how many people a total leaves out", async () => {
    const workbook = await withScheme(new FakeWorkbook(smallSchool()));
    workbook.type("2026年9月", "D4", "");
    const { user } = await renderPane(workbook);
    await openStep(user, 3);
    await user.click(screen.getByRole("button", { name: "一键考核" }));
    await atRest();
    // 189.00 + 147.00 + 157.50; 乙 has a blank score.
    expect(figuresUnder("金额合计(元)")[0]).toEqual(["9月津贴", "493.501 人缺数据,未计入"]);
  });

  it("shows the summary as the last one's when something else was done, and after reopening", async () => {
    const workbook = await withScheme(new FakeWorkbook(smallSchool()));
    const { user } = await renderPane(workbook);
    await openStep(user, 3);
    await user.click(screen.getByRole("button", { name: "一键考核" }));
    await atRest();
    await user.click(screen.getByRole("button", { name: "撤回" }));
    await atRest();
    expect(screen.getByRole("status")).toHaveTextContent("没有可以撤回的操作");
    expect(screen.queryByRole("heading", { name: "本次考核结果" })).not.toBeInTheDocument();
    expect(await screen.findByRole("heading", { name: "上次考核结果" })).toBeVisible();
    cleanup();
    const reopened = await renderPane(workbook);
    expect(screen.queryByRole("heading", { name: "上次考核结果" })).not.toBeInTheDocument();
    await openStep(reopened.user, 3);
    expect(await screen.findByRole("heading", { name: "上次考核结果" })).toBeVisible();
    expect(figuresUnder("一票否决")).toEqual([["丙老师 一(3)班", "④体罚或变相体罚学生"]]);
    expect(figuresUnder("金额合计(元)")).toContainEqual(["9月津贴", "661.50"]);
  });

  it("shows that it is at work, and one press is one command", async () => {
    const workbook = await withScheme(new FakeWorkbook(smallSchool()));
    let finish = (): void => {};
    const slow = jest.fn((texts: Parameters<typeof workbook.checkData>[0]) => new Promise<void>((resolve) => (finish = resolve)).then(() => workbook.checkData(texts)));
    const { user } = await renderPane({ ...workbook, checkData: slow });
    await openStep(user, 3);
    await user.dblClick(screen.getByRole("button", { name: "检查数据" }));
    expect(screen.getByRole("main")).toHaveAttribute("aria-busy", "true");
    expect(screen.getByRole("progressbar", { name: "正在处理…" })).toBeVisible();
    expect(screen.getByRole("button", { name: "检查数据" })).toHaveFocus();
    expect(await violations()).toEqual([]);
    finish();
    await atRest();
    expect(slow).toHaveBeenCalledTimes(1);
    expect(screen.getByRole("status")).toHaveTextContent("检查完毕");
  });
});

describe("what goes wrong", () => {
  it("is an alert: a workbook that cannot be read, until it can", async () => {
    const workbook = new FakeWorkbook(smallSchool());
    const readOverview = jest.fn(workbook.readOverview).mockRejectedValueOnce({ code: "InvalidOperationInCellEditMode" });
    const { user } = await renderPane({ ...workbook, readOverview });
    expect(screen.getByRole("alert")).toHaveTextContent("有单元格正在编辑");
    expect(await violations()).toEqual([]);
    await user.click(screen.getByRole("button", { name: "刷新" }));
    await atRest();
    expect(screen.getByRole("alert")).toBeEmptyDOMElement();
    expect(screen.getByRole("checkbox", { name: "乡镇小学班主任考核:学月津贴和学年奖" })).toBeEnabled();
  });

  it("is an alert: a command that failed", async () => {
    const workbook = await withScheme(new FakeWorkbook(smallSchool()));
    const { user } = await renderPane({ ...workbook, appraise: () => Promise.reject(Object.assign(new Error("denied"), { code: "AccessDenied" })) });
    await openStep(user, 3);
    await user.click(screen.getByRole("button", { name: "一键考核" }));
    await atRest();
    expect(screen.getByRole("alert")).toHaveTextContent("受保护,无法写入");
    expect(screen.getByRole("status")).toBeEmptyDOMElement();
  });

  it("is an alert: a place that is not there any more", async () => {
    const { UserError } = await import("../../src/excel/userError");
    const workbook = await withScheme(new FakeWorkbook(smallSchool()));
    const { user } = await renderPane({ ...workbook, showSheet: (name) => Promise.reject(new UserError("pane.sheetGone", { sheet: name })) });
    await user.click(screen.getByRole("button", { name: "打开“考核方案”" }));
    await atRest();
    expect(screen.getByRole("alert")).toHaveTextContent("工作表“考核方案”已不存在,或已隐藏");
  });
});

describe("the pane by keyboard", () => {
  it("keeps the focus on the command that was pressed", async () => {
    const { user } = await renderPane(await withScheme(new FakeWorkbook(smallSchool())));
    await openStep(user, 3);
    act(() => screen.getByRole("button", { name: "一键考核" }).focus());
    await user.keyboard("{Enter}");
    await atRest();
    expect(screen.getByRole("heading", { name: "本次考核结果" })).toBeVisible();
    expect(screen.getByRole("button", { name: "一键考核" })).toHaveFocus();
  });
});

describe("the pane in English", () => {
  it("says everything in English but for what the workbook says", async () => {
    const { user } = await renderPane(new FakeWorkbook(smallSchool()), "en-US");
    expect(screen.getByRole("heading", { level: 1, name: "Homeroom Teacher Appraisal" })).toBeVisible();
    await user.click(screen.getByRole("checkbox", { name: /Town primary school/ }));
    await atRest();
    await user.type(screen.getByRole("textbox", { name: "奖金总额" }), "1000");
    await openStep(user, 3);
    await user.click(screen.getByRole("button", { name: "Appraise" }));
    await atRest();
    expect(screen.getByRole("status")).toHaveTextContent("4 people appraised by scheme S1A");
    expect(figuresUnder("Totals (yuan)")).toContainEqual(["学年奖", "999.98"]);
    expect(await violations()).toEqual([]);
  });
});
