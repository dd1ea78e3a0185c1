import type { Row } from "../../core/table";
import { missing, text } from "../../core/value";
import { filter, passesAll } from "../filter";
import { defineMechanism } from "../mechanism";
import type { Note } from "../note";
import { list, optional, optionalList, required, tableName, withDefault, words, choice, type SettingType } from "../settings";
import { absentRegister, entryOf, wordsIn } from "./entry";

interface Range {
  readonly least: number;
  readonly most: number;
}

/** 1, 5-6, ≥2, ≤3 */
const range: SettingType<Range> = {
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

/** What 角色列 says where everybody counts, whatever the role. */
const NO_ROLES = "不分";

/** 人员配备: how many persons of each role there are, against how many there should be. S0-01, S0-03, S1F-02, S4-03 */
export const staffing = defineMechanism({
  name: "人员配备",
  settings: {
    register: required("登记", tableName),
    /** Which rows count: those who have not left. */
    filters: optionalList("筛选", filter),
    role: withDefault("角色列", words, "角色"),
    people: list("人数", range),
    /** The role of whoever has none written down: a homeroom teacher on the roster. */
    blank: optional("空白视为", words),
    /** 左右: outside the range is pointed out, not wrong. */
    strict: withDefault("宽严", choice<boolean>({ 应符合: true, 左右: false }), "应符合"),
    /** What is counted, where it is not persons. */
    unit: withDefault("单位", words, "人"),
  },
  bind: ({ register, filters, role, people, blank, strict, unit }) => ({
    levels: ["符合", "不符合"],
    reads: [...(role.value === NO_ROLES ? [] : [role.value]), ...filters.map(({ key }) => key)].map((column) => ({ kind: "column", table: register.value, column })),
    evaluation: {
      kind: "each",
      evaluate(at, scope) {
        const { present, certain } = scope.rows(register.value, at);
        const counted = certain.filter((row) => passesAll(row, filters));
        const roleOf = (row: Row): string => wordsIn(row, role.value) || (blank.setting?.value ?? "");
        const hasRole = (row: Row, name: string): boolean => role.value === NO_ROLES || roleOf(row) === name;
        if (!present) return { value: missing, explain: () => ({ inputs: [{ role: register.value, outcome: absentRegister(register.value, role.value) }] }) };
        const counts = people.map(({ key, value }) => ({ key, value, count: counted.filter((row) => hasRole(row, key)).length }));
        const wrong = counts.filter(({ value, count }) => count < value.least || count > value.most);
        const notes = wrong.map(({ key, value, count }): Note => ({ code: strict.value ? "staffWrong" : "staffUnusual", params: { role: key, count: String(count), range: inWords(value), unit: unit.value } }));
        return {
          value: text(wrong.length === 0 || !strict.value ? "符合" : "不符合"),
          notes,
          explain: () => ({
            inputs: counted.map((row) => ({ role: roleOf(row), outcome: entryOf(register.value, row, role.value, text(roleOf(row))) })),
            choices: counts.map(({ key, value, count }) => ({ label: key, detail: `${count} / ${inWords(value)}`, active: !wrong.some((one) => one.key === key) })),
          }),
        };
      },
    },
  }),
});
