import type { Texts } from "../messages";
import { REGULATION_PAPER } from "../plan/ownSheets";
import type { PaperRow, PaperSheet } from "../plan/paper";
import { heightOf, largeRow, MOST_IN_LARGE_ROW, roomOnPage, titleRow, warningRow, wide } from "./layout";
import { dayOnPaper, issuerRows } from "./letter";
import type { ReportSource } from "./report";

/** A regulation as it is printed. */
export interface PrintedRegulation {
  /** As the school calls it; undefined where its name is no title. */
  readonly title: string | undefined;
  /** What tells it from the others on the sheet. */
  readonly subtitle: string | undefined;
  /** The last day from which something holds in it, as Excel's serial number; undefined where nothing is dated. */
  readonly revised: number | undefined;
  /** In the order of the clauses. */
  readonly clauses: readonly PrintedClause[];
}

export interface PrintedClause {
  /** "" where nothing is to stand above. */
  readonly heading: string;
  /** The clause's own words, "" where they are not known. */
  readonly words: string;
  readonly rules: readonly PrintedRule[];
}

/** A rule's sentence: running text, and tables where it lists something. */
export type PrintedRule = readonly Passage[];
export type Passage = string | PassageTable;

/** What is listed, each with what is said of it; "" where it has no name. */
export type PassageTable = readonly (readonly [name: string, words: string])[];

/** An indent, names, what is said of them. */
const WIDTHS = [4, 26, 62];

/** Regulations on one sheet, each from a page of its own. */
export function regulationPaper(regulations: readonly PrintedRegulation[], mistakes: number, source: Pick<ReportSource, "settings" | "today" | "texts">): PaperSheet {
  const rows: PaperRow[] = [];
  const breaksBefore: number[] = [];
  for (const regulation of regulations) {
    if (rows.length > 0) breaksBefore.push(rows.length);
    let left = roomOnPage("Portrait", WIDTHS);
    for (const block of [headOf(regulation, mistakes, source), ...regulation.clauses.flatMap((clause) => blocksOf(clause, source.texts)), footOf(source)]) {
      const height = heightOf(block);
      if (height > left) {
        breaksBefore.push(rows.length);
        left = roomOnPage("Portrait", WIDTHS);
      }
      left -= height;
      rows.push(...block);
    }
  }
  return { role: REGULATION_PAPER, widths: WIDTHS, rows, page: { orientation: "Portrait", breaksBefore, footer: source.texts("print.footer") }, charts: [] };
}

function headOf({ title, subtitle, revised }: PrintedRegulation, mistakes: number, { settings: { school = "" }, texts }: Pick<ReportSource, "settings" | "texts">): readonly PaperRow[] {
  const name = title ?? texts("paper.regulation.title");
  const below = [...(subtitle === undefined ? [] : [subtitle]), ...(revised === undefined ? [] : [texts("paper.regulation.revised", { day: dayOnPaper(revised, texts) })])];
  return [
    ...(mistakes > 0 ? [warningRow(texts("paper.regulation.mistaken", { count: String(mistakes) }), WIDTHS.length)] : []),
    titleRow(name.startsWith(school) ? name : school + name, WIDTHS),
    ...below.map((words) => largeRow([{ ...wide(words, "large", WIDTHS.length), align: "Center" }], WIDTHS)),
  ];
}

const footOf = (source: Pick<ReportSource, "settings" | "today" | "texts">): readonly PaperRow[] =>
  issuerRows(source, dayOnPaper(source.today, source.texts), WIDTHS.length, "large").map(({ cells }) => largeRow(cells, WIDTHS));

/** What stays together on a page: a clause's heading with what follows, a table with the words before it, if they are not too long. */
function blocksOf({ heading, words, rules }: PrintedClause, texts: Texts): readonly (readonly PaperRow[])[] {
  const above = [
    ...(heading === "" ? [] : [largeRow([wide(heading, "clause", WIDTHS.length)], WIDTHS)]),
    ...(words === "" ? [] : textRows(texts("paper.regulation.words", { words }))),
  ];
  const [first = [], ...others] = rules.flatMap((rule) => together(rule.flatMap((passage) => (typeof passage === "string" ? textRows(passage) : tableRows(passage)))));
  return heightOf([...above, ...first]) > roomOnPage("Portrait", WIDTHS) ? [...together(above), first, ...others] : [[...above, ...first], ...others];
}

function together(rows: readonly PaperRow[]): readonly (readonly PaperRow[])[] {
  if (heightOf(rows) <= roomOnPage("Portrait", WIDTHS) / 2) return [rows];
  return [rows.slice(0, 2), ...rows.slice(2).map((row) => [row])];
}

const textRows = (text: string): readonly PaperRow[] => inPieces(text, WIDTHS).map((piece) => largeRow([wide(piece, "large", WIDTHS.length)], WIDTHS));

function tableRows(table: PassageTable): readonly PaperRow[] {
  const areNamed = table.some(([name]) => name !== "");
  return table.flatMap(([name, words]) =>
    inPieces(words, areNamed ? WIDTHS.slice(2) : WIDTHS.slice(1)).map((piece, index) =>
      largeRow(
        areNamed
          ? [
              { column: 1, value: index === 0 ? name : "", style: "listed" },
              { column: 2, value: piece, style: "listed" },
            ]
          : [{ column: 1, span: 2, value: piece, style: "listed" }],
        WIDTHS,
      ),
    ),
  );
}

/** A row of Excel's is no higher than half a page: longer words go on in the next, from the end of a clause where there is one. */
function inPieces(text: string, widths: readonly number[]): readonly string[] {
  const most = Math.floor((MOST_IN_LARGE_ROW * widths.reduce((sum, width) => sum + width, 0)) / 2);
  if (text.length <= most) return [text];
  const piece = new RegExp(`^[^]{1,${most - 1}}[。；，、]`, "u").exec(text)?.[0] ?? text.slice(0, most);
  return [piece, ...inPieces(text.slice(piece.length), widths)];
}
