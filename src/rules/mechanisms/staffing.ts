import type { Row } from "../../core/table";
import { missing, text } from "../../core/value";
import { filter, filterReads, isUnknownIn, sift } from "../filter";
import { defineMechanism } from "../mechanism";
import type { Note } from "../note";
import { dayOperand, list, optional, optionalList, required, tableName, withDefault, words, choice, type SettingType } from "../settings";
import { isInOfficeOn } from "../tenure";
import { carriedOver, withCarriedOver } from "./carriedOver";
import { closingDay, inPost } from "./closing";
import { absentRegister, entryOf, openEntries, wordsIn } from "./entry";
import { figureUnasked, notAsked, unaskedOf } from "./notAsked";

interface Range {
  readonly least: number;
  readonly most: number;
}

/** 1, 5-6, ≥2, ≤3 */
const range: SettingType<Range> = {
  slot: "words",
  parse(raw) {
    const words = String(raw).normalize("NFKC");
    const [, only] = /^(\d+)$/.exec(words) ?? [];
    if (only !== undefined) return { value: { least: Number(only), most: Number(only) } };
    const [, from, to] = /^(\d+)\s*[-–—~至]\s*(\d+)$/.exec(words) ?? [];
    if (to !== undefined && Number(from) <= Number(to)) return { value: { least: Number(from), most: Number(to) } };
    const [, sign, bound] = /^([≥≤])\s*(\d+)$/.exec(words) ?? [];
    if (bound === undefined) return { fault: { code: "notARange" } };
    return { value: sign === "≥" ? { least: Number(bound), most: Infinity } : { least: 0, most: Number(bound) } };
  },
};

const inWords = ({ least, most }: Range): string => (most === Infinity ? `≥${least}` : least === most ? String(least) : `${least}-${most}`);

/** What so many say of a range, and perhaps some more. */
function verdictOn(count: number, more: number, { least, most }: Range): "right" | "wrong" | "open" {
  if (count > most || count + more < least) return "wrong";
  return count >= least && count + more <= most ? "right" : "open";
}

/** What 角色列 says where everybody counts, whatever the role. */
const NO_ROLES = "不分";

/** 核心 may be meant for 核心成员: nobody knows until somebody says so. */
const isShortFor = (word: string, role: string): boolean => word !== "" && word !== role && role.startsWith(word);

/** The first of the rows with the same word in the column; one without a word is one. */
const onceEach = (rows: readonly Row[], column: string | undefined): readonly Row[] => {
  if (column === undefined) return rows;
  const seen = new Set<string>();
  return rows.filter((row) => {
    const word = wordsIn(row, column);
    const isNew = word === "" || !seen.has(word);
    seen.add(word);
    return isNew;
  });
};

/** 人员配备: how many persons of each role there are, against how many there should be. S0-01, S0-03, S1F-02, S4-03 */
export const staffing = defineMechanism({
  name: "人员配备",
  sentence: "staffing",
  settings: {
    register: required("登记", tableName),
    /** Which rows count: those who have not left. */
    filters: optionalList("筛选", filter, { named: true }),
    carriedOver,
    /** A column whose words count once however many rows have them: a workshop that is listed again each year. */
    distinct: optional("去重", words),
    role: withDefault("角色列", { ...words, choices: [NO_ROLES] }, "角色"),
    people: list("人数", range),
    /** The role of whoever has none written down: a homeroom teacher on the roster. */
    blank: optional("空白视为", words),
    /** 左右: outside the range is pointed out, not wrong. */
    strict: withDefault("宽严", choice<boolean>({ 应符合: true, 左右: false }), "应符合"),
    /** What is counted, where it is not persons. */
    unit: withDefault("单位", words, "人"),
    /** Of a roster only who holds a post on the day. */
    inPostOn: optional("在任日", dayOperand),
    waived: notAsked,
  },
  bind: ({ register, filters, carriedOver: years, distinct, role, people, blank, strict, unit, inPostOn, waived }) => ({
    levels: ["符合", "不符合"],
    reads: [...(role.value === NO_ROLES ? [] : [{ kind: "column", table: register.value, column: role.value, ...(blank.setting ? ({ blankTold: true } as const) : {}) } as const]), ...filterReads(register.value, filters)],
    evaluation: {
      kind: "each",
      evaluate(at, scope) {
        const unasked = unaskedOf(waived.setting, at, scope, inPostOn.setting && scope.value(inPostOn.setting, at).value);
        const instead = figureUnasked(unasked);
        if (unasked?.is === true && instead) return instead;
        const found = inPost(withCarriedOver(scope.concerned(register, at), scope.table(register.value), at, years.setting?.value), closingDay(inPostOn.setting, at, scope), isInOfficeOn);
        const { present } = found;
        const { passing, open } = sift(found, filters);
        const counted = onceEach(passing, distinct.setting?.value);
        const roleOf = (row: Row): string => wordsIn(row, role.value) || (blank.setting?.value ?? "");
        const hasRole = (row: Row, name: string): boolean => role.value === NO_ROLES || roleOf(row) === name;
        if (!present) return { value: missing, explain: () => ({ inputs: [{ role: register.value, outcome: absentRegister(register.value, role.value) }] }) };
        // Of whoever nobody knows to be one of them there may be as many more.
        const isUnclear = (row: Row): boolean => role.value !== NO_ROLES && ((isUnknownIn(row, role.value) && (row.cells.has(role.value) || blank.setting === undefined)) || people.some(({ key }) => isShortFor(roleOf(row), key)));
        const mayHaveRole = (row: Row, name: string): boolean => hasRole(row, name) || isUnclear(row);
        const counts = people.map(({ key, value }) => {
          const count = counted.filter((row) => hasRole(row, key)).length;
          const more = [...counted, ...open].filter((row) => mayHaveRole(row, key)).length - count;
          return { key, value, count, verdict: verdictOn(count, more, value) };
        });
        const wrong = counts.filter(({ verdict }) => verdict === "wrong");
        const isOpen = wrong.length === 0 && counts.some(({ verdict }) => verdict === "open");
        if (wrong.length > 0 && instead) return instead;
        const notes = wrong.map(({ key, value, count }): Note => ({ code: strict.value ? "staffWrong" : "staffUnusual", params: { role: key, count: String(count), range: inWords(value), unit: unit.value } }));
        return {
          value: isOpen ? missing : text(wrong.length === 0 || !strict.value ? "符合" : "不符合"),
          notes,
          explain: () => ({
            inputs: [...counted.map((row) => ({ role: roleOf(row), outcome: entryOf(register.value, row, role.value, text(roleOf(row))) })), ...openEntries(register.value, isOpen ? [...open, ...counted.filter(isUnclear)] : [], [...filters.map(({ key }) => key), ...(role.value === NO_ROLES ? [] : [role.value])])],
            choices: counts.map(({ key, value, count }) => ({ label: key, detail: `${count} / ${inWords(value)}`, active: !wrong.some((one) => one.key === key) })),
          }),
        };
      },
    },
  }),
});
