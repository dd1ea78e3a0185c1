import { addressOf } from "../../core/cell";
import type { Period } from "../../core/period";
import type { Input, Row } from "../../core/table";
import { missing, truth } from "../../core/value";
import { ValueColumn } from "../../core/valueColumn";
import { isUnknownIn } from "../filter";
import { defineMechanism } from "../mechanism";
import type { Note } from "../note";
import { leaf, type Outcome } from "../outcome";
import { ruleId } from "../scheme";
import type { ConcernedRows, Scope } from "../scope";
import { type Keyed, type Setting, list, optional, required, ruleNames, tableName, withDefault, words } from "../settings";
import type { Span } from "../span";
import type { At, Subject } from "../subject";
import { absentRegister } from "./entry";
import { reach } from "./reach";

const CASE = "情形";
const STATE = "状态";
/** A case of the school year bears on whatever of it is appraised, unless 影响范围 says otherwise; one of another year on nothing. */
const SPAN = "year";
/** A case somebody looked into and found wanting: it has no effect at all. */
const REJECTED = "不成立";

/** What becomes of a registered case, as the role it plays in the veto's outcome. */
export const ROLES = { established: "成立", pending: "待核", rejected: REJECTED } as const;

/**
 * 一票否决: cases somebody registered, with evidence and a state. An established case bars the person from the rules
 * named in 影响, of the school year or of the months in 影响范围, and from nothing else; one not decided yet only holds
 * them back. S1A-10, G09
 */
export const veto = defineMechanism({
  name: "一票否决",
  sentence: "veto",
  settings: {
    register: required("登记", tableName),
    cases: list("情形", words, { named: true }),
    established: withDefault("生效状态", words, "成立"),
    pending: withDefault("待核状态", words, "待核"),
    bearsOn: optional("影响", ruleNames),
    reach,
  },
  bind: ({ register, cases, established, pending, bearsOn, reach: takes }) => {
    const taken = takes.setting?.value ?? SPAN;
    // Whether there was a case at all is asked of the school year.
    const spanIn = (period: Period | undefined): Span => (period === undefined ? SPAN : taken);
    // Whoever writes 属实 writes 不属实 for what was not.
    const rejections = [REJECTED, `不${established.value}`];
    const isRejected = (state: string): boolean => rejections.includes(state);
    return {
      answers: true,
      bearsOn: bearsOn.setting?.value ?? [],
      reach: takes.setting?.value,
      // A month's figure asks for the month's cases.
      counts: taken === SPAN ? undefined : "reader",
      reads: [CASE, STATE].map((column) => ({ kind: "column", table: register.value, column, optional: true }) as const),
      tells: ["日期", "证据"].map((column) => ({ kind: "column", table: register.value, column, optional: true }) as const),
      proof(cells) {
        if (taken !== SPAN) return undefined;
        const count = cells.count(register.value, STATE, established);
        return count && `${count}>0`;
      },
      unplaced(scope, period) {
        const isOpen = (row: Row): boolean => !isRejected(textOf(row.cells.get(STATE))) && ["counts", "unknown"].includes(scope.verdict(row, period ? { period } : {}, spanIn(period), register.row));
        return (scope.table(register.value)?.rows ?? []).filter((row) => isOpen(row) && scope.isAboutNobody(row));
      },
      evaluation: {
        kind: "term",
        column(frame, scope) {
          const values = new ValueColumn(frame.subjects.length);
          const counted = frame.counted(register, spanIn(frame.period));
          const innocent = truth(false);
          // Whoever has a case in some month has it told in every month.
          if (frame.period !== undefined) frame.rule(ruleId(register.row.scheme, register.row.rule), undefined);
          // Most people have no case; those who have are looked at one by one.
          frame.subjects.forEach((subject, place) => {
            if (counted(place)?.length === 0 && postsOf(subject, scope).length === 1) values.set(place, innocent);
          });
          return { values };
        },
        evaluate(at, scope) {
          const { present, certain, disputed } = casesOf(register, at, spanIn(at.period), scope);
          if (!present) return { value: missing, explain: () => ({ inputs: [{ role: register.value, outcome: absentRegister(register.value, CASE) }] }) };
          const judge = (row: Row, isCertain: boolean): Judged => {
            const known = findCase(cases, textOf(row.cells.get(CASE)));
            const state = textOf(row.cells.get(STATE));
            const upheld = state === established.value && known !== undefined && isCertain;
            return { row, known, state, role: upheld ? "established" : isRejected(state) ? "rejected" : "pending" };
          };
          const judged = [...certain.map((row) => judge(row, true)), ...disputed.map((row) => judge(row, false))];
          const namesOf = (role: keyof typeof ROLES): readonly string[] => judged.filter((one) => one.role === role).map(nameOf);
          const [proven, open] = [namesOf("established"), namesOf("pending")];
          const notes: Note[] = [
            ...(open.length > 0 ? [{ code: "vetoPending", params: { cases: open.join("、") } } as const] : []),
            ...(proven.length > 0 ? [{ code: "vetoed", params: { cases: proven.join("、") } } as const] : []),
            ...judged.flatMap((one) => unknownNotes(one, [established.value, pending.value, ...new Set(rejections)])),
          ];
          const isOpen = ({ row, state }: Judged): boolean => isUnknownIn(row, CASE) || isUnknownIn(row, STATE) || (!isRejected(state) && isUnnamed(row)) || (state === established.value && textOf(row.cells.get(CASE)) === "");
          // A word that nobody understands yet, or an established case of which nobody wrote what it was, is neither a veto nor none.
          const value = proven.length === 0 && judged.some(isOpen) ? missing : truth(proven.length > 0);
          return { value, notes, explain: () => ({ inputs: judged.map(({ row, role }) => ({ role: ROLES[role], outcome: rowLeaf(register.value, row) })) }) };
        },
      },
    };
  },
});

/** Whoever has several classes is one person, whichever of them a case names. */
function casesOf(register: Setting<string>, { subject, period }: At, span: Span, scope: Scope): ConcernedRows {
  const found = postsOf(subject, scope).map((post) => scope.counted(register, period ? { subject: post, period } : { subject: post }, span));
  const certain = new Set(found.flatMap((rows) => rows.certain));
  // A case whose name nobody has holds everybody's figures, whomever it may mean.
  const isNobodys = (row: Row): boolean => row.key.person !== undefined && scope.isAboutNobody(row);
  const disputed = new Set(found.flatMap((rows) => rows.disputed).filter((row) => !certain.has(row) && !isNobodys(row)));
  return { present: found.some(({ present }) => present), certain: [...certain], disputed: [...disputed] };
}

/** The subject, and what else of the same person is appraised by itself. */
function postsOf(subject: Subject, scope: Scope): readonly Subject[] {
  const { person, id } = subject.row.key;
  const others = person === undefined ? [] : scope.named(person).filter((other) => other !== subject && (id === undefined || other.row.key.id === undefined || other.row.key.id === id));
  return [subject, ...others];
}

/** A registered case, and what becomes of it. */
interface Judged {
  readonly row: Row;
  /** Which of the scheme's cases it is. */
  readonly known: Keyed<string> | undefined;
  readonly state: string;
  readonly role: keyof typeof ROLES;
}

/** Whom it is about stands there, and nobody could read it yet. */
const isUnnamed = ({ key: { person, id, class: className }, unread }: Row): boolean => unread !== undefined && person === undefined && id === undefined && className === undefined;

const nameOf = ({ row, known }: Judged): string => (known === undefined ? textOf(row.cells.get(CASE)) || cellName(row, CASE) : `${known.key}${known.value}`);

/** @param states the ones a case may have */
function unknownNotes({ row, known, state }: Judged, states: readonly string[]): Note[] {
  return [
    ...(known === undefined && textOf(row.cells.get(CASE)) !== "" ? [{ code: "unknownVetoCase", params: { text: textOf(row.cells.get(CASE)), cell: cellName(row, CASE) } } as const] : []),
    ...(states.includes(state) ? [] : [{ code: "unknownRegisterState", params: { state, allowed: states.join("、"), cell: cellName(row, STATE) } } as const]),
  ];
}

const textOf = (input: Input | undefined): string => (input?.value.kind === "text" ? input.value.text.trim() : "");

/** A number that is part of no other: 六④ and 第④项 name the fourth. */
const CIRCLED = /^[\u2460-\u2473]$/;

/** Clerks write the number, the number with their own words, the clause's words, or where the clause stands. */
function findCase(cases: readonly Keyed<string>[], what: string): Keyed<string> | undefined {
  const told = cases.find(({ key, value }) => (key !== "" && what.startsWith(key)) || what === value);
  const [only, another] = cases.filter(({ key }) => CIRCLED.test(key) && what.includes(key));
  return told ?? (another === undefined ? only : undefined);
}

function rowLeaf(table: string, row: Row): Outcome {
  const input = row.cells.get(CASE);
  return input === undefined
    ? leaf({ kind: "missing" }, { kind: "noRow", table, column: CASE })
    : leaf(input.value, { kind: "cell", table, column: CASE, cell: input.source });
}

function cellName(row: Row, column: string): string {
  const source = row.cells.get(column)?.source;
  return source === undefined ? `${row.source.sheet}!${row.source.row + 1}` : `${source.sheet}!${addressOf(source)}`;
}
