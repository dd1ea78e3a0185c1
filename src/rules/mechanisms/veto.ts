import { addressOf } from "../../core/cell";
import type { Input, Row } from "../../core/table";
import { truth } from "../../core/value";
import { defineMechanism } from "../mechanism";
import type { Note } from "../note";
import { leaf, type Outcome } from "../outcome";
import { type Keyed, list, optional, required, ruleNames, tableName, withDefault, words } from "../settings";

const CASE = "情形";
const STATE = "状态";
/** A case somebody looked into and found wanting: it has no effect at all. */
const REJECTED = "不成立";

/** What becomes of a registered case, as the role it plays in the veto's outcome. */
export const ROLES = { established: "成立", pending: "待核", rejected: REJECTED } as const;

/**
 * 一票否决: cases somebody registered, with evidence and a state. An established case bars the person from the rules
 * named in 影响 and from nothing else; one not decided yet only holds them back. S1A-10, G09
 */
export const veto = defineMechanism({
  name: "一票否决",
  settings: {
    register: required("登记", tableName),
    cases: list("情形", words),
    established: withDefault("生效状态", words, "成立"),
    pending: withDefault("待核状态", words, "待核"),
    bearsOn: optional("影响", ruleNames),
  },
  bind: ({ register, cases, established, pending, bearsOn }) => ({
    bearsOn: bearsOn.setting?.value ?? [],
    proof(cells) {
      const count = cells.count(register.value, STATE, established);
      return count && `${count}>0`;
    },
    evaluation: {
      kind: "term",
      evaluate(at, scope) {
        const inputs: Outcome["inputs"][number][] = [];
        const proven: string[] = [];
        const open: string[] = [];
        const notes: Note[] = [];
        const { certain, disputed } = scope.counted(register, { subject: at.subject }, "term");
        for (const row of [...certain, ...disputed]) {
          const what = textOf(row.cells.get(CASE));
          const state = textOf(row.cells.get(STATE));
          const known = findCase(cases, what);
          if (known === undefined) notes.push({ code: "unknownVetoCase", params: { text: what, cell: cellName(row, CASE) } });
          const upheld = state === established.value && known !== undefined && !disputed.includes(row);
          const role = upheld ? "established" : state === REJECTED ? "rejected" : "pending";
          inputs.push({ role: ROLES[role], outcome: rowLeaf(register.value, row) });
          const name = known === undefined ? what : `${known.key}${known.value}`;
          if (role === "established") proven.push(name);
          if (role === "pending") open.push(name);
          if (![established.value, pending.value, REJECTED].includes(state)) {
            const allowed = [established.value, pending.value, REJECTED].join("、");
            notes.push({ code: "unknownRegisterState", params: { state, allowed, cell: cellName(row, STATE) } });
          }
        }
        if (proven.length > 0) notes.unshift({ code: "vetoed", params: { cases: proven.join("、") } });
        if (open.length > 0) notes.unshift({ code: "vetoPending", params: { cases: open.join("、") } });
        return { value: truth(proven.length > 0), inputs, notes };
      },
    },
  }),
});

const textOf = (input: Input | undefined): string => (input?.value.kind === "text" ? input.value.text.trim() : "");

/** Clerks write the number, the number with their own words, or the clause's words. */
function findCase(cases: readonly Keyed<string>[], what: string): Keyed<string> | undefined {
  return cases.find(({ key, value }) => (key !== "" && what.startsWith(key)) || what === value);
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
