import { readFileSync } from "node:fs";
import { fixture } from "./commandLine";
import { PaneDriver } from "./paneDriver";
import { openSession, type Session } from "./session";

const WORKBOOK = "学月与学年考核.xlsx";
let session: Session;
let pane: PaneDriver;

beforeAll(async () => {
  session = await openSession(new Uint8Array(readFileSync(fixture(WORKBOOK))));
  pane = new PaneDriver(session);
});

afterAll(() => session.close());

/** What the printed allowances of each month add up to, counted in fen. */
function allowances(): string[][] {
  const workbooks = JSON.parse(readFileSync(fixture("expected.json"), "utf8")) as readonly { workbook: string; months: string[]; people: { month_pay: string[] }[] }[];
  const { months, people } = workbooks.find(({ workbook }) => workbook === WORKBOOK) ?? { months: [], people: [] };
  return months.map((month, index) => {
    const fen = people.reduce((sum, { month_pay: pay }) => sum + Number(pay[index]?.replace(".", "")), 0);
    return [`${Number(month.slice(5))}月津贴`, `${Math.floor(fen / 100)}.${String(fen % 100).padStart(2, "0")}`];
  });
}

/** Types as a person does: React hears the event, not the property. */
async function answer(value: string): Promise<void> {
  const field = pane.page.querySelector<HTMLInputElement>('input:not([type="checkbox"])');
  if (field === null) throw new Error("nothing is asked for");
  const prototype = Object.getPrototypeOf(field) as HTMLInputElement;
  Object.getOwnPropertyDescriptor(prototype, "value")?.set?.call(field, value);
  field.dispatchEvent(new (pane.library.Event)("input", { bubbles: true }));
  await pane.press("填写");
}

/** What follows a heading: the names and values of its lines. */
function figuresUnder(heading: string): (string | null)[][] {
  const title = [...pane.page.querySelectorAll("h2, h3")].find(({ textContent }) => textContent === heading);
  return [...(title?.parentElement?.querySelectorAll("dl > div") ?? [])].map((line) => [...line.children].map(({ textContent }) => textContent));
}

describe("the pane, from a workbook never seen before to a checked result and back", () => {
  it("opens with what it is for, the sheets it recognised and a regulation to choose", async () => {
    expect(pane.page.querySelector("h1")?.textContent).toBe("班主任考核");
    expect(pane.page.body.textContent).toContain("数据不离开本工作簿");
    expect((await pane.button("已识别的工作表")).textContent).toContain("9");
    expect(pane.page.querySelector<HTMLInputElement>('input[name="scheme"][value="S1A"]')?.checked).toBe(false);
  });

  it("writes the regulation that is ticked and asks for the one figure it leaves open", async () => {
    await session.choose("S1A");
    expect(session.sheetNames()).toContain("考核方案");
    expect([...pane.page.querySelectorAll("h2")].map(({ textContent }) => textContent)).toContain("待填");
    expect(pane.page.querySelector('label[for]:not([for^="checkbox"])')?.textContent).toBe("奖金总额");
  });

  it("refuses what is no sum and writes what is, as text in its cell", async () => {
    await answer("五千");
    expect(session.client.messages.at(-1)).toContain("应当是数字");
    await answer("5000");
    const row = session.values("考核方案").find((cells) => cells.includes("奖金总额"));
    expect(row).toContain("5000");
    expect([...pane.page.querySelectorAll("h2")].map(({ textContent }) => textContent)).not.toContain("待填");
  });

  it("appraises and sums up: tiers 5, 3 and 3, a veto, a pending case, 4999.95 yuan of 5000", async () => {
    await pane.press("一键考核");
    expect(session.client.messages.at(-1)).toContain("已按方案 S1A 考核 12 人");
    expect(figuresUnder("奖次")).toEqual([["一等奖", "5 人"], ["二等奖", "3 人"], ["三等奖", "3 人"]]);
    expect(figuresUnder("一票否决")).toEqual([["高志强 一(2)班", "④体罚或变相体罚学生"]]);
    expect(figuresUnder("待核").map(([name]) => name)).toEqual(["高子涵 一(1)班"]);
    expect(figuresUnder("金额合计(元)")).toEqual([...allowances(), ["学年奖", "4999.95"], ["总计", "17172.16"]]);
  });

  it("leads from a problem to its cell, and from the summary to the sheets", async () => {
    await pane.press("提醒");
    await pane.press("2026年10月!E7");
    expect(await pane.activeCell()).toMatch(/^'?2026年10月'?!E7$/);
    await pane.press("打开“考核结果”");
    expect(await pane.activeCell()).toMatch(/^考核结果!/);
  });

  it("takes the appraisal back", async () => {
    await pane.press("撤回");
    expect(session.client.messages.at(-1)).toContain("已撤回“一键考核”");
    expect(session.sheetNames()).not.toContain("考核结果");
    expect(figuresUnder("奖次")).toEqual([]);
  });

  it("is shown by a ribbon command, and says what that did", async () => {
    const shown = jest.spyOn(pane.library.Office.addin, "showAsTaskpane");
    await session.client.press("CheckData");
    expect(await shown.mock.results[0]?.value).toBeUndefined();
    expect(shown).toHaveBeenCalledTimes(1);
    expect(pane.page.querySelector('[role="status"]')?.textContent).toContain("检查完毕");
    expect(session.client.errors).toEqual([]);
    expect([...session.client.unimplemented]).toEqual([]);
  });

  it("says that a sheet is gone instead of going nowhere", async () => {
    await session.client.press("Undo");
    await pane.press("已识别的工作表");
    await pane.library.Excel.run(async (context) => {
      context.workbook.worksheets.getItem("学生获奖").delete();
      await context.sync();
    });
    await pane.press("打开“学生获奖”");
    expect(pane.page.querySelector('[role="alert"]')?.textContent).toContain("工作表“学生获奖”已不存在");
  });
});
