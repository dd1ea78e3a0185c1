import fc from "fast-check";
import type { Snapshot } from "../../src/plan/snapshot";
import type { Raw } from "../../src/sheets";
import { tableSheets, withGrid, type TableSheet } from "./support/grid";
import { sameFiguresAfter } from "./support/relation";

/** What clerks insert for themselves. Nothing of it is asked for by a regulation. */
const CONTENTS = {
  nothing: { heading: "", line: (): Raw => "" },
  words: { heading: "经办情况", line: (row: number): Raw => (row % 3 === 0 ? "" : "已核对") },
  numbers: { heading: "档案柜号", line: (row: number): Raw => 300 + row },
} as const;

type Content = keyof typeof CONTENTS;

interface Inserted {
  readonly sheet: string;
  /** Before the column that has this number on the sheet as it was. */
  readonly before: number;
  readonly content: Content;
}

/**
 * Further columns anywhere on the sheets: blank, with words, with numbers. Between the items of a group (考核项目 above, 卫生 and 安全 below)
 * only blank ones: whatever has a heading there is an item of the assessment.
 */
export const insertedColumns = sameFiguresAfter<readonly Inserted[]>({
  name: "inserted columns",
  runs: 2,
  parameters({ snapshot }) {
    const places = tableSheets(snapshot).flatMap((table) => placesOn(table).map((before) => ({ sheet: table.data.name, before, table })));
    const inserted = fc.constantFrom(...places).chain(({ sheet, before, table }) => fc.record({ sheet: fc.constant(sheet), before: fc.constant(before), content: contentsAt(table, before) }));
    // A heading that stands twice on a sheet is a problem of its own.
    const distinct = ({ sheet, content, before }: Inserted): string => (content === "nothing" ? `${sheet} ${before}` : `${sheet} ${content}`);
    return fc.uniqueArray(inserted, { minLength: 1, maxLength: 12, size: "max", selector: distinct });
  },
  // That nothing reads a column is said of one that was inserted, too.
  considered: (figures) => new Map([...figures].map(([sheet, lines]) => [sheet, lines.filter((line) => !/没有用到/.test(String(line.get("问题") ?? "")))])),
  changed: (snapshot, inserted) => tableSheets(snapshot).reduce((before, table) => withColumns(before, table, inserted.filter(({ sheet }) => sheet === table.data.name)), snapshot),
});

/** Before each column, and behind the last. */
const placesOn = ({ data }: TableSheet): readonly number[] => Array.from({ length: (data.values[0]?.length ?? 0) + 1 }, (_, column) => column);

const contentsAt = (table: TableSheet, before: number): fc.Arbitrary<Content> => (isWithinGroup(table, before) ? fc.constant("nothing") : fc.constantFrom("nothing", "words", "numbers"));

/** Whether the column before which it is inserted has a heading of its own only below one that began further left. */
const isWithinGroup = ({ data, headingRows: [top = 0, ...below] }: TableSheet, before: number): boolean =>
  below.length > 0 && data.values[top]?.[before] === "" && below.some((row) => data.values[row]?.[before] !== "");

/** The rightmost first, so that the others' numbers still hold. */
const withColumns = (snapshot: Snapshot, table: TableSheet, inserted: readonly Inserted[]): Snapshot =>
  [...inserted].sort((a, b) => b.before - a.before).reduce((changed, { before, content }) => {
    const cellOf = contentsFor(table, content);
    return withGrid(changed, table.data.name, (grid) => grid.map((row, index) => [...row.slice(0, before), cellOf(index), ...row.slice(before)]));
  }, snapshot);

function contentsFor({ headingRows, lines }: TableSheet, content: Content): (row: number) => Raw {
  const { heading, line } = CONTENTS[content];
  return (row) => (headingRows[0] === row ? heading : lines.includes(row) ? line(row) : "");
}
