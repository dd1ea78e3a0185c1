import { readFileSync } from "node:fs";
import { join } from "node:path";

import { openPackage } from "../../../workbench/package";
import { closeModels, openModel, reopen, type Model } from "./model";

afterEach(closeModels);

const apiError = (code: string) => expect.objectContaining({ code }) as unknown as Error;
const fixture = (name: string) => readFileSync(join(__dirname, "../../fixtures", name));
const PARTS = "各种部件.xlsx";
const MAIN = "2026秋 考核总表";

function names(model: Model): unknown[] {
  return model.items(model.go(model.root, "worksheets")).map((ref) => model.get(ref, "name"));
}

describe("sheets", () => {
  it("are added, renamed, moved and deleted, and formulas follow", async () => {
    const { book, model } = await openModel();
    const sheets = model.go(model.root, "worksheets");
    const added = model.find(sheets, "add", "数据");
    model.set(model.range("数据", "A1"), "values", 21);
    model.set(model.range("Sheet1", "A1"), "formulas", "=数据!A1*2");
    model.call(model.go(model.root, "names"), "add", "得分", model.range("数据", "A1:A3"));
    await book.settle();
    model.set(added, "name", "9月 数据");
    model.set(added, "position", 0);
    await book.settle();
    const { book: saved, model: again } = await reopen(book);
    expect(names(again)).toEqual(["9月 数据", "Sheet1"]);
    expect(again.get(again.range("Sheet1", "A1"), "formulas")).toEqual([["='9月 数据'!A1*2"]]);
    expect(again.get(again.range("Sheet1", "A1"), "values")).toEqual([[42]]);
    expect(again.get(again.item(again.go(again.root, "names"), "得分"), "formula")).toBe("='9月 数据'!$A$1:$A$3");

    again.call(again.sheet("9月 数据"), "delete");
    await saved.settle();
    expect(names(again)).toEqual(["Sheet1"]);
    expect(again.get(again.range("Sheet1", "A1"), "formulas")).toEqual([["=#REF!A1*2"]]);
    expect(openPackage(saved.save()).sheets.map(({ name }) => name)).toEqual(["Sheet1"]);
  });

  it("take rules, validations and names along when they are renamed, even if they swap names", async () => {
    const { book, model } = await openModel();
    model.call(model.go(model.root, "worksheets"), "add", "名单");
    model.set(model.go(model.range("Sheet1", "A1"), "dataValidation"), "rule", { list: { inCellDropDown: true, source: "=名单!$A$1:$A$3" } });
    const rule = model.find(model.go(model.range("Sheet1", "B1"), "conditionalFormats"), "add", "Custom");
    model.set(model.go(rule, "custom", "rule"), "formula", "=B1>名单!$B$1");
    model.call(model.go(model.sheet("Sheet1"), "names"), "add", "满分", "=名单!$B$1", "每项满分");
    for (const [from, to] of [["Sheet1", "中间"], ["名单", "Sheet1"], ["中间", "名单"]]) model.set(model.sheet(from ?? ""), "name", to);

    const { book: saved, model: again } = await reopen(book);
    expect(again.get(again.go(again.range("名单", "A1"), "dataValidation"), "rule")).toEqual({ list: { inCellDropDown: true, source: "=Sheet1!$A$1:$A$3" } });
    const [kept] = again.items(again.go(again.range("名单", "B1"), "conditionalFormats"));
    expect(kept && again.get(again.go(kept, "custom", "rule"), "formula")).toBe("=B1>Sheet1!$B$1");
    const name = (current: Model) => current.item(current.go(current.sheet("名单"), "names"), "满分");
    expect(["formula", "comment", "scope", "type"].map((property) => again.get(name(again), property))).toEqual(["=Sheet1!$B$1", "每项满分", "Worksheet", "Range"]);

    again.call(again.sheet("Sheet1"), "delete");
    const { model: last } = await reopen(saved);
    expect(["formula", "type", "value"].map((property) => last.get(name(last), property))).toEqual(["=#REF!$B$1", "Error", "#REF!"]);
  });

  it("have names that follow rows, and say so when all their cells are gone", async () => {
    const { book, model } = await openModel();
    const add = (name: string, of: string) => model.call(model.go(model.root, "names"), "add", name, `=Sheet1!${of}`);
    add("整块", "$A$2:$B$6");
    add("一行", "$A$4:$B$4");
    model.call(model.range("Sheet1", "4:4"), "delete", "Up");
    const { model: again } = await reopen(book);
    const content = (name: string) => ["formula", "type", "value"].map((property) => again.get(again.item(again.go(again.root, "names"), name), property));
    expect(content("整块")).toEqual(["=Sheet1!$A$2:$B$5", "Range", "Sheet1!A2:B5"]);
    expect(content("一行")).toEqual(["=Sheet1!#REF!", "Error", "#REF!"]);
  });

  it("say which rows are hidden, and whether a filter hides them", async () => {
    const { model } = await openModel(fixture(PARTS));
    expect(model.items(model.go(model.root, "worksheets")).map((ref) => model.get(model.go(ref, "autoFilter"), "isDataFiltered"))).toEqual([false, false, false]);
    const { book, model: plain } = await openModel();
    plain.set(plain.range("Sheet1", "3:3"), "rowHidden", true);
    plain.set(plain.range("Sheet1", "B:B"), "columnHidden", true);
    const { model: again } = await reopen(book);
    expect(["2:2", "3:3", "2:3"].map((rows) => again.get(again.range("Sheet1", rows), "rowHidden"))).toEqual([false, true, null]);
    expect(["A:A", "B:B", "A:B"].map((columns) => again.get(again.range("Sheet1", columns), "columnHidden"))).toEqual([false, true, null]);
    const filter = again.go(again.sheet("Sheet1"), "autoFilter");
    expect([again.get(filter, "enabled"), again.get(filter, "isDataFiltered")]).toEqual([false, false]);
  });

  it("get a filter on their headings, which lets everything through, is saved, put elsewhere, and taken away", async () => {
    const { book, model } = await openModel();
    model.set(model.range("Sheet1", "A1:B3"), "values", [["规则", "设定值"], ["甲", 1], ["乙", 2]]);
    const filter = model.go(model.sheet("Sheet1"), "autoFilter");
    model.call(filter, "apply", model.range("Sheet1", "A1:B2"));
    model.call(filter, "apply", "A1:B3");
    expect(() => model.call(filter, "apply", "A1:B3", 0, { filterOn: "Values", values: ["甲"] })).toThrow(/criteria|column/);
    const { book: saved, model: again } = await reopen(book);
    const kept = again.go(again.sheet("Sheet1"), "autoFilter");
    expect([again.get(kept, "enabled"), again.get(kept, "isDataFiltered")]).toEqual([true, false]);
    expect(again.get(again.find(kept, "getRange"), "address")).toBe("Sheet1!A1:B3");
    again.call(kept, "remove");
    const { model: last } = await reopen(saved);
    expect(last.get(last.go(last.sheet("Sheet1"), "autoFilter"), "enabled")).toBe(false);
  });

  it("need a name that Excel takes, and one of them stays visible", async () => {
    const { model } = await openModel();
    const sheets = model.go(model.root, "worksheets");
    for (const name of ["a/b", "x".repeat(32), "'a"]) expect(() => model.call(sheets, "add", name)).toThrow(apiError("InvalidArgument"));
    expect(() => model.call(sheets, "add", "SHEET1")).toThrow(apiError("ItemAlreadyExists"));
    expect(() => model.item(sheets, "没有")).toThrow(apiError("ItemNotFound"));
    expect(model.call(sheets, "getItemOrNullObject", "没有")).toBeNull();
    expect(() => model.set(model.sheet("Sheet1"), "visibility", "Hidden")).toThrow(apiError("InvalidOperation"));
    expect(() => model.call(model.sheet("Sheet1"), "delete")).toThrow(apiError("InvalidOperation"));
  });

  it("are counted and reached in tab order", async () => {
    const { model } = await openModel(fixture(PARTS));
    const sheets = model.go(model.root, "worksheets");
    expect([model.call(sheets, "getCount"), model.call(sheets, "getCount", true)]).toEqual([3, 2]);
    expect(model.get(model.find(sheets, "getLast", true), "name")).toBe("规则'配置");
    expect(model.call(model.sheet("规则'配置"), "getNextOrNullObject", true)).toBeNull();
    expect(model.get(model.find(sheets, "getActiveWorksheet"), "name")).toBe(MAIN);
  });

  it("remember which one is active", async () => {
    const { book, model } = await openModel(fixture(PARTS));
    model.call(model.sheet("规则'配置"), "activate");
    const { model: again } = await reopen(book);
    expect(again.get(again.find(again.go(again.root, "worksheets"), "getActiveWorksheet"), "name")).toBe("规则'配置");
  });

  it("freeze rows and columns", async () => {
    const { book, model } = await openModel();
    const panes = (each: Model) => each.go(each.sheet("Sheet1"), "freezePanes");
    model.call(panes(model), "freezeAt", model.range("Sheet1", "A1:B3"));
    const { book: saved, model: again } = await reopen(book);
    expect(again.get(again.find(panes(again), "getLocationOrNullObject"), "address")).toBe("Sheet1!A1:B3");
    again.call(panes(again), "freezeRows", 2);
    expect(again.get(again.find(panes(again), "getLocationOrNullObject"), "address")).toBe("Sheet1!1:2");
    again.call(panes(again), "unfreeze");
    expect(openPackage(saved.save()).sheets[0]?.freeze).toBeUndefined();
  });

  it("have page breaks, a print area and title rows", async () => {
    const { book, model } = await openModel();
    const sheet = model.sheet("Sheet1");
    model.call(model.go(sheet, "horizontalPageBreaks"), "add", "A21");
    model.call(model.go(sheet, "horizontalPageBreaks"), "add", "A11");
    model.call(model.go(sheet, "verticalPageBreaks"), "add", "F1");
    model.call(model.go(sheet, "pageLayout"), "setPrintArea", model.range("Sheet1", "A1:F30"));
    model.call(model.go(sheet, "pageLayout"), "setPrintTitleRows", "$1:$2");
    model.call(model.go(sheet, "pageLayout"), "setPrintMargins", "Inches", { left: 0.5, top: 1 });
    const { book: saved, model: again } = await reopen(book);
    const layout = again.go(again.sheet("Sheet1"), "pageLayout");
    expect(again.items(again.go(again.sheet("Sheet1"), "horizontalPageBreaks")).map((ref) => again.get(ref, "rowIndex"))).toEqual([10, 20]);
    expect(again.items(again.go(again.sheet("Sheet1"), "verticalPageBreaks")).map((ref) => again.get(ref, "columnIndex"))).toEqual([5]);
    expect(again.get(again.find(layout, "getPrintAreaOrNullObject"), "address")).toBe("Sheet1!A1:F30");
    expect(again.get(again.find(layout, "getPrintTitleRowsOrNullObject"), "address")).toBe("Sheet1!1:2");
    expect([again.get(layout, "leftMargin"), again.get(layout, "topMargin")]).toEqual([36, 72]);
    const breaks = again.go(again.sheet("Sheet1"), "horizontalPageBreaks");
    again.call(again.item(breaks, "10"), "delete");
    again.call(again.go(again.sheet("Sheet1"), "verticalPageBreaks"), "removePageBreaks");
    const last = openPackage(saved.save()).sheets[0];
    expect([last?.rowBreaks, last?.columnBreaks]).toEqual([[20], []]);
  });
});

describe("protection", () => {
  it("forbids locked cells and formats, allows what its options allow, and goes", async () => {
    const { book, model } = await openModel();
    model.set(model.go(model.range("Sheet1", "B1"), "format", "protection"), "locked", false);
    model.call(model.go(model.sheet("Sheet1"), "protection"), "protect", { allowFormatCells: true, selectionMode: "Unlocked" });
    const { model: again } = await reopen(book);
    const protection = again.go(again.sheet("Sheet1"), "protection");
    expect(again.get(protection, "protected")).toBe(true);
    expect(again.get(protection, "options")).toMatchObject({ allowFormatCells: true, allowSort: false, allowEditObjects: false, selectionMode: "Unlocked" });
    expect(() => again.set(again.range("Sheet1", "A1:B1"), "values", 1)).toThrow(apiError("AccessDenied"));
    again.set(again.range("Sheet1", "B1"), "values", 1);
    again.set(again.go(again.range("Sheet1", "A1"), "format", "font"), "bold", true);
    expect(() => again.set(again.go(again.range("Sheet1", "A1"), "format"), "columnWidth", 75)).toThrow(apiError("AccessDenied"));
    again.call(protection, "unprotect");
    again.set(again.range("Sheet1", "A1"), "values", 1);
    expect(again.get(protection, "options")).toBeNull();
  });
});

describe("names", () => {
  it("hold ranges and constants, for the workbook or a sheet, also hidden", async () => {
    const { book, model } = await openModel();
    const ofBook = model.go(model.root, "names");
    const ofSheet = model.go(model.sheet("Sheet1"), "names");
    model.call(ofBook, "add", "总分", model.range("Sheet1", "F4:F13"), "注");
    model.set(model.find(ofBook, "add", "BZR_映射", '="{""列"":1}"'), "visible", false);
    model.call(ofSheet, "add", "满分", "=100");
    model.set(model.range("Sheet1", "A1"), "formulas", "=满分/2");
    const { model: again } = await reopen(book);
    const items = again.items(again.go(again.root, "names"));
    expect(items.map((ref) => ["name", "type", "value", "visible", "scope", "comment"].map((property) => again.get(ref, property)))).toEqual(
      expect.arrayContaining([
        ["总分", "Range", "Sheet1!F4:F13", true, "Workbook", "注"],
        ["BZR_映射", "String", '{"列":1}', false, "Workbook", ""],
      ]),
    );
    expect(items).toHaveLength(2);
    expect(again.get(again.item(again.go(again.sheet("Sheet1"), "names"), "满分"), "value")).toBe(100);
    expect(again.get(again.range("Sheet1", "A1"), "values")).toEqual([[50]]);
    expect(again.get(again.find(again.item(again.go(again.root, "names"), "总分"), "getRange"), "address")).toBe("Sheet1!F4:F13");
    expect(again.get(again.find(again.sheet("Sheet1"), "getRange", "总分"), "address")).toBe("Sheet1!F4:F13");
    again.call(again.item(again.go(again.root, "names"), "总分"), "delete");
    expect(again.call(again.go(again.root, "names"), "getItemOrNullObject", "总分")).toBeNull();
  });

  it("must be names, and new", async () => {
    const { model } = await openModel();
    const all = model.go(model.root, "names");
    for (const name of ["A1", "1月", "a b", "R"]) expect(() => model.call(all, "add", name, "=1")).toThrow(apiError("InvalidArgument"));
    model.call(all, "add", "得分", "=1");
    expect(() => model.call(all, "add", "得分", "=2")).toThrow(apiError("ItemAlreadyExists"));
  });
});

describe("conditional formats", () => {
  it("come first, and leave no trace when they are deleted", async () => {
    const bytes = fixture(PARTS);
    const file = openPackage(bytes);
    for (const sheet of file.sheets) sheet.protection = undefined;
    const before = file.save();
    const { book, model } = await openModel(before);
    const rules = model.go(model.range(MAIN, "F4:F13"), "conditionalFormats");
    const already = model.call(rules, "getCount") as number;
    const added = model.find(rules, "add", "Custom");
    model.set(model.go(added, "custom", "rule"), "formula", '=LEN("BZR:否决")>0');
    model.set(model.go(added, "custom", "format", "fill"), "color", "#FFC7CE");
    model.set(model.go(added, "custom", "format"), "numberFormat", '"▲"General');
    expect([model.get(added, "priority"), model.get(added, "type"), model.call(rules, "getCount")]).toEqual([0, "Custom", already + 1]);
    const { book: saved, model: again } = await reopen(book);
    const found = again.items(again.go(again.range(MAIN, "F4:F13"), "conditionalFormats"))[0];
    if (found === undefined) throw new Error("the rule is gone");
    expect(again.get(again.go(found, "custom", "rule"), "formula")).toBe('=LEN("BZR:否决")>0');
    expect(again.get(again.find(found, "getRange"), "address")).toBe(`'${MAIN}'!F4:F13`);
    again.call(found, "delete");
    const sheet = (content: Uint8Array) => Buffer.from(openPackage(content).parts().get("xl/worksheets/sheet1.xml") ?? []).toString();
    expect(sheet(saved.save())).toBe(sheet(before));
  });

  it("of other kinds are refused by name", async () => {
    const { model } = await openModel();
    expect(() => model.call(model.go(model.range("Sheet1", "A1"), "conditionalFormats"), "add", "DataBar")).toThrow(apiError("NotImplemented"));
  });
});

describe("data validation", () => {
  it("belongs to its range, and leaves the rest of another's range alone", async () => {
    const { book, model } = await openModel();
    const validation = (each: Model, address: string) => each.go(each.range("Sheet1", address), "dataValidation");
    model.set(validation(model, "A1:A10"), "rule", { list: { inCellDropDown: true, source: "是,否" } });
    model.set(validation(model, "A4:A5"), "rule", { custom: { formula: "=LEN(A4)<3" } });
    const { model: again } = await reopen(book);
    expect(["A3", "A4", "A6"].map((address) => again.get(validation(again, address), "type"))).toEqual(["List", "Custom", "List"]);
    expect(again.get(validation(again, "A10"), "rule")).toEqual({ list: { inCellDropDown: true, source: "是,否" } });
    again.call(validation(again, "A1:A10"), "clear");
    expect(again.get(validation(again, "A4"), "type")).toBe("None");
  });
});

describe("a list to choose from", () => {
  const validation = (each: Model) => each.go(each.range("Sheet1", "A1:A3"), "dataValidation");
  const withList = async (source: unknown, inCellDropDown = true) => {
    const { book, model } = await openModel();
    model.set(validation(model), "rule", { list: { inCellDropDown, source } });
    return { book, model };
  };

  it("refuses other values from the start, as in Excel", async () => {
    const { book } = await withList("是,否");
    const { model } = await reopen(book);
    expect(model.get(validation(model), "errorAlert")).toEqual({ message: "", showAlert: true, style: "Stop", title: "" });
    expect(model.get(validation(model), "prompt")).toEqual({ message: "", showPrompt: true, title: "" });
  });

  it("may be a range, and may have no arrow", async () => {
    const { book, model } = await openModel();
    model.call(model.go(model.root, "worksheets"), "add", "选 项");
    model.set(validation(model), "rule", { list: { inCellDropDown: false, source: model.range("选 项", "B1:B9") } });
    const { book: saved, model: again } = await reopen(book);
    expect(again.get(validation(again), "rule")).toEqual({ list: { inCellDropDown: false, source: "='选 项'!$B$1:$B$9" } });
    again.set(validation(again), "rule", { list: { inCellDropDown: true, source: "是,否" } });
    const { model: last } = await reopen(saved);
    expect(last.get(validation(last), "rule")).toEqual({ list: { inCellDropDown: true, source: "是,否" } });
  });

  it("keeps messages that are switched off", async () => {
    const { book, model } = await withList("是,否");
    const prompt = { message: "选一个", showPrompt: false, title: "提示" };
    const errorAlert = { message: "只有是和否", showAlert: false, style: "Information", title: "错" };
    model.set(validation(model), "prompt", prompt);
    model.set(validation(model), "errorAlert", errorAlert);
    const { model: again } = await reopen(book);
    expect([again.get(validation(again), "prompt"), again.get(validation(again), "errorAlert")]).toEqual([prompt, errorAlert]);
  });

  it("is refused with more text than a file may have", async () => {
    // Excel takes titles of at most 32 characters, and messages and lists of at most 255; a file with more it calls damaged.
    await expect(withList("长".repeat(256))).rejects.toThrow(apiError("InvalidArgument"));
    const { model } = await withList("长".repeat(255));
    const set = (title: string, message: string) => () => model.set(validation(model), "prompt", { title, message, showPrompt: true });
    expect(set("题".repeat(33), "")).toThrow(apiError("InvalidArgument"));
    expect(set("", "文".repeat(256))).toThrow(apiError("InvalidArgument"));
    expect(set("题".repeat(32), "文".repeat(255))).not.toThrow();
  });
});

describe("what the file brings", () => {
  it("shows its tables, filter and links", async () => {
    const { model } = await openModel(fixture(PARTS));
    const sheet = model.sheet(MAIN);
    expect(model.get(model.go(sheet, "autoFilter"), "enabled")).toBe(true);
    expect(model.get(model.find(model.go(sheet, "autoFilter"), "getRange"), "address")).toBe(`'${MAIN}'!A3:J13`);
    const [table] = model.items(model.go(model.root, "tables"));
    if (table === undefined) throw new Error("no table");
    expect(model.get(model.find(table, "getRange"), "address")).toBe("'规则''配置'!A1:B4");
    expect(model.get(model.find(table, "getDataBodyRange"), "address")).toBe("'规则''配置'!A2:B4");
  });
});
