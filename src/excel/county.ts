import type { HandedIn } from "../collecting/county/school";
import type { SchoolFile, UnreadFile } from "../collecting/county/schoolFile";
import type { Texts } from "../messages";
import { perform } from "./commands";
import type { Report } from "./report";

/** What a school's own workbook comes to; reads nothing of this one. */
export const readSchool = async (file: SchoolFile | UnreadFile, texts: Texts): Promise<HandedIn> => {
  const { handedIn, unreadFile } = await import("../collecting/county/school");
  return "fault" in file ? unreadFile(file) : handedIn(file, texts);
};

/** 县汇总 of these schools, in this workbook. */
export const makeCounty = async (all: readonly HandedIn[], chosen: ReadonlySet<number>, texts: Texts): Promise<Report> => {
  const { countyRun } = await import("../collecting/county/countyRun");
  return perform("county", (snapshot) => countyRun(snapshot, all, chosen, texts), texts);
};
