import { BLANK_MEANINGS, type Problem, type ProblemCode, type ProposalGroup, type Reading, type SheetData, openingOf, possibleTables, proposalGroups, type WantedTable } from "../sheets";

/** A question about what a sheet, a column or a word means, asked once for all sheets that say the same. */
export interface OpenProposal extends ProposalGroup {
  /** What else it may be: the columns that are missing first. Empty where only the clerk has the word. */
  readonly options: readonly string[];
}

/** What waits for a confirmation. */
export function openProposals({ proposals, findings, problems }: Reading, sheets: readonly SheetData[], wanted: readonly WantedTable[]): readonly OpenProposal[] {
  return proposalGroups(proposals).map((group) => ({ ...group, options: optionsOf(group, { findings, problems, sheets, wanted }) }));
}

interface Known extends Pick<Reading, "findings" | "problems"> {
  readonly sheets: readonly SheetData[];
  readonly wanted: readonly WantedTable[];
}

function optionsOf({ kind, meaning, proposals: [{ cell, assignment }] }: ProposalGroup, { findings, problems, sheets, wanted }: Known): readonly string[] {
  const others = (names: readonly string[]): readonly string[] => [...new Set(names)].filter((name) => name !== meaning);
  switch (kind) {
    case "table": {
      const sheet = sheets.find(({ name }) => name === cell.sheet);
      return sheet === undefined ? [] : others(possibleTables(openingOf(sheet), wanted));
    }
    case "column": {
      const finding = findings.find((one) => one.sheet === cell.sheet);
      if (finding?.kind !== "read") return [];
      const table = assignment.kind === "column" ? (assignment.table ?? finding.table) : finding.table;
      const taken = finding.columns.filter((column) => column.used && !column.item && !column.assigned).map(({ name }) => name);
      return others([...missingColumns(problems, table), ...finding.candidates, ...taken]);
    }
    case "blank":
      return others(BLANK_MEANINGS);
    case "direction":
    case "word":
    case "repeats":
    case "ignore":
      return [];
  }
}

/** A sheet of the table lacks the column. */
export const MISSING: ReadonlySet<ProblemCode> = new Set<ProblemCode>(["columnNotFound", "columnAbsent"]);

const missingColumns = (problems: readonly Problem[], table: string): readonly string[] =>
  problems.flatMap(({ code, params }) => (MISSING.has(code) && params["table"] === table ? [params["column"] ?? ""] : []));
