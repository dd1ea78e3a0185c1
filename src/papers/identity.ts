import type { Appraisal, AppraisedPerson, AppraisedTable } from "../rules/appraise";
import { wordsIn } from "../rules/mechanisms/entry";

/** A heading of a sheet of results, and what stands below it for somebody. */
export type Entry = readonly [heading: string, words: string];

/** What names everybody and everything on their sheets of results: the texts of their own rows that stand there, in the sheet's order. */
export class Identities {
  private readonly tables = new Map<AppraisedPerson, AppraisedTable>();

  constructor(appraisal: Appraisal) {
    for (const table of [appraisal, ...appraisal.others]) for (const person of table.people) this.tables.set(person, table);
  }

  /** 姓名 林晓, 工作坊 启航工作坊: figures and days tell nobody apart and are left out. */
  entriesOf(whose: AppraisedPerson): readonly Entry[] {
    const columns = this.tables.get(whose)?.columns ?? [];
    return columns.flatMap(({ column }, index): Entry[] => {
      const outcome = whose.outcomes[index];
      return outcome?.origin.kind === "cell" && outcome.value.kind === "text" ? [[column.heading, outcome.value.text]] : [];
    });
  }

  /** 林晓 启航工作坊; of a group its name alone. */
  wordsOf(whose: AppraisedPerson): string {
    const { row, by } = whose.subject;
    if (by !== undefined) return wordsIn(row, by);
    const entries = this.entriesOf(whose).map(([, words]) => words);
    const { person = "", class: className = "" } = row.key;
    return (entries.length > 0 ? entries : [person, className].filter(Boolean)).join(" ");
  }
}
