import { wordOfValue } from "../core/value";
import type { OwnRole } from "../plan/ownSheets";
import type { Scalar } from "../plan/scalar";
import type { PlanColumn } from "../plan/sheetPlan";
import { ownName, type Snapshot } from "../plan/snapshot";
import type { AppraisedPerson } from "../rules/appraise";

const NAME = "姓名";

/** What the rows of a sheet of results are called by: the person, else what the sheet shows first (a class, a dormitory, a project). */
export const namingHeading = (columns: readonly Pick<PlanColumn, "heading">[]): string => (isOfPeople(columns) ? NAME : (columns[0]?.heading ?? ""));

/** What the first column of its sheet of results calls somebody or something. */
export const namedBy = ({ outcomes: [first] }: AppraisedPerson): string => (first && wordOfValue(first.value)) ?? "";

/** Whether the rows of a sheet of results are people. */
export const isOfPeople = (columns: readonly Pick<PlanColumn, "heading">[]): boolean => columns.some(({ heading }) => heading === NAME);

/** Somebody on 考核结果, with the figures shown by their headings. */
export interface ShownPerson {
  readonly name: string;
  readonly class: string;
  readonly figures: ReadonlyMap<string, Scalar>;
}

/** What the sheet 考核结果 shows now, wherever the clerk has moved its columns and rows to. */
export class ShownResults {
  /** In the order of the columns, wherever they stand. */
  readonly headings: readonly string[];

  private constructor(
    private readonly cells: readonly (readonly Scalar[])[],
    private readonly origin: { readonly row: number; readonly column: number },
  ) {
    this.headings = (cells[0] ?? []).map(String);
  }

  /**
   * undefined where there are no results yet.
   * @param role the sheet of results, where the regulation puts out others
   */
  static of(snapshot: Snapshot, role: OwnRole = "results"): ShownResults | undefined {
    const sheet = snapshot.own.has(role) ? snapshot.sheets.find(({ name }) => name === ownName(snapshot, role)) : undefined;
    return sheet && new ShownResults(sheet.values, sheet);
  }

  /** Everybody on the sheet, in its order; of results about other things whatever the column has that names them. */
  people(named = NAME): readonly ShownPerson[] {
    return this.cells.slice(1).flatMap((row) => {
      const name = this.at(row, named);
      return name === "" ? [] : [{ name, class: this.at(row, "班级"), figures: this.figuresOf(row) }];
    });
  }

  /** The figures of the line that a cell of the sheet stands in, and the heading above it. */
  lineAt(row: number, column: number): { readonly figures: ReadonlyMap<string, Scalar>; readonly heading: string } | undefined {
    const cells = this.cells[row - this.origin.row];
    if (cells === undefined || row === this.origin.row || cells.every((cell) => cell === "")) return undefined;
    return { figures: this.figuresOf(cells), heading: this.headings[column - this.origin.column] ?? "" };
  }

  /** All lines of the sheet. */
  lines(): readonly ReadonlyMap<string, Scalar>[] {
    return this.cells.slice(1).map((row) => this.figuresOf(row));
  }

  private figuresOf(row: readonly Scalar[]): ReadonlyMap<string, Scalar> {
    return new Map(this.headings.map((heading, index) => [heading, row[index] ?? ""]));
  }

  private at(row: readonly Scalar[], heading: string): string {
    return String(row[this.headings.indexOf(heading)] ?? "");
  }
}
