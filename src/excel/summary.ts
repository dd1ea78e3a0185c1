import { appraisalInSlices } from "../appraisal/appraisalRun";
import type { Summary } from "../appraisal/summary";
import type { Texts } from "../messages";
import { runSlices, UNATTENDED } from "./control";
import { look } from "./kept";

/** What came of the last appraisal, for a workbook in which nothing has changed since: the same comes of it again. Writes nothing. */
export const summary = async (texts: Texts): Promise<Summary | undefined> => (await runSlices(appraisalInSlices(await look(), texts), UNATTENDED))?.summary;
