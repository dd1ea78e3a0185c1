import { readFileSync } from "node:fs";
import { join } from "node:path";

import { changedParts, partsOf } from "../package/workbooks";
import { closeModels, openModel, reopen, type Model } from "./model";

afterEach(closeModels);

const apiError = (code: string, message = /./) => expect.objectContaining({ code, message: expect.stringMatching(message) }) as unknown as Error;
const fixture = (name: string) => readFileSync(join(__dirname, "../../fixtures", name));
const PARTS = "各种部件.xlsx";
const MAIN = "2026秋 考核总表";
const SHEET = "Sheet1";
const TABLE = [["姓名", "德育", "总分"], ["张伟", 20, 83], ["王芳", 25, 89.5], ["李娜", 30, ""]];

const charts = (model: Model, sheet = SHEET) => model.go(model.sheet(sheet), "charts");
const add = (model: Model, type: string, of: string, by?: string, sheet = SHEET) => model.find(charts(model, sheet), "add", type, model.range(sheet, of), by);
const first = (model: Model, sheet = SHEET) => model.find(charts(model, sheet), "getItemAt", 0);
const seriesNames = (model: Model, chart = first(model)) => model.items(model.go(chart, "series")).map((each) => model.get(each, "name"));
const place = (model: Model, chart = first(model)) => ["left", "top", "width", "height"].map((name) => model.get(chart, name));

async function withTable() {
  const opened = await openModel();
  opened.model.set(opened.model.range(SHEET, "A1:C4"), "values", TABLE);
  await opened.book.settle();
  return opened;
}

describe("charts", () => {
  it.each(["ColumnClustered", "BarClustered", "Line", "LineMarkers", "Pie"])("of type %s are saved with their series and the values of their cells", async (type) => {
    const { book, model } = await withTable();
    add(model, type, "A1:C4");
    // Written after the chart: what is saved is what the cells hold then.
    model.set(model.range(SHEET, "B2"), "values", 21);
    const { book: saved, model: again } = await reopen(book);
    expect([again.get(charts(again), "count"), again.get(first(again), "chartType"), seriesNames(again)]).toEqual([1, type, ["德育", "总分"]]);
    const part = partsOf(saved.save())["xl/charts/chart1.xml"] ?? "";
    expect([...part.matchAll(/<c:f>(.*?)<\/c:f>/g)].map(([, reference]) => reference)).toEqual([
      ...["Sheet1!$B$1", "Sheet1!$A$2:$A$4", "Sheet1!$B$2:$B$4"],
      ...["Sheet1!$C$1", "Sheet1!$A$2:$A$4", "Sheet1!$C$2:$C$4"],
    ]);
    const values = (cache: string) => [...part.matchAll(new RegExp(`<c:${cache}>.*?</c:${cache}>`, "g"))].map(([text]) => [...text.matchAll(/idx="(\d)"><c:v>(.*?)</g)].map(([, at, value]) => `${at}=${value}`));
    expect(values("numCache")).toEqual([["0=21", "1=25", "2=30"], ["0=83", "1=89.5"]]);
    expect(values("strCache")).toEqual([["0=德育"], ["0=张伟", "1=王芳", "2=李娜"], ["0=总分"], ["0=张伟", "1=王芳", "2=李娜"]]);
  });

  it("take series from columns or rows, as told or by the longer side, with or without headings", async () => {
    const { model } = await withTable();
    const references = (of: string, by?: string) => {
      const chart = add(model, "Line", of, by);
      const names = seriesNames(model, chart);
      model.call(chart, "delete");
      return names;
    };
    expect(references("A1:C4", "Rows")).toEqual(["张伟", "王芳", "李娜"]);
    expect(references("A1:C2")).toEqual(["张伟"]);
    expect(references("B2:C4")).toEqual(["系列1", "系列2"]);
    expect(references("B1:B4")).toEqual(["德育"]);
    expect(references("A:B")).toEqual(["德育"]);
  });

  it("have a title, a legend and axes", async () => {
    const { book, model } = await withTable();
    const chart = add(model, "ColumnClustered", "A1:C4");
    const look = (current: Model) => {
      const each = first(current);
      const axis = current.go(each, "axes", "valueAxis");
      return [
        ...[current.get(each, "name"), current.get(current.go(each, "title"), "text"), current.get(current.go(each, "title"), "visible")],
        ...[current.get(current.go(each, "legend"), "position"), current.get(current.go(each, "legend"), "visible")],
        ...[current.get(axis, "minimum"), current.get(axis, "maximum"), current.get(current.go(axis, "title"), "text")],
        current.get(current.go(each, "axes", "categoryAxis", "title"), "visible"),
        ...[current.get(axis, "tickLabelPosition"), current.get(current.go(each, "axes", "categoryAxis"), "tickLabelPosition")],
      ];
    };
    expect([model.get(chart, "name"), model.get(model.go(chart, "title"), "text")]).toEqual(["图表 1", "图表标题"]);
    expect(() => model.get(model.go(chart, "axes", "valueAxis"), "minimum")).toThrow(apiError("NotImplemented", /ChartAxis\.minimum/));
    model.set(chart, "name", "得分图");
    model.set(model.go(chart, "title"), "text", "得分 <各班> & 总分");
    model.set(model.go(chart, "legend"), "position", "Top");
    model.set(model.go(chart, "axes", "valueAxis"), "minimum", 10);
    model.set(model.go(chart, "axes", "valueAxis"), "maximum", 100);
    model.set(model.go(chart, "axes", "valueAxis", "title"), "text", "分");
    model.set(model.go(chart, "axes", "categoryAxis"), "tickLabelPosition", "Low");
    expect(() => model.set(model.go(chart, "axes", "categoryAxis"), "tickLabelPosition", "Left")).toThrow(apiError("InvalidArgument"));
    const set = ["得分图", "得分 <各班> & 总分", true, "Top", true, 10, 100, "分", false, "NextToAxis", "Low"];
    expect(look(model)).toEqual(set);
    const { book: saved, model: again } = await reopen(book);
    expect(look(again)).toEqual(set);

    const kept = again.find(charts(again), "getItemOrNullObject", "得分图");
    again.set(again.go(kept, "title"), "visible", false);
    again.set(again.go(kept, "legend"), "visible", false);
    again.set(again.go(kept, "axes", "valueAxis", "title"), "visible", false);
    const { model: last } = await reopen(saved);
    expect(look(last)).toEqual(["得分图", "", false, "Invalid", false, 10, 100, "", false, "NextToAxis", "Low"]);
  });

  it("stand where they are put", async () => {
    const { book, model } = await withTable();
    const chart = add(model, "Pie", "A1:B4");
    model.set(model.go(model.range(SHEET, "B1"), "format"), "columnWidth", 96);
    model.set(model.go(model.range(SHEET, "3:3"), "format"), "rowHeight", 30);
    model.call(chart, "setPosition", "B2", model.range(SHEET, "C4"));
    // Column A has 48 points and C too, rows have 15.
    const area = [48, 15, 96 + 48, 15 + 30 + 15];
    expect(place(model)).toEqual(area);
    const { book: saved, model: again } = await reopen(book);
    expect(place(again)).toEqual(area);
    again.set(first(again), "left", 10);
    again.set(first(again), "top", 50);
    again.set(first(again), "width", 300);
    again.set(first(again), "height", 200.5);
    const { model: last } = await reopen(saved);
    expect(place(last)).toEqual([10, 50, 300, 200.5]);
  });

  it("follow their sheet's new name, also on a sheet that is new, and rows are not moved under them", async () => {
    const { book, model } = await openModel();
    model.call(model.go(model.root, "worksheets"), "add", "图表");
    model.set(model.range("图表", "A1:B2"), "values", [["甲", 1], ["乙", 2]]);
    add(model, "Line", "A1:B2", "Columns", "图表");
    model.set(model.sheet("图表"), "name", "9月 图");
    expect(() => model.call(model.range("9月 图", "1:1"), "delete", "Up")).toThrow(apiError("NotImplemented", /drawings/));
    expect(() => model.call(model.sheet("9月 图"), "copy", "End")).toThrow(apiError("NotImplemented", /drawing/));
    await book.settle();
    expect(partsOf(book.save())["xl/charts/chart1.xml"]).toContain("<c:f>'9月 图'!$B$1:$B$2</c:f><c:numCache><c:formatCode>General</c:formatCode><c:ptCount val=\"2\"/><c:pt idx=\"0\"><c:v>1</c:v>");
  });

  it("leave no trace when they or their sheet are deleted", async () => {
    const bytes = fixture("学月与学年考核.xlsx");
    const { book, model } = await openModel(bytes);
    const [sheet = ""] = model.items(model.go(model.root, "worksheets")).map((each) => String(model.get(each, "name")));
    const chart = add(model, "Line", "A1:B4", "Columns", sheet);
    add(model, "Pie", "A1:B4", "Columns", sheet);
    model.call(model.go(model.root, "worksheets"), "add", "新");
    model.set(model.range("新", "A1:A2"), "values", [[1], [2]]);
    add(model, "Line", "A1:A2", "Columns", "新");
    model.call(chart, "delete");
    expect(() => model.get(chart, "name")).toThrow(apiError("ItemNotFound"));
    expect(Object.keys(partsOf(book.save())).filter((part) => part.includes("charts/"))).toHaveLength(2);
    model.call(first(model, sheet), "delete");
    model.call(model.sheet("新"), "delete");
    expect(changedParts(bytes, book.save())).toEqual([]);
  });

  it("of others stay byte for byte beside a new one, are read, and change only where told", async () => {
    const { book: locked, model: unlock } = await openModel(fixture(PARTS));
    unlock.call(unlock.go(unlock.sheet(MAIN), "protection"), "unprotect");
    const bytes = locked.save();
    const { book, model } = await openModel(bytes);
    expect([model.get(first(model, MAIN), "name"), model.get(first(model, MAIN), "chartType"), seriesNames(model, first(model, MAIN))]).toEqual(["Chart 1", "ColumnClustered", ["总分"]]);
    expect([model.get(model.go(first(model, MAIN), "title"), "text"), model.get(model.go(first(model, MAIN), "legend"), "position")]).toEqual(["总分分布", "Right"]);
    const added = add(model, "Pie", "B3:C6", "Columns", MAIN);
    expect(model.get(added, "name")).toBe("图表 2");
    await book.settle();
    expect(changedParts(bytes, book.save())).toEqual(["[Content_Types].xml", "xl/charts/chart2.xml", "xl/drawings/_rels/drawing1.xml.rels", "xl/drawings/drawing1.xml"]);
    model.call(added, "delete");
    expect(changedParts(bytes, book.save())).toEqual([]);
    model.set(model.go(first(model, MAIN), "title"), "text", "分数");
    const after = partsOf(book.save())["xl/charts/chart1.xml"] ?? "";
    expect([after.includes("<a:t>分数</a:t>"), after.includes("总分分布"), after.includes('<c:legend><c:legendPos val="r"/><c:layout/></c:legend>')]).toEqual([true, false, true]);
    expect(changedParts(bytes, book.save())).toEqual(["xl/charts/chart1.xml"]);
  });

  it("of other types, and on a protected sheet, are refused by name", async () => {
    const { model } = await withTable();
    expect(() => add(model, "Radar", "A1:B4")).toThrow(apiError("NotImplemented", /Radar/));
    expect(model.call(charts(model), "getItemOrNullObject", "没有")).toBeNull();
    expect(() => model.find(charts(model), "getItem", "没有")).toThrow(apiError("ItemNotFound"));
    const chart = add(model, "Pie", "A1:B4");
    expect(() => model.go(chart, "axes", "valueAxis")).toThrow(apiError("InvalidArgument"));
    model.call(model.go(model.sheet(SHEET), "protection"), "protect");
    expect(() => add(model, "Pie", "A1:B4")).toThrow(apiError("AccessDenied"));
    expect(() => model.set(model.go(chart, "title"), "text", "新")).toThrow(apiError("AccessDenied"));
  });
});
