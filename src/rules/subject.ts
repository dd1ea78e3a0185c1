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

/** Whether it is not just a row of the roster or of a list: a person's several classes, somebody from outside, a group. */
export const isSpecial = ({ parts, outside, by }: Subject): boolean => parts !== undefined || outside === true || by !== undefined;

/** The subject (and, for figures kept by month or week, the period) a rule is evaluated for. */
export interface At {
  readonly subject: Subject;
  readonly period?: Period;
  /** For the class's figure, whoever was in post: what a term score handed over is made of. */
  readonly ofClass?: true;
}
