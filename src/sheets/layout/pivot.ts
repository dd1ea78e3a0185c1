import { type ColumnHeading, type Headings, type Vocabulary, findHeadings } from "../headings/headings";
import { compact, textOf } from "../parse/text";
import { SUMMARY } from "../rows/leftOut";
import { type Position, type SheetData, cellOf, extent } from "../sheetData";
import { plays } from "../vocabulary/roleWords";
import { rowKey } from "./rowKey";
import { ITEM_COLUMN, ITEM_HEADING } from "./transpose";
import { type Part, rowParts, viewOf } from "./view";

const VALUE_HEADING = /^(得分|分数|成绩|实得分|考核得分|评分|量化得分)$/;
const MARK_HEADING = /^(分值|满分|标准分|权重)$/;

/**
 * A list with a row an item (班级 月份 项目 得分) as a row a class and month with a column an item, as most sheets of
 * scores stand. Sub-totals among the items are left out. undefined for any other list.
 */
export function itemsAcross(sheet: SheetData, vocabulary: Vocabulary): SheetData | undefined {
  const headings = findHeadings(sheet, vocabulary);
  const item = headings?.columns.find(({ name }) => ITEM_COLUMN.test(name) || ITEM_HEADING.test(name));
  const value = headings?.columns.find(({ name }) => VALUE_HEADING.test(name));
  if (headings === undefined || item === undefined || value === undefined) return undefined;
  const keys = headings.columns.filter(({ name }) => vocabulary.isSubject(name) || (sheet.joined !== undefined && plays("when", name)));
  const mark = headings.columns.find(({ name }) => MARK_HEADING.test(name));
  const rows = new RowsByKey(sheet, keys, item, value);
  for (let row = Math.max(...headings.rows) + 1; row < extent(sheet).endRow; row++) rows.add(row);
  return rows.isWhole && keys.some(({ name }) => vocabulary.isWho(name)) ? rows.view(headings, mark) : undefined;
}

class RowsByKey {
  /** The first row of each class and month, with the value of each item. */
  private readonly groups = new Map<string, { readonly first: number; readonly values: Map<string, Position> }>();
  private readonly items = new Map<string, Position>();
  private repeated = false;

  constructor(
    private readonly sheet: SheetData,
    private readonly keys: readonly ColumnHeading[],
    private readonly item: ColumnHeading,
    private readonly value: ColumnHeading,
  ) {}

  add(row: number): void {
    const at = ({ position }: ColumnHeading): string => compact(textOf(cellOf(this.sheet, row, position.column)));
    const name = at(this.item);
    const value = { row, column: this.value.position.column };
    if (name === "" || SUMMARY.test(name) || this.keys.every((key) => at(key) === "")) return;
    const key = rowKey(this.sheet, row, this.keys);
    const group = this.groups.get(key) ?? { first: row, values: new Map<string, Position>() };
    this.repeated ||= group.values.has(name);
    this.groups.set(key, group);
    group.values.set(name, value);
    if (!this.items.has(name)) this.items.set(name, { row, column: this.item.position.column });
  }

  /** Each item once for each class and month, and more than one of them. */
  get isWhole(): boolean {
    return !this.repeated && this.items.size >= 2 && this.groups.size >= 2 && [...this.groups.values()].some(({ values }) => values.size >= 2);
  }

  view({ rows }: Headings, mark: ColumnHeading | undefined): SheetData {
    const { sheet, keys } = this;
    const top = rows[0] ?? sheet.row;
    const titles = Array.from({ length: top - sheet.row }, (_, i) => rowParts(sheet.row + i, sheet.column, extent(sheet).endColumn));
    // The items stand under the list's own word for them, as those of a group do.
    const over: Part[] = [...keys.map(({ position }) => position), this.item.position];
    const head: (Part | undefined)[] = [...keys.map(() => undefined), ...[...this.items].map(([name, from]): Part => ({ word: this.headed(name, from, mark), from }))];
    const body = [...this.groups.values()].map(({ first, values }) => [
      ...keys.map(({ position }): Part => ({ row: first, column: position.column })),
      // What has no row at all is missing where its class stands.
      ...[...this.items.keys()].map((name): Part => values.get(name) ?? { word: "", from: { row: first, column: keys[0]?.position.column ?? this.value.position.column } }),
    ]);
    return viewOf(sheet, [...titles, over, head, ...body]);
  }

  /** 出勤(20分) where the list says what the item is out of. */
  private headed(name: string, { row }: Position, mark: ColumnHeading | undefined): string {
    const content = mark === undefined ? "" : cellOf(this.sheet, row, mark.position.column);
    return typeof content === "number" ? `${name}(${content}分)` : name;
  }
}
