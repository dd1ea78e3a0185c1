import fc from "fast-check";
import type { Raw, SheetData } from "../../../src/sheets";
import { sheet } from "../../support/sheet";
import type { Figure } from "../reference/figure";
import { Fraction } from "../reference/fraction";
import type { Regulation, School } from "../reference/periods";
import type { Entry } from "../reference/registers";
import { several } from "./cells";
import { toldWith } from "./legible";
import { monthName } from "./months";
import { CLASSES, TEACHERS } from "./posts";
import { absences, absenceSheet, entries, type Kept, registerSheet, whenCell, type WrittenEntry } from "./registers";
import { linesOf, regulations } from "./regulationByPeriods";
import { type Term, terms } from "./terms";

/** A school with a regulation of its own, made of rows as clerks write them, and what both mean. */
export interface CaseByPeriods {
  readonly school: School;
  readonly regulation: Regulation;
  readonly lines: string;
  readonly sheets: readonly SheetData[];
}

export const REGISTERS = ["甲项登记", "乙项登记"];

const someKept = (term: Term): fc.Arbitrary<Kept> => fc.constantFrom<Kept>("月份", "日期", ...(term.weeks === undefined ? [] : (["周次"] as const)));

const registers = (names: readonly string[], term: Term) =>
  fc.tuple(...REGISTERS.map((name) => someKept(term).chain((kept) => fc.record({ name: fc.constant(name), kept: fc.constant(kept), rows: entries(names, whenCell(kept, term)) }))));

const leaveSheet = (names: readonly string[], term: Term) =>
  fc.constantFrom("月份" as const, "日期" as const).chain((kept) => fc.record({ kept: fc.constant(kept), rows: absences(names, whenCell(kept, term)) }));

const pupils = fc.oneof<[fc.WeightedArbitrary<Figure>, fc.WeightedArbitrary<Figure>]>({ weight: 30, arbitrary: fc.integer({ min: 20, max: 60 }).map((count) => Fraction.of(count)) }, { weight: 1, arbitrary: fc.constant("缺" as const) });

export const casesByPeriods: fc.Arbitrary<CaseByPeriods> = fc.tuple(terms, fc.integer({ min: 2, max: 4 })).chain(([term, size]) => {
  const people = CLASSES.slice(0, size).map((className, index) => ({ name: TEACHERS[index] ?? "", class: className }));
  const names = people.map(({ name }) => name);
  return fc.record({ regulation: regulations(term.scored, REGISTERS), pupils: several(several(pupils, term.months.length), size), registers: registers(names, term), leave: leaveSheet(names, term) }).map(({ regulation, pupils, registers, leave }) => {
    const read = registers.map((register) => ({ ...register, rows: register.rows.map((row) => ({ ...row, blank: row.blank && mayBeBlank(register.name, regulation) })) }));
    const school: School = {
      people,
      months: term.months,
      firstMonday: term.weeks?.firstMonday ?? { year: 2026, month: 8, day: 31 },
      pupils: term.scored ? Object.fromEntries(people.map(({ class: className }, index) => [className, pupils[index] ?? []])) : undefined,
      registers: Object.fromEntries(read.map(({ name, rows }) => [name, rows.map(meaningOf)])),
      absences: leave.rows.map((row) => ({ ...row, when: row.when.means })),
    };
    const lines = linesOf(regulation, term);
    const sheets = [
      sheet("名册", [["姓名", "班级"], ...people.map(({ name, class: className }): Raw[] => [name, className])]),
      ...(school.pupils === undefined ? [] : [scoreSheet(school, school.pupils)]),
      ...read.map(({ name, kept, rows }) => registerSheet(name, kept, rows)),
      ...(regulation.leave === undefined ? [] : [absenceSheet(leave.kept, leave.rows, (name) => people.find((person) => person.name === name)?.class ?? "")]),
      ...(term.calendar === undefined ? [] : [term.calendar]),
    ];
    return toldWith([lines], { school, regulation, lines, sheets });
  });
});

/** What a filter looks at is filled in: what a blank means there is another matter. */
const mayBeBlank = (register: string, { counts }: Regulation): boolean =>
  counts.every((count) => count.register !== register || count.method.name === "加分" || count.method.filters.every((filter) => !("amountFrom" in filter)));

const meaningOf = ({ when, amount, blank, ...row }: WrittenEntry): Entry => ({ ...row, when: when.means, amount: blank ? "缺" : amount });

const scoreSheet = ({ people, months }: School, pupils: NonNullable<School["pupils"]>): SheetData =>
  sheet("班额月报", [
    ["班级", "月份", "人数"],
    ...months.flatMap((month, index) =>
      people.map(({ class: className }): Raw[] => {
        const count = pupils[className]?.[index];
        return [className, monthName(month), count instanceof Fraction ? count.toNumber() : ""];
      }),
    ),
  ]);
