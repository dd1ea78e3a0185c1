import { ITEMS } from "../../core/table";
import type { WantedTable } from "../../rules/wantedTable";
import type { SheetAssignments } from "../answers/assignment";
import { askedColumns } from "../tables/definitionFor";
import type { UnreadFinding } from "../findings/finding";
import { type Vocabulary, findHeadings } from "../headings/headings";
import { type Layouts, layoutsOf } from "../layout/layouts";
import type { RecognisedSheet } from "./recognised";
import { repeats } from "./repeats";
import { recogniseAs, recogniseSheet } from "./recogniseSheet";
import type { SheetData } from "../sheetData";
import type { TableDefinition } from "../tables/tableDefinition";

/** A table of a worksheet, or the worksheet if there is none to be seen. */
export interface Recognition {
  /** The worksheets, where several make up the table. */
  readonly joined?: readonly string[];
  readonly found: RecognisedSheet | UnreadFinding;
  /** It as this table, in the shape that gives most of it; undefined where no shape has headings. */
  readonly as: (definition: TableDefinition) => RecognisedSheet | undefined;
}

/** The tables of a worksheet, each in that of its possible shapes which gives most of what it is asked for. */
export function recogniseTables(sheet: SheetData, vocabulary: Vocabulary, wanted: readonly WantedTable[], assignments: SheetAssignments): readonly Recognition[] {
  const isLookedAt = sheet.ours !== true && sheet.visible && !assignments.ignored;
  const found = (isLookedAt ? layoutsOf(sheet, vocabulary) : [[sheet] as const]).map((layouts) => recogniseLayouts(layouts, vocabulary, wanted, assignments));
  const read = found.filter((one) => one.found.kind === "recognised");
  return read.length > 0 ? read : found.slice(0, 1);
}

/** A table in that of its possible shapes which gives most of what it is asked for. */
export function recogniseLayouts(layouts: Layouts, vocabulary: Vocabulary, wanted: readonly WantedTable[], assignments: SheetAssignments): Recognition {
  const [plainest] = layouts;
  return {
    found: bestOf(layouts.map((layout) => recogniseSheet(layout, vocabulary, wanted, assignments)), wanted) ?? recogniseSheet(plainest, vocabulary, wanted, assignments),
    as: (definition) =>
      bestOf(layouts.flatMap((layout) => {
        const headings = findHeadings(layout, vocabulary);
        return headings === undefined ? [] : [recogniseAs(layout, headings, definition, wanted, assignments)];
      }), wanted),
  };
}

/** The first of those that give most. */
function bestOf<T extends RecognisedSheet | UnreadFinding>(shapes: readonly T[], wanted: readonly WantedTable[]): T | undefined {
  const [plainest] = shapes;
  if (shapes.length < 2) return plainest;
  const fits = shapes.map((shape) => fitOf(shape, wanted));
  return shapes[fits.indexOf(Math.max(...fits))];
}

/** How much of what the schemes ask for a sheet gives in this shape: nothing where its rows contradict each other. */
function fitOf(recognised: RecognisedSheet | UnreadFinding, wanted: readonly WantedTable[]): number {
  if (recognised.kind === "unread") return -1;
  const { definition, columns, items } = recognised;
  const asked = askedColumns(wanted.find(({ name }) => name === definition.name));
  const hasItems = columns.some(({ item }) => item) || items.proposed !== undefined;
  const found = asked.filter((name) => (name === ITEMS ? hasItems : columns.some((column) => column.name === name || column.alsoNamed.includes(name))));
  // Whose days are columns of their own says nothing of when its rows are.
  const hasDays = definition.columns.some(({ name, type, required }) => required && type === "date" && columns.some((column) => column.name === name));
  return repeats(recognised) ? 0 : 1 + found.length + (hasDays ? 1 : 0);
}
