import type { Period } from "../core/period";
import type { Row } from "../core/table";
import type { Holders } from "./holders";
import type { Setting } from "./settings";
import type { Span } from "./span";
import { isSpecial, type Subject } from "./subject";
import type { Tables } from "./tables";
import type { Timing } from "./timing";

/** The rows of a register that count for a column of figures. Where there is no doubt about any of its rows, none is looked at again for whom it is about. */
export class RegisterRows {
  private readonly isThere: boolean;
  private readonly isClearThroughout: boolean;

  constructor(
    private readonly tables: Tables,
    private readonly timing: Timing,
    private readonly holders: Holders,
    private readonly register: Setting<string>,
    private readonly period: Period | undefined,
    private readonly span: Span,
  ) {
    const table = tables.get(register.value);
    this.isThere = table?.kind === "register";
    this.isClearThroughout = table !== undefined && this.isThere && !this.mixesYears() && tables.isAboutKnown(table.name) && this.areClear(table.rows);
  }

  /** Those that count for somebody; undefined where one is disputed, not understood, undated, left out or another holder's of the class, so that it has to be told. */
  of(subject: Subject | undefined): readonly Row[] | undefined {
    if (subject === undefined || !this.isThere || this.holders.tellsApart(subject)) return undefined;
    return this.isClearThroughout && !isSpecial(subject) ? this.tables.rows(this.register.value, subject) : this.certain(subject);
  }

  private certain(subject: Subject): readonly Row[] | undefined {
    if (this.tables.disputed(this.register.value, subject).length > 0) return undefined;
    const rows = this.tables.rows(this.register.value, subject);
    const verdicts = rows.map((row) => (isClear(row) ? this.verdict(row) : "unknown"));
    if (verdicts.some((verdict) => verdict === "unknown" || verdict === "outside") || (rows.length > 0 && this.mixesYears())) return undefined;
    return verdicts.includes("another") ? rows.filter((_, index) => verdicts[index] === "counts") : rows;
  }

  private areClear(rows: readonly Row[]): boolean {
    for (const row of rows) if (!isClear(row) || this.verdict(row) !== "counts") return false;
    return true;
  }

  private verdict(row: Row): ReturnType<Timing["verdict"]> {
    return this.timing.verdict(row, this.period, this.span, this.register.row);
  }

  private mixesYears(): boolean {
    return this.timing.mixesYears(this.period, this.span, this.register.row);
  }
}

const isClear = ({ contradicted, unread }: Row): boolean => contradicted !== true && unread === undefined;
