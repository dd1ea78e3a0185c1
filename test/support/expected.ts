import expected from "../fixtures/expected.json";

/** A person of a sample workbook with the figures that the regulation yields, computed independently of this project. */
export interface ExpectedPerson {
  readonly name: string;
  readonly cls: string;
  readonly dept?: string;
  readonly month_scores: readonly string[];
  readonly exam?: string;
  readonly bonus: string | number;
  readonly failed_months?: readonly string[];
  readonly conditions?: number;
}

export interface ExpectedWorkbook {
  readonly workbook: string;
  readonly months?: readonly string[];
  readonly people?: readonly ExpectedPerson[];
  readonly own_sums_that_disagree?: readonly string[];
  readonly problem_cells?: Readonly<Record<string, string>>;
}

/** The entries differ from workbook to workbook; the interfaces above name what tests ask for. */
const ALL = expected as unknown as readonly ExpectedWorkbook[];

export function expectedOf(workbook: string): ExpectedWorkbook {
  const found = ALL.find((entry) => entry.workbook === workbook);
  if (found === undefined) throw new Error(`expected.json has nothing on ${workbook}`);
  return found;
}
