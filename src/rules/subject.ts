import type { Period } from "../core/period";
import type { Row } from "../core/table";

/** Someone or something the scheme is applied to: a teacher in a class, a workshop, a department. */
export interface Subject {
  /** The row of the roster or list; for a group (every 年级部 of the roster) a row that holds its name only. */
  readonly row: Row;
  /** The column that names the group the subject is; absent for persons. */
  readonly by?: string;
  /** The roster's rows, where one person's several classes are appraised as one. */
  readonly parts?: readonly Subject[];
  /** Somebody who is not on the roster and only concerned by single rules: a substitute from outside. */
  readonly outside?: true;
}

/** The subject (and, for figures kept by month or week, the period) a rule is evaluated for. */
export interface At {
  readonly subject: Subject;
  readonly period?: Period;
  /** For the class's figure, whoever was in post: what a term score handed over is made of. */
  readonly ofClass?: true;
}
