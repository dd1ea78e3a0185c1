import { examine, type Examination } from "../appraisal/examine";
import type { Texts } from "../messages";
import { look } from "./kept";
import type { WorkbookRead } from "./read";

/** A workbook as it was read, and what was made of its sheets. */
export interface Examined {
  readonly of: WorkbookRead;
  readonly texts: Texts;
  readonly examination: Examination;
}

/** The last one: overview, sentences and their figures look at one workbook, and it is made sense of once. */
let last: Examined | undefined;

export async function lookExamined(texts: Texts): Promise<Examined> {
  const of = await look();
  if (last?.of !== of || last.texts !== texts) last = { of, texts, examination: examine(of, texts) };
  return last;
}
