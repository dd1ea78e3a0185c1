import { type ColumnHeading, type Headings, type Vocabulary, findHeadings } from "../headings/headings";
import { compact, textOf } from "../parse/text";
import { type Position, type SheetData, cellOf, extent } from "../sheetData";
import { plays } from "../vocabulary/roleWords";
import { rowKey } from "./rowKey";
import { type Part, rowParts, viewOf } from "./view";

/**
 * A list with a row an item (班级 月份 项目 得分) as a row a class and month with a column an item, as most sheets of
 * scores stand; a list of what happened on days (日期 班级 项目 扣分) as a row a class and day. Sub-totals among the items
 * are left out. undefined for any other list.
 */
export function itemsAcross(sheet: SheetData, vocabulary: Vocabulary): SheetData | undefined {
  const headings = findHeadings(sheet, vocabulary);
  const item = headings?.columns.find(({ name }) => plays("itemHeading", name));
  const value = headings?.columns.find(({ name }) => plays("score", name) || plays("deducted", name));
  if (headings === undefined || item === undefined || value === undefined) return undefined;
  const keys = headings.columns.filter(({ name }) => vocabulary.isSubject(name) || plays("when", name));
  const mark = headings.columns.find(({ name }) => plays("mark", name));
  const rows = new RowsByKey(sheet, keys, item, value);
  for (let row = Math.max(...headings.rows) + 1; row < extent(sheet).endRow; row++) rows.add(row);
  return rows.isWhole && keys.some(({ name }) => vocabulary.isWho(name)) ? rows.view(headings, mark) : undefined;
}

interface Group {
  readonly first: number;
  readonly values: Map<string, Position>;
}

class RowsByKey {
  /** By class and month or day, the first row of each and the value of every item; a second of the same item begins another. */
  private readonly groups: Group[] = [];
  private readonly open = new Map<string, Group>();
  private readonly items = new Map<string, Position>();
  private repeated = false;
  /** What happened on days: an item that is not named did not happen. */
  private readonly isLog: boolean;

  constructor(
    private readonly sheet: SheetData,
    private readonly keys: readonly ColumnHeading[],
    private readonly item: ColumnHeading,
    private readonly value: ColumnHeading,
  ) {
    this.isLog = sheet.recorded === undefined && sheet.joined === undefined && keys.some(({ name }) => plays("when", name));
  }

  add(row: number): void {
    const at = ({ position }: ColumnHeading): string => compact(textOf(cellOf(this.sheet, row, position.column)));
    const name = at(this.item);
    const value = { row, column: this.value.position.column };
    if (name === "" || plays("summary", name) || this.keys.every((key) => at(key) === "")) return;
    const key = rowKey(this.sheet, row, this.keys);
    const before = this.open.get(key);
    const isAgain = before?.values.has(name) === true;
    this.repeated ||= isAgain;
    const group = before === undefined || isAgain ? { first: row, values: new Map<string, Position>() } : before;
    if (group !== before) this.groups.push(group);
    this.open.set(key, group);
    group.values.set(name, value);
    if (!this.items.has(name)) this.items.set(name, { row, column: this.item.position.column });
  }

  /** Each item once for each class and month, and more than one of them; on a day something may happen twice. */
  get isWhole(): boolean {
    const isSingle = this.isLog || !this.repeated;
    return isSingle && this.items.size >= 2 && this.groups.length >= 2 && this.groups.some(({ values }) => values.size >= 2);
  }

  view({ rows }: Headings, mark: ColumnHeading | undefined): SheetData {
    const { sheet, keys } = this;
    const top = rows[0] ?? sheet.row;
    const titles = Array.from({ length: top - sheet.row }, (_, i) => rowParts(sheet.row + i, sheet.column, extent(sheet).endColumn));
    // The items stand under the list's own word for them, as those of a group do.
    const over: Part[] = [...keys.map(({ position }) => position), this.item.position];
    const head: (Part | undefined)[] = [...keys.map(() => undefined), ...[...this.items].map(([name, from]): Part => ({ word: this.headed(name, from, mark), from }))];
    const body = this.groups.map(({ first, values }) => [
      ...keys.map(({ position }): Part => ({ row: first, column: position.column })),
      ...[...this.items.keys()].map((name): Part => values.get(name) ?? this.absent(first)),
    ]);
    return viewOf(sheet, [...titles, over, head, ...body]);
  }

  /** What has no row at all is missing where its class stands; of what happens on days it did not happen. */
  private absent(first: number): Part {
    return { word: this.isLog ? 0 : "", from: { row: first, column: this.keys[0]?.position.column ?? this.value.position.column } };
  }

  /** 出勤(20分) where the list says what the item is out of. */
  private headed(name: string, { row }: Position, mark: ColumnHeading | undefined): string {
    const content = mark === undefined ? "" : cellOf(this.sheet, row, mark.position.column);
    return typeof content === "number" ? `${name}(${content}分)` : name;
  }
}
