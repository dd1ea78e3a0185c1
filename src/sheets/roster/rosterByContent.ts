import type { WantedTable } from "../../rules/wantedTable";
import { definitionFor } from "../tables/definitionFor";
import type { Proposal } from "../answers/proposal";
import type { RecognisedSheet } from "../recognition/recognised";
import type { Recognition } from "../recognition/recogniseTables";
import { likenessToRoster } from "./rosterLikeness";
import { type Raw, cellOf, placeOf } from "../sheetData";
import { ROSTER } from "../tables/tableCatalogue";
import { isBlank, textOf } from "../parse/text";

/** The sheets with the one that is the roster, and those that may be it. */
export interface RosterFound {
  readonly recognitions: readonly Recognition[];
  readonly likely: ReadonlyMap<Recognition, RecognisedSheet>;
}

/**
 * Where no sheet calls itself 名册, the one that is a list of homeroom teachers by its title, else by its columns, is taken for
 * it; what may be one, or several that give a class to different teachers, is proposed.
 */
export function findRoster(recognitions: readonly Recognition[], wanted: readonly WantedTable[]): RosterFound {
  const none: RosterFound = { recognitions, likely: new Map() };
  if (recognitions.some(({ found }) => found.kind === "recognised" && found.definition.name === ROSTER)) return none;
  const definition = definitionFor(ROSTER, wanted);
  const candidates = recognitions.flatMap((recognition) => {
    const roster = recognition.found.kind === "unread" && recognition.found.reason === "unknownTable" ? recognition.as(definition) : undefined;
    const likeness = roster && likenessToRoster(roster);
    return roster === undefined || likeness === undefined ? [] : [{ recognition, roster, likeness }];
  });
  const titled = candidates.filter(({ likeness }) => likeness === "titled");
  const [sure, another] = titled.length > 0 ? titled : candidates.filter(({ likeness }) => likeness === "paid");
  if (sure === undefined || another !== undefined) return { recognitions, likely: new Map(candidates.map(({ recognition, roster }) => [recognition, roster])) };
  return { ...none, recognitions: recognitions.map((recognition) => (recognition === sure.recognition ? { ...recognition, found: sure.roster } : recognition)) };
}

/** What is proposed of a sheet that may be the roster. */
export function rosterProposal({ sheet, headings, columns }: RecognisedSheet): Proposal {
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
