import type { WantedTable } from "../../rules/wantedTable";
import { contentsBelow } from "../columnContent";
import type { UnreadFinding } from "../findings/finding";
import { type Problem, problemAt } from "../findings/problem";
import type { Proposal } from "../answers/proposal";
import { questionOf } from "../answers/proposalGroups";
import type { RecognisedSheet } from "../recognition/recognised";
import { findRoster, rosterProposal } from "../roster/rosterByContent";
import { ROSTER } from "../tables/tableCatalogue";
import type { ColumnType } from "../tables/tableDefinition";
import { normaliseClass, normaliseName, textOf } from "../parse/text";
import type { KnownWords } from "./contentEvidence";
import { type Opened, openColumns } from "./openColumns";
import type { Recognition } from "../recognition/recogniseTables";
import { openItems } from "./openItems";
import { openJoined, openTable } from "./openTable";

/** All sheets with what is proposed about them. */
export interface OpenReading {
  readonly recognised: readonly RecognisedSheet[];
  readonly unread: readonly UnreadFinding[];
  readonly proposals: readonly Proposal[];
  readonly problems: readonly Problem[];
}

/** Goes over what was recognised for what is missing and for sheets that seem to be what no sheet is. */
export function openReading(all: readonly Recognition[], wanted: readonly WantedTable[]): OpenReading {
  const { recognitions, likely } = findRoster(all, wanted);
  const sure = recognitions.flatMap(({ found }) => (found.kind === "recognised" ? [found] : []));
  const known = knownWords(sure);
  const held = new Set(sure.map(({ definition }) => definition.name));
  const opened = recognitions.map((recognition): Opened | UnreadFinding => {
    const { found, as } = recognition;
    // Nobody is appraised by a roster that may be none.
    if (found.kind === "unread" && likely.has(recognition)) return found;
    const asked = found.kind === "recognised" ? wanted.find(({ name }) => name === found.definition.name) : undefined;
    if (found.kind === "recognised" && (asked !== undefined || found.assigned)) return openJoined(openItems(openColumns(found, asked, known)));
    // A table that nobody asks for gives way to one that somebody does.
    const table = found.kind === "recognised" || found.reason === "unknownTable" ? openTable(as, { wanted, held, known }) : undefined;
    return table ?? (found.kind === "recognised" ? { recognised: found, proposals: [] } : found);
  });
  const read = opened.flatMap((one) => ("recognised" in one ? [one] : []));
  const rosters = [...likely.values()].map((roster): Opened => ({ recognised: roster, proposals: [rosterProposal(roster)] }));
  const asked = [...rosters, ...read].flatMap(({ recognised, proposals }) => proposals.map((proposal) => ({ recognised, proposal })));
  const once = [...new Map(asked.map((one) => [questionOf(one.proposal), one] as const).reverse()).values()].reverse();
  // An answer about a column finds its heading everywhere; of tables each sheet is shown.
  const shown = asked.filter((one) => once.includes(one) || one.proposal.assignment.kind === "table");
  return {
    recognised: read.map(({ recognised }) => recognised),
    unread: opened.flatMap((one, index) => ("recognised" in one ? [] : (recognitions[index]?.joined ?? [one.sheet]).map((sheet) => ({ ...one, sheet })))),
    proposals: shown.map(({ proposal }) => proposal),
    problems: once.map(({ recognised, proposal }) => problemOf(recognised, proposal)),
  };
}

function problemOf({ sheet, definition }: RecognisedSheet, { assignment, cell, written, meaning }: Proposal): Problem {
  const params = { written, table: definition.name, column: assignment.kind === "column" ? meaning : "" };
  return { ...problemAt(sheet, cell, { code: "proposalOpen", params }), ...cell, content: written };
}

/** The names and classes of the rosters that were found. */
function knownWords(sheets: readonly RecognisedSheet[]): KnownWords {
  const words = (type: ColumnType, normalise: (text: string) => string): ReadonlySet<string> =>
    new Set(sheets.filter(({ definition }) => definition.name === ROSTER).flatMap((roster) => wordsOf(roster, type)).map(normalise));
  return { persons: words("person", normaliseName), classes: words("class", normaliseClass) };
}

const wordsOf = ({ sheet, headings, columns }: RecognisedSheet, type: ColumnType): readonly string[] =>
  columns.filter((column) => column.type === type).flatMap(({ column }) => contentsBelow(sheet, Math.max(...headings.rows) + 1, column).map(textOf));
