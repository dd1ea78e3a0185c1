import { previewRun, type Preview } from "../appraisal/preview";
import type { Texts } from "../messages";
import { readWorkbook } from "./read";

/** 试算: what an appraisal would change; writes nothing. */
export function preview(texts: Texts): Promise<Preview> {
  return Excel.run(async (context) => previewRun(await readWorkbook(context), texts));
}
