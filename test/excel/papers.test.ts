import type { Fault } from "../../workbench/host";
import { kindOf } from "../acceptance/interrupted/brokenHost";
import { differingParts } from "../acceptance/sameWorkbook";
import type { Session } from "../acceptance/session";
import { lastMessage, saved, savedSheet, plansRibbon } from "./addin/session";

const openPlans = plansRibbon();

const SHEET = "津贴发放表";

/** Presses one button after another, then 撤回 for each: every state has to come back part by part. */
async function thereAndBack(session: Session, ...buttons: readonly string[]): Promise<void> {
  const states: ReadonlyMap<string, string>[] = [];
  for (const button of buttons) {
    states.push(session.parts());
    await session.client.press(button);
    expect(lastMessage(session)).toBe(`${button} done, 0 skipped`);
  }
  for (const state of states.reverse()) {
    await session.client.press("Undo");
    expect(lastMessage(session)).toContain("已撤回“生成报表”");
    expect(differingParts(state, session.parts())).toEqual([]);
  }
}

describe("a sheet laid out for paper", () => {
  it("has its texts as they are, its figures in their formats, and cells of several columns merged", async () => {
    const session = await openPlans();
    await session.client.press("Paper");
    const workbook = saved(session);
    const sheet = savedSheet(session, SHEET);
    expect(sheet.cell(3, 1)?.value).toEqual({ kind: "text", text: "=教师1" });
    expect(sheet.cell(3, 1)?.formula).toBeUndefined();
    expect(sheet.cell(3, 2)?.value).toEqual({ kind: "number", number: 100 });
    expect([...sheet.merges].sort()).toEqual(["A1:D1", "A7:B7", "A8:D8"]);
    const styleAt = (row: number, column: number) => workbook.styles.style(sheet.cell(row, column)?.style ?? 0);
    expect(styleAt(0, 0)).toMatchObject({ font: { name: "黑体", size: 18 }, alignment: { horizontal: "center" } });
    expect(styleAt(2, 1)).toMatchObject({ font: { name: "黑体", size: 11 }, borders: { left: { style: "thin" }, bottom: { style: "thin" } } });
    expect(styleAt(3, 2)).toMatchObject({ numberFormat: "0.00", font: { name: "宋体" }, alignment: { horizontal: "right", vertical: "center" } });
    // A plain cell of one column runs on over its neighbours.
    expect(styleAt(1, 3)).toMatchObject({ alignment: { horizontal: "right", wrapText: false }, borders: {} });
    expect(styleAt(6, 2)).toMatchObject({ font: { bold: true } });
  });

  it("fits A4 one page wide, with its area, titles, breaks and footer, and rows as high as they say or need", async () => {
    const session = await openPlans();
    await session.client.press("Paper");
    const sheet = savedSheet(session, SHEET);
    expect(sheet.pageSetup).toMatchObject({ paperSize: 9, orientation: "landscape", fitToWidth: 1, centerHorizontally: true, footer: "&C第 &P 页" });
    // 5 lines a page: the break stands before the sixth row.
    expect(sheet.rowBreaks).toEqual([5]);
    const names = saved(session).names.filter(({ sheet: name }) => name === SHEET);
    expect(names.map(({ name, formula }) => [name, formula.replaceAll("'", "")]).sort()).toEqual([
      ["_xlnm.Print_Area", `${SHEET}!$A$1:$D$8`],
      ["_xlnm.Print_Titles", `${SHEET}!$1:$3`],
    ]);
    expect([3, 4, 5].map((row) => sheet.row(row)?.height)).toEqual([22, 22, 22]);
    // Three lines of 11 points, as Excel does not find the height of merged cells; Noto Sans CJK, which LibreOffice takes for 宋体, is 1.448 times as high.
    expect(sheet.row(7)?.height).toBeGreaterThanOrEqual(3 * 11 * 1.448);
    expect(sheet.row(7)?.height).toBeLessThan(4 * 15);
  });

  it("is taken back as if it had never been, also when it was made again longer or shorter", async () => {
    const session = await openPlans();
    await thereAndBack(session, "Paper", "LongPaper", "Paper");
  });

  it("keeps the widths that somebody gave it, unless its columns are others", async () => {
    const session = await openPlans();
    await session.client.press("Paper");
    const widths = savedSheet(session, SHEET).columns();
    await session.client.press("OtherColumns");
    expect(savedSheet(session, SHEET).columns()[0]?.width).toBeGreaterThan((widths[0]?.width ?? 0) * 3);
    await session.client.press("Undo");
    expect(savedSheet(session, SHEET).columns()).toEqual(widths);
  });

  it("prints its charts, which stand below the last row", async () => {
    const session = await openPlans();
    await session.client.press("Chart");
    const [area] = saved(session).names.filter(({ name }) => name === "_xlnm.Print_Area");
    expect(area?.formula).toContain("!$A$1:$D$25");
    const [chart] = savedSheet(session, SHEET).charts;
    expect(chart).toMatchObject({ kind: "ColumnClustered", title: { text: "金额" }, series: [{}], anchor: { from: { row: 12, column: 0 }, to: { row: 25, column: 4 } } });
  });

  it("has its charts drawn anew, and the old ones back with 撤回", async () => {
    const session = await openPlans();
    await thereAndBack(session, "Chart", "OtherChart", "Paper");
  });

  it("is not taken back once somebody has typed into it", async () => {
    const session = await openPlans();
    await session.client.press("Paper");
    await session.type(SHEET, "D4", "已领");
    const before = session.parts();
    await session.client.press("Undo");
    expect(lastMessage(session)).toContain("没有撤回");
    expect(differingParts(before, session.parts())).toEqual([]);
  });

  it("does not cover what somebody typed below it", async () => {
    const session = await openPlans();
    await session.client.press("Paper");
    await session.type(SHEET, "B10", "校长:");
    const before = session.parts();
    await session.client.press("LongPaper");
    expect(lastMessage(session)).toContain("B10");
    expect(differingParts(before, session.parts())).toEqual([]);
  });
});

describe("notices that repeat their layout", () => {
  it("look like the first one down to the last, cut off as it may be", async () => {
    const session = await openPlans();
    await session.client.press("Notices3");
    const { styles } = saved(session);
    const sheet = savedSheet(session, "个人通知单");
    // Three rows, the cut and three rows, then the first three of the next page.
    expect([...sheet.merges].sort()).toEqual(["A10:D10", "A1:D1", "A3:D3", "A4:D4", "A5:D5", "A7:D7", "A8:D8"]);
    expect(sheet.rowBreaks).toEqual([7]);
    const styleAt = (row: number, column: number) => styles.style(sheet.cell(row, column)?.style ?? 0);
    expect(styleAt(3, 0).borders.top).toEqual(expect.objectContaining({ style: "dashed" }));
    for (const row of [0, 4, 7]) expect(styleAt(row, 0)).toMatchObject({ font: { name: "黑体", size: 18 }, numberFormat: "@" });
    for (const row of [1, 5, 8]) expect(styleAt(row, 1)).toMatchObject({ borders: { left: { style: "thin" }, top: { style: "thin" } } });
    expect([1, 5, 8].map((row) => sheet.cell(row, 1)?.value)).toEqual([0, 1, 2].map((number) => ({ kind: "number", number })));
  });
});

describe("writing a paper", () => {
  interface Recorded {
    readonly kind: string;
    /** The ranges that the client has asked for. */
    readonly ranges: number;
  }

  async function recorded(...buttons: readonly string[]): Promise<Recorded[]> {
    const requests: Recorded[] = [];
    const record: Fault = (next) => (request) => {
      requests.push({ kind: kindOf(request), ranges: request.Actions.filter(({ Name }) => Name === "_KeepReference").length });
      return next(request);
    };
    const session = await openPlans(undefined, [record]);
    for (const button of buttons) {
      requests.length = 0;
      await session.client.press(button);
      expect(lastMessage(session)).toBe(`${button} done, 0 skipped`);
    }
    return requests;
  }

  it("takes three syncs for reading, one for writing, one for reading back; made again, two more to know the old page", async () => {
    expect((await recorded("Paper")).map(({ kind }) => kind)).toEqual(["reading", "reading", "reading", "writing", "reading"]);
    expect((await recorded("Paper", "LongPaper")).map(({ kind }) => kind)).toEqual(["reading", "reading", "reading", "reading", "reading", "writing", "reading"]);
  });

  it("takes no more ranges for 500 rows than for 20", async () => {
    const rangesOf = async (button: string): Promise<number | undefined> => (await recorded(button)).find(({ kind }) => kind === "writing")?.ranges;
    const few = await rangesOf("Paper20");
    expect(few).toBeGreaterThan(10);
    expect(await rangesOf("Paper500")).toBe(few);
  });

  it("takes two ranges for each doubling of notices", async () => {
    const rangesOf = async (button: string): Promise<number> => (await recorded(button)).find(({ kind }) => kind === "writing")?.ranges ?? 0;
    const few = await rangesOf("Notices3");
    expect(few).toBeGreaterThan(10);
    // The 7 rows of a page become 1,750 in eight steps instead of one.
    expect((await rangesOf("Notices500")) - few).toBeLessThanOrEqual(2 * 7);
  });
});
