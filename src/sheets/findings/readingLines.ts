import type { CellRef } from "../../core/cell";
import { ITEMS } from "../../core/table";
import type { WantedTable } from "../../rules/wantedTable";
import { NOT_READ } from "../answers/notRead";
import { proposalGroups } from "../answers/proposalGroups";
import { compact } from "../parse/text";
import type { Reading } from "../readSheets";
import { ROSTER } from "../tables/tableCatalogue";
import type { ColumnFinding, ReadFinding, UnreadFinding, UnreadReason } from "./finding";

/** How sure it is what a sheet, a column or a word is: said and proposed by 认列, unknown might be missed, unused would not. */
export type ReadingState = "sure" | "said" | "proposed" | "unknown" | "unused";

/** What one sheet, one of its headings or a word was taken for. */
export interface ReadingLine {
  readonly cell: CellRef;
  /** As the sheet has it; "" for the sheet itself. */
  readonly heading: string;
  /** A table, a column, the meaning of a word; "" for nothing. */
  readonly meaning: string;
  /** Why the sheet is not read. */
  readonly unread?: ToldReason;
  readonly state: ReadingState;
}

/** What was read, proposed and unknown, in the order of the sheets, of each the sheet first; then the words. */
export function readingLines({ findings, proposals }: Pick<Reading, "findings" | "proposals">, wanted: readonly WantedTable[]): readonly ReadingLine[] {
  const asked = new Set([ROSTER, ...wanted.map(({ name }) => name)]);
  const isAsked = ({ table, assigned }: ReadFinding): boolean => wanted.length === 0 || asked.has(table) || assigned;
  const ofSheets = findings.flatMap((finding) => (finding.kind === "unread" ? unreadLine(finding, proposals) : linesOf(finding, isAsked(finding), proposals)));
  const words = proposalGroups(proposals).filter(({ kind }) => kind === "word");
  const lines = [...once(ofSheets), ...words.map(({ written, meaning, proposals: [{ cell }] }): ReadingLine => ({ cell, heading: written, meaning, state: "proposed" }))];
  // Without a scheme nobody misses anything.
  return wanted.length > 0 ? lines : lines.map((line) => (line.state === "unknown" ? { ...line, state: "unused" } : line));
}

/** Tables one below the other have the same headings. */
const once = (lines: readonly ReadingLine[]): readonly ReadingLine[] =>
  [...new Map(lines.map((line) => [JSON.stringify([line.cell.sheet, line.cell.column, line.heading, line.meaning, line.state]), line] as const).reverse()).values()].reverse();

/** Of what there is nothing to tell, nothing is told. */
type ToldReason = Exclude<UnreadReason, "ours" | "scheme" | "empty">;

function unreadLine({ sheet, reason }: UnreadFinding, proposals: Reading["proposals"]): readonly ReadingLine[] {
  if (reason === "ours" || reason === "scheme" || reason === "empty") return [];
  const proposal = proposals.find(({ assignment, cell }) => assignment.kind === "table" && cell.sheet === sheet);
  if (proposal !== undefined) return [{ cell: proposal.cell, heading: "", meaning: proposal.meaning, state: "proposed" }];
  return [{ cell: { sheet, row: 0, column: 0 }, heading: "", meaning: "", unread: reason, state: reason === "unknownTable" ? "unknown" : "unused" }];
}

function linesOf(finding: ReadFinding, isAsked: boolean, proposals: Reading["proposals"]): readonly ReadingLine[] {
  const { sheet, table, headingRows, columns, open, assigned } = finding;
  const row = headingRows.at(-1) ?? 0;
  const state = open ? "proposed" : !isAsked ? "unused" : assigned ? "said" : "sure";
  const own: ReadingLine = { cell: { sheet, row: headingRows[0] ?? 0, column: columns[0]?.column ?? 0 }, heading: "", meaning: table, state };
  if (!isAsked) return [own];
  return [own, ...columns.map((column): ReadingLine => ({ cell: { sheet, row, column: column.column }, heading: column.heading, ...meaningOf(column, finding, proposals) }))];
}

function meaningOf(column: ColumnFinding, finding: ReadFinding, proposals: Reading["proposals"]): Pick<ReadingLine, "meaning" | "state"> {
  const { state, item, name, assigned, direction } = column;
  const meaning = item ? ITEMS : name;
  switch (state) {
    case "open":
      return finding.open || isProposed(column, meaning, finding, proposals) ? { meaning, state: "proposed" } : { meaning: "", state: "unknown" };
    case "used":
      if (finding.open) return { meaning, state: "proposed" };
      if (direction?.asked === true) return { meaning, state: direction.taken === undefined ? "unknown" : "proposed" };
      return { meaning, state: assigned || direction?.chosen === true ? "said" : "sure" };
    case "unknown":
      return { meaning: "", state };
    case "unused":
      return { meaning: assigned ? NOT_READ : "", state };
  }
}

/** The question is put once for all sheets of the table. */
const isProposed = ({ heading }: ColumnFinding, meaning: string, { table }: ReadFinding, proposals: Reading["proposals"]): boolean =>
  proposals.some(({ assignment, written, meaning: proposed }) => assignment.kind === "column" && (assignment.table ?? table) === table && compact(written) === compact(heading) && proposed === meaning);
