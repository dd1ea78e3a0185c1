import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Browser, Locator } from "playwright-core";
import { fiveYearsAndAHalf, headsAndDeputies, outstandingClasses, ownRegulation, unforeseenSheet } from "../support/editingWorkbooks";
import { describeInBrowser, meet } from "./support/browser";
import { Clerk, records } from "./support/clerk";
import { Keyboard, Mouse, type Hand } from "./support/hand";
import { ROOT } from "./support/server";

describeInBrowser("a school's own regulation", () => {
  let browser: Browser;
  let clerk: Clerk;
  let folder: string;
  beforeAll(async () => {
    const met = await meet();
    browser = met.browser;
    clerk = await Clerk.sitDown(browser, met.address);
    folder = mkdtempSync(path.join(tmpdir(), "journeys-"));
  });
  afterAll(async () => {
    await clerk.leave();
    await browser.close();
    rmSync(folder, { recursive: true });
  });
  afterEach(() => expect(clerk.errors).toEqual([]));

  describe("by mouse", () => journeys("mouse", () => ({ clerk, folder })));
  describe("by keyboard alone", () => journeys("keyboard", () => ({ clerk, folder })));
});

/** What a clerk does with a regulation of her school's own, from nothing to figures; each click is counted. */
function journeys(by: "mouse" | "keyboard", at: () => { readonly clerk: Clerk; readonly folder: string }): void {
  let clerk: Clerk;
  let hand: Hand;
  beforeAll(() => {
    ({ clerk } = at());
  });

  const button = (name: string | RegExp): Locator => clerk.pane.getByRole("button", { name, exact: true });
  const box = (name: string): Locator => panel().getByRole("textbox", { name, exact: true });
  const panel = (): Locator => clerk.pane.getByRole("group", { name: "添加规则" });
  const rules = (): Locator => clerk.pane.getByRole("region", { name: "我校的办法" });
  /** The button at the foot: always the next thing to do. */
  const next = (name: string): Locator => clerk.pane.getByRole("region", { name: "考核", exact: true }).getByRole("button", { name, exact: true });
  const card = (rule: string): Locator => clerk.pane.getByRole("listitem").filter({ has: clerk.page.getByRole("heading", { level: 4, name: new RegExp(`^${rule}(\\(| |$)`) }) });

  async function begin(name: string, workbook: Uint8Array): Promise<void> {
    const file = path.join(at().folder, `${name}.xlsx`);
    writeFileSync(file, workbook);
    await clerk.beginWith(file);
    hand = by === "mouse" ? new Mouse(clerk.page, clerk.pane) : new Keyboard(clerk.page, clerk.pane);
    // As F6 goes to the pane.
    await clerk.pane.getByRole("tab", { selected: true }).focus();
  }

  /** An empty regulation asks for its first clause by itself. */
  async function beginEmpty(): Promise<void> {
    await hand.press(button("空白办法"));
    await panel().waitFor();
  }

  /** A clause that is found by its words; its first blank has the focus then. */
  async function addClause(words: string, example: RegExp): Promise<void> {
    if (!(await panel().isVisible())) await hand.press(rules().getByRole("button", { name: "添加规则" }));
    await hand.type(panel().getByRole("searchbox"), words);
    await hand.press(panel().getByRole("button", { name: example }));
  }

  /** Takes a figure, a sheet or a word for a blank. */
  async function take(blank: RegExp, name: RegExp, words: string): Promise<void> {
    await hand.press(panel().getByRole("button", { name: blank }));
    await hand.choose(name, words);
  }

  async function isAdded(): Promise<void> {
    await panel().waitFor({ state: "hidden" });
    await clerk.paneSays("已写入“考核方案”");
  }

  /** All figures of a column of 考核结果, by name. */
  const figures = async (...headings: string[]): Promise<string[]> => records(await clerk.sheets(), "考核结果").map((row) => [row["姓名"], ...headings.map((heading) => row[heading])].join(" "));

  it("heads and deputies, from nothing: right to the 元", async () => {
    await begin("正副班主任", headsAndDeputies());
    await beginEmpty();
    await addClause("副班主任", by === "mouse" ? /在副班主任中另排等次/ : /按本班的等次/);
    await hand.type(box("班主任每人"), "200");
    await hand.type(box("副班主任每人"), "80");
    await take(/^得分: 选择/, /^得分/, "得分");
    for (const [index, [share, head, deputy]] of ([["30", "50", "30"], ["40", "40", "20"], ["30", "30", "10"]] as const).entries()) {
      const entry = `第 ${index + 1} 项`;
      await hand.type(box(`${entry}·比例`), share);
      await hand.type(box(`${entry}·班主任加`), head);
      await hand.type(box(`${entry}·副班主任加`), deputy);
    }
    await hand.enter();
    await isAdded();
    await hand.press(next("一键考核"));
    await clerk.paneSays("考核 16 人");
    // Classes in the order of their scores: 9月 1–10; 10月 2、6、3 | 4、5、7、8 | 9、10、1. Ten classes are 3/4/3.
    const heads = ["安 250 230", "白 250 250", "陈 250 250", "邓 240 240", "冯 240 240", "高 240 250", "何 240 240", "江 230 240", "孔 230 230", "李 230 230"];
    // Deputies have the classes 1–6. Among themselves 2/2/2: 9月 1、2 | 3、4 | 5、6; 10月 2、6 | 3、4 | 5、1. With their class: its tier.
    const deputies = by === "mouse" ? ["钱 110 90", "孙 110 110", "唐 100 100", "魏 100 100", "徐 90 90", "杨 90 110"] : ["钱 110 90", "孙 110 110", "唐 110 110", "魏 100 100", "徐 100 100", "杨 100 110"];
    expect(await figures("9月月津贴", "10月月津贴")).toEqual([...heads, ...deputies].map((line) => line.replace(" ", "老师 ")));
    expect(hand.clicks).toBe(by === "mouse" ? 15 : 0);
  });

  it("outstanding classes, from registers: awards up to 10, each slip off", async () => {
    await begin("优秀班级", outstandingClasses());
    await beginEmpty();
    for (const [kind, name, points] of [["学生", "学生获奖", ["5", "4", "3"]], ["集体", "集体获奖", ["4", "3", "2"]]] as const) {
      await addClause("获奖一等", /学生获奖一等奖加5分/);
      await take(/^登记/, /获奖/, "获奖");
      await take(/^筛选/, new RegExp(`^${kind}`), kind);
      for (const [index, value] of points.entries()) await hand.type(box(`第 ${index + 1} 项·值`), value);
      await hand.type(box("上限"), "10");
      await hand.type(box("名称"), name);
      await hand.enter();
      await isAdded();
    }
    await addClause("迟到", /迟到每次扣1分/);
    await take(/^登记/, /日常登记/, "日常");
    for (const [index, [word, points]] of ([["迟到", "2"], ["请假", "3"], ["任务未完成", "5"]] as const).entries()) {
      if (index > 0) await hand.press(panel().getByRole("button", { name: "再加一项" }));
      await take(new RegExp(`^第 ${index + 1} 项·名称`), new RegExp(`^${word}`), word);
      await hand.type(box(`第 ${index + 1} 项·值`), points);
    }
    await hand.type(box("名称"), "日常扣分");
    await hand.enter();
    await isAdded();
    await addClause("加上", /基本分100分/);
    await hand.type(box("加数"), "0");
    await take(/^第 1 项·加数/, /^学生获奖/, "学生获奖");
    await hand.press(panel().getByRole("button", { name: "再加一项" }).first());
    await take(/^第 2 项·加数/, /^集体获奖/, "集体获奖");
    await take(/^第 1 项·减/, /^日常扣分/, "日常扣分");
    await hand.type(box("下限"), "");
    await hand.enter();
    await isAdded();
    await hand.press(next("一键考核"));
    await clerk.paneSays("考核 4 人");
    // 5+5+3 is 10 at most; 4+4+3 is 10 at most; 2+3, 5+2, nothing, 3+5+5 off.
    expect(await figures("学生获奖", "集体获奖", "日常扣分", "总分")).toEqual(["安老师 10 4 5 9", "白老师 4 5 7 2", "陈老师 0 10 0 10", "邓老师 0 0 13 -13"]);
    expect(hand.clicks).toBe(by === "mouse" ? 49 : 0);
  });

  it("S0 with 6 years for 5: who falls out is seen before anything is appraised, and it is taken back", async () => {
    await begin("工作坊", fiveYearsAndAHalf(readFileSync(path.join(ROOT, "assets", "samples", "S0-示例.xlsx"))));
    await hand.type(clerk.pane.getByRole("searchbox", { name: "查找规则、条款或词" }), "5年");
    await hand.press(button("年限达标·右: 5"));
    await hand.write("6");
    await hand.enter();
    await button("年限达标·右: 6").waitFor();
    await hand.press(button("看谁会变"));
    const found = clerk.pane.getByRole("region", { name: "谁的数字会变" });
    await found.waitFor();
    // 5.5, 7, 6, 8 and 0.5 years: one had five, and has not six.
    expect(await found.getByRole("heading", { level: 3 }).allTextContents()).toEqual(["林晓"]);
    expect(await found.innerText()).toContain("不符合");
    expect(await clerk.tab("资格审核表").count()).toBe(0);
    await hand.press(button("撤回"));
    await button("年限达标·右: 5").waitFor();
    expect(hand.clicks).toBe(by === "mouse" ? 4 : 0);
  });

  it("a mistake of each kind is told where it is made, and is gone by the way out that is told", async () => {
    await begin("我校的办法", ownRegulation());
    await hand.press(clerk.pane.getByRole("tab", { name: /^1 方案/ }));
    await hand.press(clerk.pane.getByRole("button", { name: /^考核结果\s*\d+$/ }));
    /** Another value for one of a rule's, and what is said of it at the rule. */
    const mistake = async (rule: string, value: string, typed: string, said: string): Promise<void> => {
      await hand.press(card(rule).getByRole("button", { name: value, exact: true }));
      await hand.write(typed);
      await hand.enter();
      await card(rule).getByText(said).waitFor();
    };
    const mended = (rule: string, said: string): Promise<void> => card(rule).getByText(said).waitFor({ state: "detached" });
    for (const [rule, value, typed, said, meant] of [
      ["月津贴", "月津贴·比例: 70%", "80", "应在 0 到 100% 之间", "80%"],
      ["日常扣分", "日常扣分·值·旷课: 5", "五分", "应当是数字", "5"],
    ] as const) {
      await mistake(rule, value, typed, said);
      await hand.press(card(rule).getByRole("button", { name: `改为“${meant}”` }));
      await mended(rule, said);
    }
    for (const [rule, value, typed, said, right] of [
      ["等次", "等次·比例·一等: 30%", "20%", "比例合计 90%", "40%"],
      ["档次", "档次·终点·中: 89.99", "92", "也不能到达下一段的起点", "89"],
      ["评语", "评语·分数线·一般: 其余", "60", "没有“其余”一档", "其余"],
      ["毕业班补贴", "毕业班补贴·年级: 九年级", "九年纪", "一个也没有", "九年级"],
      ["学期总分", "学期总分·减: 日常扣分", "月津贴", "而“学期得分”是整个学期的数", "月得分"],
    ] as const) {
      await mistake(rule, value, typed, said);
      await hand.press(card(rule).getByRole("button", { name: "去改" }));
      await hand.write(right);
      await hand.enter();
      await mended(rule, said);
    }
    await rules().getByText("要先改好").waitFor({ state: "detached" });
    // A column that shows another rule leaves its own without use; the rule is found from above, and goes.
    await hand.press(card("输出").getByRole("button", { name: "输出·列·毕业班补贴: 毕业班补贴", exact: true }));
    await hand.write("等次");
    await hand.enter();
    const told = rules().getByRole("group").filter({ hasText: "请看一看" }).getByRole("button", { name: "毕业班补贴" });
    await hand.press(told);
    await card("毕业班补贴").getByText("没有用到").waitFor();
    await hand.press(button("增删、改名:毕业班补贴"));
    await hand.press(card("毕业班补贴").getByRole("button", { name: "删去这条规则" }));
    await hand.press(card("毕业班补贴").getByRole("button", { name: "删去这条规则" }));
    await told.waitFor({ state: "detached" });
    expect(hand.clicks).toBe(by === "mouse" ? 21 : 0);
  });

  it("a figure from a sheet that nobody has foreseen, pointed at", async () => {
    await begin("光盘行动", unforeseenSheet());
    await beginEmpty();
    await addClause("按当月得分", /津贴每月300元/);
    await hand.press(panel().getByRole("button", { name: /^得分: 选择/ }));
    if (by === "mouse") await pointInGrid("光盘行动", "C4");
    else await hand.choose(/^光盘指数/, "光盘指数");
    await panel().getByRole("button", { name: "得分: 光盘行动的光盘指数" }).waitFor();
    await hand.type(box("标准"), "200");
    await hand.enter();
    await isAdded();
    // Whose row is whose is asked once.
    await hand.press(next("确认认列"));
    await hand.press(clerk.pane.getByRole("button", { name: "采用", exact: true }));
    await hand.press(next("一键考核"));
    await clerk.paneSays("考核 3 人");
    // 200 yuan times 91, 84.5 and 96%.
    expect(await figures("月津贴")).toEqual(["安老师 182", "白老师 169", "陈老师 192"]);
    expect(hand.clicks).toBe(by === "mouse" ? 9 : 0);
  });

  /** Clicks a sheet's tab, and one of its first cells, which are as wide and high as in a new workbook. */
  async function pointInGrid(sheet: string, cell: string): Promise<void> {
    await hand.press(clerk.tab(sheet));
    const grid = await clerk.page.locator('#grid canvas[id^="univer-sheet-main"]').boundingBox();
    if (grid === null) throw new Error("there is no grid");
    await clerk.page.mouse.click(grid.x + 46 + 64 * (cell.charCodeAt(0) - 65) + 32, grid.y + 20 * Number(cell.slice(1)) + 10);
    hand.clicks += 1;
    await clerk.isAt(sheet, cell);
  }
}
