import { addressOf } from "../../src/core/cell";
import { examine } from "../../src/appraisal/examine";
import { tellAppraisal } from "../../src/appraisal/told";
import { appraise } from "../../src/rules/appraise";
import { isFlag, type Note } from "../../src/rules/note";
import { walk, walkTelling, type Outcome } from "../../src/rules/outcome";
import { builtInSchemes, type BuiltInId } from "../../src/schemes";
import { sampleOf } from "../papers/samples";
import { texts } from "./workbook";

/** Flags that judge nobody: something is to be filled in, answered or waited for, and that names its own place. */
const ASKING: ReadonlySet<Note["code"]> = new Set<Note["code"]>(["settingAsked", "missingInput", "selectionPending", "heldForPending", "heldForMissing", "adjusted", "calendarNeeded", "unknownCase", "registerAbsent", "groupTooSmall"]);

interface Judgement {
  readonly sheet: string;
  readonly code: Note["code"];
  readonly words: string;
  readonly of: Outcome;
  readonly flags: readonly string[];
}

/** Every flag of every row on every sheet of results. */
function judgementsOn(scheme: BuiltInId): readonly Judgement[] {
  const { program, reading } = examine(sampleOf(scheme), texts);
  if (program === undefined) throw new Error(`${scheme} cannot be compiled`);
  const appraisal = tellAppraisal(appraise(program, reading.tables), texts);
  return [appraisal, ...appraisal.others].flatMap(({ sheet, people, told }) =>
    people.flatMap(({ outcomes }, index) => {
      const found: Judgement[] = [];
      for (const root of outcomes) {
        walkTelling(root, (of) => {
          for (const note of of.notes) if (isFlag(note) && !ASKING.has(note.code)) found.push({ sheet, code: note.code, words: texts(`note.${note.code}`, { ...note.params }), of, flags: told[index]?.flags ?? [] });
        });
      }
      return found;
    }),
  );
}

/** The cells that a figure comes from, if somebody can look them up one by one. */
function cellsOf(figure: Outcome): readonly string[] {
  const cells = new Set<string>();
  walk(figure, ({ origin }) => {
    if (origin.kind === "cell" || origin.kind === "entry") cells.add(`${origin.cell.sheet}!${addressOf(origin.cell)}`);
  });
  return cells.size > 2 ? [] : [...cells];
}

const clauseOf = ({ origin }: Outcome): string => (origin.kind === "rule" ? origin.clause : "");

describe.each(Object.keys(builtInSchemes) as readonly BuiltInId[])("提示 on the sheets of %s", (scheme) => {
  const judgements = judgementsOn(scheme);

  it("names the clause and the cells of every judgement", () => {
    const wanting = judgements.flatMap(({ sheet, code, words, of, flags }) => {
      // A refusal has them with each of its reasons (below); what is made of a figure says the same again, once.
      if (code === "eligibilityFailed") return [];
      const beginning = words.slice(0, 6);
      const said = flags.filter((flag) => flag.startsWith(beginning)).join("\n");
      // 缺项 names the very cell that is blank, which is more than the row's other cells.
      const lacking = [clauseOf(of), ...(code === "fieldsBlank" ? [] : cellsOf(of))].filter((part) => part !== "" && !said.includes(part));
      return lacking.length === 0 ? [] : [`${sheet} ${code}: ${said} lacks ${lacking.join(" ")}`];
    });
    expect(wanting).toEqual([]);
  });

  it("gives for every refusal a figure and its limit, or the word that was ticked, with clause and cell", () => {
    for (const { code, flags } of judgements) {
      if (code !== "eligibilityFailed") continue;
      const refusals = flags.filter((flag) => flag.startsWith("不符合:"));
      expect(refusals).not.toEqual([]);
      for (const refusal of refusals) {
        const reasons = refusal.slice(refusal.indexOf("。") + 1).split(";");
        expect(refusal).toContain("。");
        for (const reason of reasons) expect(reason).toMatch(/^.+( .+,(不足|未超过|超过|已达|早于|不晚于|晚于|不早于|低于|不高于|高于|不低于|应为) .+|“.+”)\([^)].*\)$/);
      }
    }
  });
});
