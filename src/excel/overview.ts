import type { Texts } from "../messages";
import { overviewInSlices, type Looked, type Overview } from "../overview/overview";
import { runSlices, UNATTENDED } from "./control";
import { lookExamined } from "./examined";
import { forget } from "./kept";
import type { WorkbookRead } from "./read";

/** The last overview, of what was read then: as long as that holds, so does this. */
let last: (Looked & { readonly of: WorkbookRead; readonly texts: Texts }) | undefined;

export { watch } from "./watch";

/** 刷新: whatever is asked next is read anew. */
export const forgetRead = forget;

/** Looks the workbook over for the pane; changes nothing. */
export async function readOverview(texts: Texts): Promise<Overview> {
  const { of, examination } = await lookExamined(texts);
  if (last?.of === of && last.texts === texts) return last.overview;
  const found = await runSlices(overviewInSlices(of, last?.seen, new Date(), texts, examination), UNATTENDED);
  if (found === undefined) throw new Error("nobody stops an overview");
  last = { ...found, of, texts };
  return last.overview;
}
