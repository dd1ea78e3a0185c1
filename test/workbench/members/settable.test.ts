import type { Ref } from "../../../workbench/wire/definition";
import { closeModels, openModel, reopen, type Model } from "./model";

afterEach(closeModels);

type Place = (model: Model) => Ref;

const SHEET = "Sheet1";
const sheet: Place = (model) => model.find(model.go(model.root, "worksheets"), "getFirst");
const cells: Place = (model) => model.range(SHEET, "B2:C3");
const cell: Place = (model) => model.range(SHEET, "B2");
const within = (place: Place, ...names: string[]): Place => (model) => model.go(place(model), ...names);
const border = (side: string): Place => (model) => model.item(model.go(cells(model), "format", "borders"), side);
const rule: Place = (model) => model.find(model.go(cells(model), "conditionalFormats"), "getItemAt", 0);
const name: Place = (model) => model.item(model.go(model.root, "names"), "总分");
const layout = within(sheet, "pageLayout");
const pageText = within(layout, "headersFooters", "defaultForAllPages");

interface Sample {
  readonly place: Place;
  readonly value: unknown;
  /** What has to be there before the property can be set. */
  readonly prepare?: (model: Model) => void;
  /** What reading gives, where it is not what was set. */
  readonly expected?: unknown;
}

const withName = (model: Model) => void model.call(model.go(model.root, "names"), "add", "总分", "=Sheet1!$A$1");
const withRule = (model: Model) => {
  const added = model.find(model.go(cells(model), "conditionalFormats"), "add", "Custom");
  model.set(model.go(added, "custom", "rule"), "formula", "=B2>1");
};
const withTwoRules = (model: Model) => {
  withRule(model);
  const added = model.find(model.go(cells(model), "conditionalFormats"), "add", "Custom");
  model.set(model.go(added, "custom", "rule"), "formula", "=B2>2");
};
/** The rule that came second, and so is first. */
const secondRule: Place = (model) => {
  const found = model.items(model.go(cells(model), "conditionalFormats")).find((each) => model.get(model.go(each, "custom", "rule"), "formula") === "=B2>2");
  if (found === undefined) throw new Error("the rule is gone");
  return found;
};
const withValidation = (model: Model) => model.set(model.go(cells(model), "dataValidation"), "rule", { list: { inCellDropDown: true, source: "一,二" } });
const withSecondSheet = (model: Model) => void model.call(model.go(model.root, "worksheets"), "add", "第二");

const chart: Place = (model) => model.find(within(sheet, "charts")(model), "getItemAt", 0);
const withChart = (model: Model) => {
  model.set(cells(model), "values", [[1, 2], [3, 4]]);
  model.call(within(sheet, "charts")(model), "add", "Line", cells(model));
};
const withTitledAxis = (model: Model) => {
  withChart(model);
  model.set(model.go(chart(model), "axes", "valueAxis", "title"), "text", "分");
};

const withScaledAxis = (model: Model) => {
  withChart(model);
  model.set(model.go(chart(model), "axes", "valueAxis"), "minimum", 0);
  model.set(model.go(chart(model), "axes", "valueAxis"), "maximum", 5);
};

const cellFormat = within(cells, "format");
const font = within(cells, "format", "font");
const validation = within(cells, "dataValidation");

/** One sample for every property of every class that can be set, as "Class.property". */
const SAMPLES: Readonly<Record<string, Sample>> = {
  "Chart.height": { place: chart, value: 123.75, prepare: withChart },
  "Chart.left": { place: chart, value: 70, prepare: withChart },
  "Chart.name": { place: chart, value: "得分图", prepare: withChart },
  "Chart.top": { place: chart, value: 40.5, prepare: withChart },
  "Chart.width": { place: chart, value: 400, prepare: withChart },
  "ChartAxis.maximum": { place: within(chart, "axes", "valueAxis"), value: 100, prepare: withScaledAxis },
  "ChartAxis.minimum": { place: within(chart, "axes", "valueAxis"), value: -10.5, prepare: withScaledAxis },
  "ChartAxis.tickLabelPosition": { place: within(chart, "axes", "categoryAxis"), value: "Low", prepare: withChart },
  "ChartAxisTitle.text": { place: within(chart, "axes", "categoryAxis", "title"), value: "班级", prepare: withChart },
  "ChartAxisTitle.visible": { place: within(chart, "axes", "valueAxis", "title"), value: false, prepare: withTitledAxis },
  "ChartLegend.position": { place: within(chart, "legend"), value: "Corner", prepare: withChart },
  "ChartLegend.visible": { place: within(chart, "legend"), value: false, prepare: withChart },
  "ChartTitle.text": { place: within(chart, "title"), value: "总分 & 名次", prepare: withChart },
  "ChartTitle.visible": { place: within(chart, "title"), value: false, prepare: withChart },
  "ConditionalFormat.priority": { place: secondRule, value: 1, prepare: withTwoRules },
  "ConditionalFormat.stopIfTrue": { place: rule, value: true, prepare: withRule },
  "ConditionalFormatRule.formula": { place: within(rule, "custom", "rule"), value: '=LEN("BZR:否决")>0', prepare: withRule },
  "ConditionalRangeFill.color": { place: within(rule, "custom", "format", "fill"), value: "#FFC7CE", prepare: withRule },
  "ConditionalRangeFont.bold": { place: within(rule, "custom", "format", "font"), value: true, prepare: withRule },
  "ConditionalRangeFont.color": { place: within(rule, "custom", "format", "font"), value: "#9C0006", prepare: withRule },
  "ConditionalRangeFormat.numberFormat": { place: within(rule, "custom", "format"), value: '"▲"General', prepare: withRule },
  "DataValidation.errorAlert": { place: validation, value: { message: "只能选一或二", showAlert: true, style: "Warning", title: "错" }, prepare: withValidation },
  "DataValidation.ignoreBlanks": { place: validation, value: false, prepare: withValidation },
  "DataValidation.prompt": { place: validation, value: { message: "选一个", showPrompt: true, title: "提示" }, prepare: withValidation },
  "DataValidation.rule": { place: validation, value: { wholeNumber: { formula1: 1, formula2: 100, operator: "Between" } } },
  "FormatProtection.formulaHidden": { place: within(cells, "format", "protection"), value: true },
  "FormatProtection.locked": { place: within(cells, "format", "protection"), value: false },
  "HeaderFooter.leftHeader": { place: pageText, value: "第一中学" },
  "HeaderFooter.centerHeader": { place: pageText, value: "班主任考核 & 津贴".replace("&", "&&") },
  "HeaderFooter.rightHeader": { place: pageText, value: "&D" },
  "HeaderFooter.leftFooter": { place: pageText, value: "签字:" },
  "HeaderFooter.centerFooter": { place: pageText, value: "第&P页,共&N页" },
  "HeaderFooter.rightFooter": { place: pageText, value: "&F" },
  "NamedItem.comment": { place: name, value: "说明", prepare: withName },
  "NamedItem.formula": { place: name, value: '="常量"', prepare: withName },
  "NamedItem.visible": { place: name, value: false, prepare: withName },
  "PageLayout.blackAndWhite": { place: layout, value: true },
  "PageLayout.bottomMargin": { place: layout, value: 36 },
  "PageLayout.centerHorizontally": { place: layout, value: true },
  "PageLayout.centerVertically": { place: layout, value: true },
  "PageLayout.footerMargin": { place: layout, value: 18 },
  "PageLayout.headerMargin": { place: layout, value: 27 },
  "PageLayout.leftMargin": { place: layout, value: 45 },
  "PageLayout.orientation": { place: layout, value: "Landscape" },
  "PageLayout.paperSize": { place: layout, value: "A3" },
  "PageLayout.printGridlines": { place: layout, value: true },
  "PageLayout.rightMargin": { place: layout, value: 54 },
  "PageLayout.topMargin": { place: layout, value: 90 },
  "PageLayout.zoom": { place: layout, value: { horizontalFitToPages: 1 } },
  "Range.columnHidden": { place: cells, value: true },
  "Range.formulas": { place: cells, value: [["=1+1", "=B2*2"], ["文", 4]] },
  "Range.formulasLocal": { place: cells, value: [["=1+1", "=SORT(A1:A2)"], ["12", "true"]], expected: [["=1+1", "=SORT(A1:A2)"], [12, true]] },
  "Range.hyperlink": { place: cell, value: { documentReference: "Sheet1!A1", screenTip: "去", textToDisplay: "链接" } },
  "Range.numberFormat": { place: cells, value: [["0.00", "@"], ['yyyy"年"m"月"d"日"', "0%"]] },
  "Range.rowHidden": { place: cells, value: true },
  "Range.values": { place: cells, value: [[1.5, "文"], [true, "#N/A"]] },
  "RangeBorder.color": { place: border("EdgeBottom"), value: "#FF0000" },
  "RangeBorder.style": { place: border("EdgeTop"), value: "Double" },
  "RangeBorder.weight": { place: border("InsideVertical"), value: "Medium" },
  "RangeFill.color": { place: within(cells, "format", "fill"), value: "#FFF2CC" },
  "RangeFont.bold": { place: font, value: true },
  "RangeFont.color": { place: font, value: "#C00000" },
  "RangeFont.italic": { place: font, value: true },
  "RangeFont.name": { place: font, value: "仿宋" },
  "RangeFont.size": { place: font, value: 16 },
  "RangeFont.strikethrough": { place: font, value: true },
  "RangeFont.underline": { place: font, value: "Single" },
  "RangeFormat.columnWidth": { place: cellFormat, value: 77.25 },
  "RangeFormat.horizontalAlignment": { place: cellFormat, value: "CenterAcrossSelection" },
  "RangeFormat.indentLevel": { place: cellFormat, value: 2 },
  "RangeFormat.rowHeight": { place: cellFormat, value: 28.5 },
  "RangeFormat.shrinkToFit": { place: cellFormat, value: true },
  "RangeFormat.verticalAlignment": { place: cellFormat, value: "Center" },
  "RangeFormat.wrapText": { place: cellFormat, value: true },
  "Worksheet.name": { place: sheet, value: "9月 汇总" },
  "Worksheet.position": { place: (model) => model.sheet("第二"), value: 0, prepare: withSecondSheet },
  "Worksheet.showGridlines": { place: sheet, value: false },
  "Worksheet.tabColor": { place: sheet, value: "#FF9900" },
  "Worksheet.visibility": { place: sheet, value: "VeryHidden", prepare: withSecondSheet },
};

describe("properties that can be set", () => {
  it("each have a sample here", async () => {
    const { book } = await openModel();
    const settable = Object.entries(book.objectModel.classes).flatMap(([type, { properties }]) =>
      Object.entries(properties ?? {}).flatMap(([name, property]) => (property.set === undefined ? [] : [`${type}.${name}`])),
    );
    expect(Object.keys(SAMPLES).sort()).toEqual(settable.sort());
  });

  it.each(Object.entries(SAMPLES))("%s is read back, also after saving and opening again", async (key, { place, value, prepare, expected }) => {
    const [type, property = ""] = key.split(".");
    const { book, model } = await openModel();
    prepare?.(model);
    const target = place(model);
    expect(target.type).toBe(type);
    expect(model.get(target, property)).not.toEqual(expected ?? value);
    model.set(target, property, value);
    await book.settle();
    expect(model.get(target, property)).toEqual(expected ?? value);
    const again = await reopen(book);
    expect(again.model.get(place(again.model), property)).toEqual(expected ?? value);
  });
});
