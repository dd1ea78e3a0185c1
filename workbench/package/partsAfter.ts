/** Tables and charts after lines of a sheet came or went: no record shows all of what they hold. */
import { columnIndex } from "./addresses";
import type { Container } from "./container";
import { frameAfter } from "./followLines";
import { formulaAfter } from "./formula";
import type { LineChange } from "./lines";
import { rangesAfter } from "./rangesAfter";
import { attribute, descendants, escapeText, replaceContent, setAttributes } from "./xml";
import type { Splice, XmlElement } from "./xml";
import { decodeXstring, encodeXstring } from "./xstring";

const TABLE_FORMULAS = ["calculatedColumnFormula", "totalsRowFormula"];

interface ChangedSheet {
  readonly part: string;
  readonly name: string;
}

/** Tables and charts that these parts lead to. */
export function followLinesInParts(container: Container, parts: readonly string[], sheet: ChangedSheet, change: LineChange): void {
  for (const source of container.reachable(...parts)) {
    for (const { kind, target } of container.relationships(source)) {
      const formulas = kind === "table" ? TABLE_FORMULAS : kind === "chart" || kind === "chartEx" ? ["f"] : [];
      if (formulas.length === 0) continue;
      const concerns = (name: string | undefined): boolean =>
        name === undefined ? source === sheet.part : name.toLowerCase() === sheet.name.toLowerCase();
      if (kind === "table" && source === sheet.part) moveTable(container, target, change);
      const xml = container.xml(target);
      container.write(target, xml.edit(formulaSplices(xml.root, formulas, (formula) => formulaAfter(formula, change, concerns))));
    }
  }
}

/** Why the tables, drawings and the like of a sheet cannot follow; undefined when they can. */
export function obstacleInParts(container: Container, workbookPart: string, { part, name }: ChangedSheet, change: LineChange): string | undefined {
  const related = container.relationships(part);
  const stuck = related.map(({ kind }) => STUCK[kind]).find((each) => each !== undefined);
  if (stuck !== undefined) return stuck;
  const pivots = container.relationships(workbookPart).filter(({ kind }) => kind === "pivotCacheDefinition");
  const feeds = pivots.some(({ target }) => [...descendants(container.xml(target).root)].some((each) => each.local === "worksheetSource" && attribute(each, "sheet") === name));
  if (feeds) return "the source of a pivot table";
  return related.filter(({ kind }) => kind === "table").map(({ target }) => tableObstacle(container.xml(target).root, change)).find((each) => each !== undefined);
}

const STUCK: Readonly<Record<string, string>> = {
  comments: "notes",
  control: "controls",
  drawing: "drawings",
  oleObject: "embedded objects",
  pivotTable: "pivot tables",
  queryTable: "query tables",
  threadedComment: "comments",
  vmlDrawing: "notes or controls",
};

function tableObstacle(table: XmlElement, change: LineChange): string | undefined {
  const ref = attribute(table, "ref") ?? "";
  const after = rangesAfter(ref, change);
  if (change.axis === "column") return after !== "" && columnsIn(after) === columnsIn(ref) ? undefined : "columns within a table";
  if (change.kind === "insert") return undefined;
  return after === "" || deletesRim(table, change) ? "the heading, the totals or all rows of a table" : undefined;
}

function deletesRim(table: XmlElement, change: LineChange): boolean {
  const rows = (attribute(table, "ref") ?? "").split(":").map((cell) => Number(/\d+/.exec(cell)?.[0]) - 1);
  const [heading = 0, last = heading] = rows;
  const isDeleted = (row: number): boolean => row >= change.first && row < change.first + change.count;
  const hasHeading = attribute(table, "headerRowCount") !== "0";
  const hasTotals = Number(attribute(table, "totalsRowCount") ?? 0) > 0;
  const firstData = heading + (hasHeading ? 1 : 0);
  const lastData = last - (hasTotals ? 1 : 0);
  return (hasHeading && isDeleted(heading)) || (hasTotals && isDeleted(last)) || (isDeleted(firstData) && isDeleted(lastData));
}

function columnsIn(range: string): number {
  const [from = 0, to = from] = range.split(":").map((cell) => columnIndex(/[A-Z]+/i.exec(cell)?.[0] ?? ""));
  return to - from + 1;
}

function moveTable(container: Container, part: string, change: LineChange): void {
  const xml = container.xml(part);
  const moved = xml.edit(setAttributes(xml.root, { ref: rangesAfter(attribute(xml.root, "ref") ?? "", change) }));
  container.write(part, frameAfter(moved, { change, formula: (formula) => formula }));
}

function formulaSplices(root: XmlElement, names: readonly string[], after: (formula: string) => string): Splice[] {
  return [...descendants(root)]
    .filter(({ local, children }) => names.includes(local) && children.length === 0)
    .flatMap((element) => {
      const formula = decodeXstring(element.text);
      return after(formula) === formula ? [] : [replaceContent(element, escapeText(encodeXstring(after(formula))))];
    });
}
