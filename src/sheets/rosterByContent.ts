import type { UnreadFinding } from "./finding";
import type { Proposal } from "./proposal";
import type { RecognisedSheet } from "./recognised";
import { likenessToRoster } from "./rosterLikeness";
import { type Raw, type SheetData, cellOf, placeOf } from "./sheetData";
import { ROSTER } from "./tableCatalogue";
import { isBlank, textOf } from "./text";

type Recognition = RecognisedSheet | UnreadFinding;

/**
 * Where no sheet calls itself 名册, the one that is a list of homeroom teachers by its title and its rows is taken for
 * it; what may be one, or several that give a class to different teachers, is proposed.
 * @param asRoster reads a sheet as the roster, if its headings allow that
 */
export function findRoster(
  sheets: readonly SheetData[],
  recognitions: readonly Recognition[],
  asRoster: (sheet: SheetData) => RecognisedSheet | undefined,
): { readonly recognitions: readonly Recognition[]; readonly proposals: readonly Proposal[] } {
  if (recognitions.some((recognition) => recognition.kind === "recognised" && recognition.definition.name === ROSTER)) return { recognitions, proposals: [] };
  const unknown = new Set(recognitions.flatMap((recognition) => (recognition.kind === "unread" && recognition.reason === "unknownTable" ? [recognition.sheet] : [])));
  const candidates = sheets.flatMap((sheet) => {
    const roster = unknown.has(sheet.name) ? asRoster(sheet) : undefined;
    const likeness = roster && likenessToRoster(roster);
    return roster === undefined || likeness === undefined ? [] : [{ roster, likeness }];
  });
  const sure = candidates.filter(({ likeness }) => likeness === "sure").map(({ roster }) => roster);
  const [only] = sure.length === 1 ? sure : [];
  if (only === undefined) return { recognitions, proposals: candidates.map(({ roster }) => proposalOf(roster)) };
  return { recognitions: recognitions.map((recognition) => (recognition.kind === "unread" && recognition.sheet === only.sheet.name ? only : recognition)), proposals: [] };
}

function proposalOf({ sheet, headings, columns }: RecognisedSheet): Proposal {
  const row = headings.rows[0] ?? sheet.row;
  const first = Math.max(...headings.rows) + 1;
  const shown = columns.filter(({ subject }) => subject);
  const line = (at: number): string => shown.flatMap(({ column }) => wordsOf(cellOf(sheet, at, column))).join(" ");
  return {
    assignment: { kind: "table", table: ROSTER },
    cell: placeOf(sheet, { row, column: columns[0]?.column ?? sheet.column }),
    written: sheet.name,
    meaning: ROSTER,
    sample: [line(first), line(first + 1)],
  };
}

const wordsOf = (content: Raw): readonly string[] => (isBlank(content) ? [] : [textOf(content)]);
