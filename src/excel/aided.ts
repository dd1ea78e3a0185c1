import type { Texts } from "../messages";
import type { Plan } from "../plan/plan";
import { REGULATION_PAPER } from "../plan/ownSheets";
import { ownSheetOf } from "../plan/snapshot";
import { MEANING } from "../schemes/codec";
import type { WorkbookRead } from "./read";

/** The plan with what helps on 考核方案, where it writes that sheet, or what stands there or is on paper has to fit. */
export async function aided(read: WorkbookRead, plan: Plan, texts: Texts): Promise<Plan> {
  const isDue = plan.sheets.some(({ role }) => role === "scheme") || hasMeanings(read) || read.own.has(REGULATION_PAPER);
  // What sentences are made of comes with them; without the network a command does without.
  const loaded = isDue ? await import("../regulation/schemeAids").catch(() => undefined) : undefined;
  return loaded ? loaded.withSchemeAids(read, plan, texts) : plan;
}

/** The same of a change in 考核方案, and with the marks that are to stand there. */
export async function aidedEdit(read: WorkbookRead, plan: Plan, texts: Texts): Promise<Plan> {
  const [fitting, loaded] = await Promise.all([aided(read, plan, texts), import("../regulation/schemeMarks").catch(() => undefined)]);
  return loaded ? loaded.withSchemeMarks(read, fitting, read.flags.map(({ flag }) => flag)) : fitting;
}

const hasMeanings = (read: WorkbookRead): boolean => ownSheetOf(read, "scheme")?.values.some((cells) => cells.includes(MEANING)) ?? false;
