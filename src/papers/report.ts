import type { ShownResults } from "../appraisal/shown";
import type { Exact } from "../core/number/exact";
import type { Table } from "../core/table";
import type { Texts } from "../messages";
import type { PaperSheet } from "../plan/paper";
import type { Snapshot } from "../plan/snapshot";
import type { Appraisal } from "../rules/appraise";
import type { Program } from "../rules/program";
import type { LinePerson } from "./ownColumns";
import type { ReportSettings } from "./reportSettings";

/** What an earlier, already paid term turned out to owe somebody (补发), or below 0 to have overpaid (补扣). In 元. */
export interface CarriedOver extends LinePerson {
  readonly amount: Exact;
}

/** Everything a printed report is made of. */
export interface ReportSource {
  /** 考核结果 as it stands in the workbook: every figure about a person that it shows is printed from here, never computed anew. */
  readonly shown: ShownResults | undefined;
  /** What the figures on 考核结果 no longer follow from is there: said on the face of every report. */
  readonly outdated: boolean;
  /** The evaluated tree, for reasons, conditions and evidence. */
  readonly appraisal: Appraisal;
  readonly program: Program;
  readonly tables: readonly Table[];
  readonly settings: ReportSettings;
  /** The workbook before, for what people typed into the report's own columns last time. */
  readonly snapshot: Snapshot;
  /** Today, as Excel's serial number. */
  readonly today: number;
  readonly texts: Texts;
  /** Corrections of what has been paid, to be settled with this pay. */
  readonly carriedOver?: readonly CarriedOver[];
}

/** Who gets a report. */
export type Audience = "leaders" | "teachers" | "eachTeacher" | "finance" | "public" | "interviewed" | "rectified" | "applicants" | "workshops" | "departments";

/** A printed report: one file of this folder each. */
export interface Report {
  /** Of the sheet: 津贴发放表. Also what a school ticks to choose it. */
  readonly name: string;
  readonly audience: Audience;
  /** The regulations it is made by; left out: that of the result proper. */
  readonly schemes?: (source: Pick<ReportSource, "appraisal" | "program">) => readonly string[];
  /** undefined where the workbook holds nothing to print in it. */
  readonly make: (source: ReportSource) => PaperSheet | undefined;
}
