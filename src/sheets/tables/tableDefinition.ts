import type { TableKind } from "../../core/table";
import type { ProblemCode } from "../findings/problem";

/** How the cells of a column are read. */
export type ColumnType =
  /** What identifies a row: the teacher, that teacher's 工号, the class, the month, the teaching week; at most one column of each in a table. */
  | "person"
  | "id"
  | "class"
  | "month"
  | "week"
  /** Somebody else's name and 工号: the substitute's. */
  | "name"
  | "nameId"
  | "score"
  /** A sheet's own sum of its items: checked against them, never preferred to them. */
  | "total"
  /** A number of any size and sign: points, years, hours. */
  | "number"
  | "money"
  | "count"
  | "rate"
  /** Points taken off; the sign stays as written until the user confirms what it means. */
  | "deduction"
  | "date"
  | "level"
  | "yesNo"
  | "text"
  /** 序号: read over. */
  | "ordinal";

/** What holds of single columns besides their type. */
export interface ColumnRules {
  /** Which problem a blank is, where it is not the one of the column's type. */
  readonly whenBlank?: ProblemCode;
  /** A blank is no problem in a row that has every column of one of these groups filled. */
  readonly unless?: readonly (readonly string[])[];
  /** The only words the column may hold. */
  readonly choices?: readonly string[];
  /** What else people write for one of the choices: 周末 → 休息日. */
  readonly aliases?: ReadonlyMap<string, string>;
  /** Gives points and takes them off, as a negative number; the table's columns of the kind are written alike. */
  readonly together?: true;
}

export interface ColumnDefinition {
  /** The name schemes refer to. */
  readonly name: string;
  readonly type: ColumnType;
  /** What else schools call it, in normalised form. */
  readonly synonyms: readonly string[];
  /** A blank is a problem. */
  readonly required: boolean;
  /** What a score is out of where the heading does not say. */
  readonly fullMark?: number;
  readonly rules: ColumnRules;
}

export interface TableDefinition {
  readonly name: string;
  readonly kind: TableKind;
  /** In the sheet's name or a title above the headings. */
  readonly title: RegExp;
  /** Columns that together give the table away when neither name nor title does, in each way it is kept; an itemised one shows full marks and a month besides. */
  readonly distinctive: readonly (readonly string[])[];
  /** The column that says what a row is about, where that is neither a person nor a class. */
  readonly subject?: string;
  /** Besides what a row is about, its month and week: what tells two rows of a list apart. */
  readonly dimensions: readonly string[];
  /** Whether it is kept by month: one sheet a month, or a column 月份. */
  readonly monthly: "always" | "ifNamed" | "never";
  /** Whom it is about need not be on the roster: applicants, members, teachers of other schools. */
  readonly beyondRoster: boolean;
  /** Kept beside the appraisal, for what is printed of it: no scheme asks for it, and nobody is told so. */
  readonly ofPapers: boolean;
  /** Its further scored columns are items of an assessment. */
  readonly itemised: boolean;
  readonly columns: readonly ColumnDefinition[];
}
