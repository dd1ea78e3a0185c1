import { previewRun, type Preview } from "../appraisal/preview";
import type { Texts } from "../messages";
import { look } from "./kept";

/** 试算: what an appraisal would change; writes nothing. */
export const preview = async (texts: Texts): Promise<Preview> => previewRun(await look(), texts);
