import type { Appraisal, AppraisedPerson, AppraisedTable } from "../../core/appraise";
import type { Subject } from "../../core/scope";

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

  /** 林晓 启航工作坊 */
  wordsOf(whose: AppraisedPerson): string {
    const entries = this.entriesOf(whose).map(([, words]) => words);
    const { person = "", class: className = "" } = whose.subject.row.key;
    return (entries.length > 0 ? entries : [person, className].filter(Boolean)).join(" ");
  }
}

/** What kind of subject it is, by the column that names it: 工作坊, 年级部; a person's is 姓名. */
export const kindOf = ({ by }: Subject): string => by ?? "姓名";
