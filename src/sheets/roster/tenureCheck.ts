import { addTo } from "../../core/multimap";
import { DEPUTY, TENURE_COLUMNS } from "../../rules/tenure";
import { type Problem, placeFrom, problemAt } from "../findings/problem";
import type { ReadRow } from "../rows/readRows";
import type { SheetTable } from "../readSheet";
import { type Position, contentAt, placeOf } from "../sheetData";
import { ROSTER } from "../tables/tableCatalogue";
import { isBlank } from "../parse/text";

/** A row of the roster as the post that somebody holds; from and to are days, open where the roster names none. */
interface Post {
  readonly part: SheetTable;
  readonly row: ReadRow;
  readonly from: number;
  readonly to: number;
}

/** Posts on the roster that end before they begin, and classes with two homeroom teachers at a time. */
export function checkTenures(parts: readonly SheetTable[]): readonly Problem[] {
  const roster = parts.filter(({ definition }) => definition.name === ROSTER);
  const posts = roster.flatMap((part) => part.rows.flatMap((row) => postOf(part, row)));
  const heads = posts.filter((post) => post.from <= post.to && isHead(post));
  const earlierOfClass = new Map<string, Post[]>();
  const overlaps = heads.flatMap((post) => {
    const className = post.row.key.class ?? "";
    const other = earlierOfClass.get(className)?.find((earlier) => overlap(earlier, post) && !isSameRow(earlier, post) && !areOfSeveralPosts(earlier, post));
    addTo(earlierOfClass, className, post);
    return other === undefined ? [] : [overlapProblem(post, other)];
  });
  return [...posts.filter(({ from, to }) => from > to).map(reversedProblem), ...overlaps];
}

/** None where a date is written that cannot be read: that is a problem of its own. */
function postOf(part: SheetTable, row: ReadRow): readonly Post[] {
  const dateIn = (name: string, open: number): number | undefined => {
    const value = row.cells.get(name)?.value;
    if (value?.kind === "date") return value.serial;
    const column = columnNamed(part, name);
    return column === undefined || isBlank(contentAt(part.sheet, { row: row.at, column })) ? open : undefined;
  };
  const from = dateIn(TENURE_COLUMNS.from, -Infinity);
  const to = dateIn(TENURE_COLUMNS.to, Infinity);
  return from === undefined || to === undefined ? [] : [{ part, row, from, to }];
}

function isHead({ row }: Post): boolean {
  const post = row.cells.get(TENURE_COLUMNS.post)?.value;
  return row.key.class !== undefined && row.key.person !== undefined && !(post?.kind === "text" && post.text === DEPUTY);
}

const overlap = (a: Post, b: Post): boolean => a.from <= b.to && b.from <= a.to;

/** Columns of the regulation's own that say what somebody is to the class: it pays 主班, 配班 and 保育员 of one class. */
const OWN_POSTS = ["岗位", "任职类别", "角色", "身份", "分工"];

function areOfSeveralPosts(a: Post, b: Post): boolean {
  const wordIn = ({ row }: Post, column: string): string | undefined => {
    const value = row.cells.get(column)?.value;
    return value?.kind === "text" ? value.text : undefined;
  };
  return OWN_POSTS.some((column) => {
    const [one, other] = [wordIn(a, column), wordIn(b, column)];
    return one !== undefined && other !== undefined && one !== other;
  });
}

/** The row entered twice, which is a repeated row rather than a second teacher. */
const isSameRow = (a: Post, b: Post): boolean => a.row.key.person === b.row.key.person && a.row.key.id === b.row.key.id && a.from === b.from;

function overlapProblem(post: Post, other: Post): Problem {
  const { key } = post.row;
  const cell = placeOf(other.part.sheet, cellOf(other));
  const params = { class: key.class ?? "", person: key.person ?? "", other: other.row.key.person ?? "", cell: placeFrom(post.part.sheet, cell) };
  return problemAt(post.part.sheet, cellOf(post), { code: "tenureOverlap", params });
}

function reversedProblem({ part, row }: Post): Problem {
  return problemAt(part.sheet, { row: row.at, column: columnNamed(part, TENURE_COLUMNS.to) ?? 0 }, { code: "tenureReversed", params: {} });
}

/** Where the post begins, else whose it is. */
function cellOf({ part, row }: Post): Position {
  const column = columnNamed(part, TENURE_COLUMNS.from) ?? part.columns.find(({ type }) => type === "person")?.column;
  return { row: row.at, column: column ?? 0 };
}

const columnNamed = ({ columns }: SheetTable, wanted: string): number | undefined => columns.find(({ name }) => name === wanted)?.column;
