import { addTo, keptFor } from "../../core/multimap";
import { Exact } from "../../core/number/exact";
import { leave } from "../../core/operations/leave";
import type { MoneyRounding } from "../../core/operations/pay";
import type { Period } from "../../core/period";
import type { Row, Table, UnrecognisedColumn } from "../../core/table";
import { missing, notApplicable, number, type Value } from "../../core/value";
import { isUnknownIn } from "../filter";
import type { Note } from "../note";
import { leaf, type Outcome } from "../outcome";
import { cellsOf, settingLeaf, type ConcernedRows, type LedgerEntry, type Scope } from "../scope";
import type { Keyed, Operand, Setting } from "../settings";
import type { Span } from "../span";
import type { At, Subject } from "../subject";
import { nameIn } from "../subjects";
import { countedDaysOf, daysInMonth, isKept, LEAVE_COLUMNS, wholeDays, type LeaveDays } from "./leaveDays";
import { cellNameIn, dayIn, entryOf, openEntries, wordsIn } from "./entry";
import { percent, shortly, written } from "./working";

/** What a row takes off hangs on all of these. */
const UNREADABLE = [LEAVE_COLUMNS.kind, LEAVE_COLUMNS.from, LEAVE_COLUMNS.to, LEAVE_COLUMNS.days];

export interface LeaveRules extends LeaveDays {
  readonly register: Setting<string>;
  readonly standard: Setting<Operand>;
  /** Of what each row takes off, which is what the substitute gets. */
  readonly rounding: Setting<MoneyRounding>;
  /** A number, a column, or the month's working days by the school calendar. */
  readonly workdays: Setting<Operand | { readonly kind: "word"; readonly word: "calendar" }>;
  /** By kind of leave, where less than the day's pay is taken off: half for sick leave. */
  readonly shares: readonly Keyed<Exact>[];
}

/** The leave of one teacher, row by row; whoever stood in for somebody not clearly named cannot be paid yet either. S1B-05 */
export function leaveEntries(table: Table, { certain, disputed }: ConcernedRows, rules: LeaveRules, subject: Subject, scope: Scope): readonly LedgerEntry[] {
  const entry = (row: Row, days: Value, rest: Parameters<typeof entryOf>[4], value: Value = missing): LedgerEntry => ({
    row,
    substitute: nameIn(row, LEAVE_COLUMNS.substitute),
    substituteUnread: isUnknownIn(row, LEAVE_COLUMNS.substitute),
    outcome: entryOf(table.name, row, LEAVE_COLUMNS.days, value, rest),
    days: entryOf(table.name, row, LEAVE_COLUMNS.days, days),
  });
  return [
    ...certain.map((row) => {
      const notes = [...kindNotes(table, row, rules), ...overlapNotes(row, certain, table), ...(isKept(row, rules) ? [] : substituteNotes(row, subject))];
      const { value, ...rest } = amountOf(table, row, certain, rules, subject, scope, notes);
      return entry(row, daysStoodIn(table, row, rules, subject, scope, rest.notes), rest, value);
    }),
    ...disputed.map((row) => entry(row, missing, {})),
  ];
}

/** Unknown where they cannot be read or cannot be: nobody stands in for himself, or for more days than the month has. */
function daysStoodIn(table: Table, row: Row, rules: LeaveRules, subject: Subject, scope: Scope, notes: readonly Note[]): Value {
  const isUnread = [LEAVE_COLUMNS.from, LEAVE_COLUMNS.to, LEAVE_COLUMNS.days].some((column) => row.unread?.has(column) === true);
  return isUnread || isOwnSubstitute(row, subject) || notes.some(({ code }) => code === "leaveTooLong") ? missing : wholeDays(table, row, rules, scope).value;
}

/** The entries of a period or span; of what says nothing of its time a month's reader knows nothing. */
export function ledgerWithin(entries: readonly LedgerEntry[], { row }: Pick<Setting<string>, "row">, at: At, span: Span, scope: Scope): readonly LedgerEntry[] {
  return entries.flatMap((entry) => {
    switch (scope.verdict(entry.row, at, span, row)) {
      case "counts":
        return [entry];
      case "unknown":
        return [{ ...entry, outcome: { ...entry.outcome, value: missing }, days: { ...entry.days, value: missing } }];
      case "another":
      case "outside":
        return [];
    }
  });
}

type Amount = Pick<Outcome, "value" | "inputs" | "notes" | "working">;

function amountOf(table: Table, row: Row, own: readonly Row[], rules: LeaveRules, subject: Subject, scope: Scope, notes: readonly Note[]): Amount {
  // Of leave that takes nothing off, however long, nobody need know the days.
  if (isKept(row, rules)) return { value: number(Exact.zero), inputs: [], notes };
  const unread = UNREADABLE.filter((column) => row.unread?.has(column) === true);
  if (unread.length > 0) return { value: missing, inputs: openEntries(table.name, [row], unread), notes };
  if (notes.some(({ code }) => code === "leaveKindUnread")) return { value: missing, inputs: [], notes };
  // A register without kinds is one of the leave that is taken off.
  if (wordsIn(row, LEAVE_COLUMNS.kind) === "" && row.cells.has(LEAVE_COLUMNS.kind)) return { value: missing, inputs: [], notes };
  const period = scope.periodOf(row, "month");
  const at = period ? { subject, period } : { subject };
  const days = countedDaysOf(table, row, own, rules, scope);
  const workdays = workdaysOf(table, row, rules, period, scope);
  const inputs: Outcome["inputs"] = [
    { role: "月标准", outcome: scope.value(rules.standard, at) },
    { role: "计薪天数", outcome: workdays },
    { role: LEAVE_COLUMNS.days, outcome: days },
  ];
  // Who has no monthly standard has nothing that leave could take off.
  if (inputs[0]?.outcome.value.kind === "notApplicable") return { value: notApplicable, inputs, notes };
  const [standard, whole, absent] = inputs.map(({ outcome }) => (outcome.value.kind === "number" ? outcome.value.number : undefined));
  if (standard === undefined || whole === undefined || absent === undefined || whole.sign() <= 0) {
    const asks: Note[] = whole === undefined || absent === undefined ? [{ code: "calendarNeeded", params: { what: "天数、计薪天数" } }] : whole.sign() <= 0 ? [{ code: "leaveWorkdaysZero", params: {} }] : [];
    return { value: missing, inputs, notes: [...notes, ...asks] };
  }
  if (isOwnSubstitute(row, subject)) return { value: missing, inputs, notes };
  const inMonth = period === undefined ? absent : daysInMonth(table, own.filter((other) => !isKept(other, rules)), period, rules, scope);
  if (inMonth.compare(whole) > 0) return { value: missing, inputs, notes: [...notes, { code: "leaveTooLong", params: { days: inMonth.toString(), workdays: whole.toString() } }] };
  const share = rules.shares.find(({ key }) => key === wordsIn(row, LEAVE_COLUMNS.kind));
  const amount = leave(share ? standard.times(share.value) : standard, absent, whole, rules.rounding.value);
  const part = share ? ` × ${percent(share.value)}` : "";
  const working = `${inputs.map(({ outcome }) => written(outcome)).join(" ÷ ").replace(/ ÷ ([^÷]*)$/, " × $1")}${part} = ${shortly(amount)}`;
  const said: readonly Note[] = standard.sign() === 0 ? [...notes, { code: "leaveStandardZero", params: {} }] : notes;
  return { value: number(amount), inputs, notes: said, working };
}

/** Whether some kind of leave takes off something else than another, or nothing. */
const kindsMatter = ({ shares, unlisted }: Pick<LeaveRules, "shares" | "unlisted">): boolean => unlisted.value === "kept" || shares.length > 0;

/** Who was absent cannot have stood in. */
function isOwnSubstitute(row: Row, { row: { key } }: Subject): boolean {
  const id = wordsIn(row, LEAVE_COLUMNS.substituteId);
  return key.person !== undefined && nameIn(row, LEAVE_COLUMNS.substitute) === key.person && (id === "" || id === key.id);
}

/** The setting's own figure or column; where that is blank or left to the calendar, the month's working days. */
function workdaysOf(table: Table, row: Row, { workdays }: LeaveRules, period: Period | undefined, scope: Scope): Outcome {
  const { value } = workdays;
  if (value.kind === "number") return settingLeaf({ value, row: workdays.row });
  const [written] = value.kind === "column" ? cellsOf(table, value.column, row) : [];
  if (written?.value.kind === "number") return written;
  const days = period === undefined || "week" in period ? [] : (scope.calendar?.daysOf(period) ?? []);
  const worked = days.map((day) => scope.calendar?.isWorkday(day));
  const count = worked.includes(undefined) ? 0 : worked.filter((isWorked) => isWorked === true).length;
  return leaf(count === 0 ? missing : number(Exact.of(count)), { kind: "setting", row: workdays.row });
}

/** What registers say of why somebody was away; 审批人 and 去向 say something else. */
const AWAY = /[假病公差]|外出|培训|学习|会议|比赛|有事|私事/;

const saysKinds = ({ words }: UnrecognisedColumn, { deducted, shares }: LeaveRules): boolean =>
  [...words].some((word) => AWAY.test(word) || deducted.value.includes(word) || shares.some(({ key }) => key === word));

function kindNotes(table: Table, row: Row, rules: LeaveRules): Note[] {
  const { deducted } = rules;
  const kind = wordsIn(row, LEAVE_COLUMNS.kind);
  // Of columns that nobody has recognised one may say the kind.
  const unrecognised = row.cells.has(LEAVE_COLUMNS.kind) || !kindsMatter(rules) ? [] : (table.unrecognised?.get(row.source.sheet) ?? []).filter((column) => saysKinds(column, rules));
  if (unrecognised.length > 0) return [{ code: "leaveKindUnread", params: { columns: unrecognised.map(({ heading }) => heading).join("、") } }];
  if (kind === "") return row.cells.has(LEAVE_COLUMNS.kind) ? [{ code: "leaveKindMissing", params: {} }] : [];
  return deducted.value.includes(kind) ? [] : [{ code: "leaveKindUnlisted", params: { kind } }];
}

function substituteNotes(row: Row, subject: Subject): Note[] {
  const name = nameIn(row, LEAVE_COLUMNS.substitute);
  if (name !== undefined && isOwnSubstitute(row, subject)) return [{ code: "leaveOwnSubstitute", params: { name, cell: cellNameIn(row, LEAVE_COLUMNS.substitute) } }];
  return name === undefined ? [{ code: "leaveNoSubstitute", params: {} }] : [{ code: "leaveHandedOver", params: { name } }];
}

/** The same days twice for one class, or one substitute in two classes at once. */
function overlapNotes(row: Row, own: readonly Row[], table: Table): Note[] {
  const name = nameIn(row, LEAVE_COLUMNS.substitute);
  const ofSubstitute = name === undefined ? [] : (bySubstitute(table).get(name) ?? []);
  return [...own, ...ofSubstitute].some((other) => other !== row && overlap(row, other)) ? [{ code: "leaveOverlap", params: {} }] : [];
}

/** The rows that name each substitute. */
const bySubstitute = keptFor((table: Table) => {
  const found = new Map<string, Row[]>();
  for (const row of table.rows) {
    const name = nameIn(row, LEAVE_COLUMNS.substitute);
    if (name !== undefined) addTo(found, name, row);
  }
  return found;
});

function overlap(one: Row, other: Row): boolean {
  const [from, to, otherFrom, otherTo] = [one, other].flatMap((row) => [dayIn(row, LEAVE_COLUMNS.from), dayIn(row, LEAVE_COLUMNS.to)]);
  return from !== undefined && to !== undefined && otherFrom !== undefined && otherTo !== undefined && from <= otherTo && otherFrom <= to;
}
