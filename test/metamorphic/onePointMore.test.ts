import fc from "fast-check";
import type { Snapshot } from "../../src/plan/snapshot";
import type { BuiltInId } from "../../src/schemes";
import type { Raw } from "../../src/sheets";
import { figuresOf, type Line } from "./support/figures";
import { headingOf, isComputed, tableSheets, withGrid, withTyped, type TableSheet, type TypedCell } from "./support/grid";
import { WORKBOOKS, type Workbook } from "./support/workbooks";

/** Where points are given, and which results follow from them, by their headings. */
interface Scored {
  /** The headings that name whom lines are about, of the sheets and of the results. */
  readonly subjects: readonly string[];
  readonly points: readonly (readonly [sheet: RegExp, heading: RegExp])[];
  readonly scores: RegExp;
  readonly ranks?: RegExp;
  /** The better first. */
  readonly awards?: Readonly<Record<string, readonly string[]>>;
  readonly pay?: RegExp;
}

const NONE = "否";
/** A class and its teacher are one here. */
const TEACHERS = ["班级", "姓名", "班主任"];
/** A pupil's class has other pupils. */
const PUPILS = ["学生"];

const SCORED: Readonly<Partial<Record<BuiltInId, Scored>>> = {
  // 学年奖 may fall: with one more in the first tier, the same pool is dealt out to more first prizes. S1A-05
  S1A: {
    subjects: TEACHERS,
    points: [
      [/^(学月考核|\d{4}年\d+月)$/, /\(\d+分\)$/],
      [/^学生获奖$/, /^加分$/],
      [/^统测成绩$/, /学年得分$/],
    ],
    scores: /^(\d+月得分|学月总分|统测|获奖加分|总评分)$/,
    ranks: /^(名次|推荐次序|择优次序)$/,
    awards: { 奖次: ["一等奖", "二等奖", "三等奖"] },
    pay: /^\d+月津贴$/,
  },
  S1B: {
    subjects: TEACHERS,
    points: [[/^月考核$/, /^(年级部检查|部门抽查)$/]],
    scores: /^(\d+月得分|学期总分|综合得分)$/,
    ranks: /^名次$/,
    awards: { 优秀班队: ["优秀班队", NONE], 标兵班队: ["标兵班队", "待定", NONE] },
    pay: /^(学期津贴|实发)$/,
  },
  S1C: {
    subjects: TEACHERS,
    points: [
      [/^班级常规检查$/, /^(仪表|出勤|卫生|课间操|眼保健操|单车摆放|课堂纪律|课间纪律|公物保护)$/],
      [/^争先进登记$/, /^积分$/],
    ],
    scores: /^(常规得分|积分)$/,
    ranks: /^名次$/,
    awards: { 文明守纪班集体: ["文明守纪班集体", NONE], 争先进: ["争先进", NONE] },
  },
  S1D: { subjects: PUPILS, points: [[/^帮扶学生$/, /^(奖励分|提名进步加分)$/]], scores: /^(奖励分|提名进步加分)$/, awards: { 减免: ["可申请减免", "不可申请"] } },
  S1E: { subjects: PUPILS, points: [[/^评价得分$/, /^(互评分|师评分)$/]], scores: /^综合分$/ },
  S3: {
    subjects: TEACHERS,
    points: [
      [/^班级综合评比$/, /^(期中得分|期末得分)$/],
      [/^民主测评$/, /^得分$/],
    ],
    scores: /^(期中测评|期末测评|测评均分|学期评分)$/,
    awards: { 优秀班主任: ["优秀班主任", NONE], 十佳班主任: ["十佳班主任", NONE] },
  },
  S4: {
    subjects: TEACHERS,
    points: [
      [/^班主任评价$/, /^(基础性评价|发展性评价)$/],
      [/^市级评优申报$/, /^积分$/],
    ],
    scores: /^(基础性评价|发展性评价|综合评价|积分)$/,
    ranks: /^名次$/,
    awards: { 结果: ["入选", NONE] },
  },
};

interface Point extends TypedCell {
  readonly number: number;
  /** Columns of its row that compute a sum. */
  readonly sums: readonly number[];
  /** Whom the line is about: the class and its teacher, or the pupil. */
  readonly own: readonly Raw[];
}

function scoredBy(scheme: BuiltInId): Scored {
  const scored = SCORED[scheme];
  if (scored === undefined) throw new Error(`${scheme} gives no points`);
  return scored;
}

/** Every point given that can be one more and stays within the full mark: what is above it is not a score. */
function pointsOf({ snapshot, scheme }: Workbook): readonly Point[] {
  const { points: given, subjects } = scoredBy(scheme);
  return tableSheets(snapshot).flatMap((table) => {
    const patterns = given.flatMap(([sheet, heading]) => (sheet.test(table.data.name) ? [heading] : []));
    return table.lines.flatMap((row) =>
      (table.data.values[row] ?? []).flatMap((number, column) => {
        const heading = headingOf(table, column);
        const fits = patterns.some((pattern) => pattern.test(heading)) && typeof number === "number" && number + 1 <= fullMarkOf(table, heading);
        return fits ? [{ sheet: table.data.name, row, column, number, sums: sumsOf(table, row), own: ownOf(table, row, subjects) }] : [];
      }),
    );
  });
}

/** The one in the heading; of inspections that only take off, nothing taken off; else one hundred. */
function fullMarkOf({ data: { name } }: TableSheet, heading: string): number {
  const [, stated] = /\((\d+)分\)$/.exec(heading) ?? [];
  return stated === undefined ? (name === "班级常规检查" ? 0 : 100) : Number(stated);
}

const sumsOf = (table: TableSheet, row: number): readonly number[] => (table.data.values[row] ?? []).flatMap((_, column) => (isComputed(table, row, column) ? [column] : []));

const ownOf = (table: TableSheet, row: number, subjects: readonly string[]): readonly Raw[] =>
  (table.data.values[row] ?? []).filter((cell, column) => cell !== "" && subjects.includes(headingOf(table, column)));

/** One point more in the cell, and in the sums of its row as Excel would have them. */
function withPoint(snapshot: Snapshot, { sheet, row, column, number, sums }: Point): Snapshot {
  const typed = withTyped(snapshot, [{ sheet, row, column, content: number + 1 }]);
  const added = (cell: Raw): Raw => (typeof cell === "number" ? cell + 1 : cell);
  return withGrid(typed, sheet, (grid, of) => (of === "formulas" ? grid : grid.map((cells, r) => (r === row ? cells.map((cell, c) => (sums.includes(c) ? added(cell) : cell)) : cells))));
}

/** A line of the results, before and after. */
interface Compared {
  readonly before: Line;
  readonly after: Line;
}

function comparedLines({ figures }: Workbook, changed: Snapshot): readonly Compared[] {
  const after = figuresOf(changed);
  const isResult = (name: string): boolean => name !== "问题清单" && name !== "登记明细";
  return [...figures].flatMap(([name, lines]) => (isResult(name) ? lines.map((before, index): Compared => ({ before, after: after.get(name)?.[index] ?? new Map() })) : []));
}

/** What stood and what stands in the columns with such headings, where both are known; each with its name, to be told. */
function changes({ before, after }: Compared, headings: RegExp | undefined): readonly { readonly what: string; readonly by: number }[] {
  return [...before].flatMap(([heading, old]) => {
    const now = after.get(heading);
    if (headings?.test(heading) !== true || typeof old !== "number") return [];
    return [{ what: heading, by: typeof now === "number" ? now - old : NaN }];
  });
}

/** How many places an award got better: below 0, worse. */
function awardChanges({ before, after }: Compared, awards: Scored["awards"] = {}): readonly { readonly what: string; readonly by: number }[] {
  return Object.entries(awards).flatMap(([heading, order]) => {
    const [old, now] = [before.get(heading), after.get(heading)].map((word) => order.indexOf(String(word)));
    return old === undefined || now === undefined || old < 0 ? [] : [{ what: heading, by: now < 0 ? NaN : old - now }];
  });
}

const CASES = 4;

describe("one point more", () => {
  it.each(WORKBOOKS.filter(({ scheme }) => SCORED[scheme] !== undefined))("never lowers a score of whom it is given to, nor helps anybody else: $name", (workbook) => {
    const { subjects, scores, ranks, awards, pay } = scoredBy(workbook.scheme);
    fc.assert(
      fc.property(fc.constantFrom(...pointsOf(workbook)), (point) => {
        const lines = comparedLines(workbook, withPoint(workbook.snapshot, point));
        const isOwn = ({ before }: Compared): boolean => subjects.some((heading) => point.own.includes(before.get(heading) ?? ""));
        const [own, others] = [lines.filter(isOwn), lines.filter((line) => !isOwn(line))];
        const risen = own.flatMap((line) => changes(line, scores));
        // The score that the point belongs to rises: else nothing here would say anything.
        expect(risen.filter(({ by }) => by > 0)).not.toEqual([]);
        expect(risen.filter(({ by }) => !(by >= 0))).toEqual([]);
        expect(own.flatMap((line) => [...changes(line, pay), ...awardChanges(line, awards)]).filter(({ by }) => !(by >= 0))).toEqual([]);
        expect(own.flatMap((line) => changes(line, ranks)).filter(({ by }) => !(by <= 0))).toEqual([]);
        expect(others.flatMap((line) => changes(line, scores)).filter(({ by }) => by !== 0)).toEqual([]);
        expect(others.flatMap((line) => changes(line, ranks)).filter(({ by }) => !(by >= 0))).toEqual([]);
        expect(others.flatMap((line) => awardChanges(line, awards)).filter(({ by }) => !(by <= 0))).toEqual([]);
      }),
      { numRuns: CASES },
    );
  });
});
