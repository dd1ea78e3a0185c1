import { countyRun } from "../collecting/county/countyRun";
import { handedIn, unreadFile, type HandedIn } from "../collecting/county/school";
import type { SchoolFile, UnreadFile } from "../collecting/county/schoolFile";
import type { Texts } from "../messages";
import { perform } from "./commands";
import type { Report } from "./report";

/** What a school's own workbook comes to; reads nothing of this one. */
export const readSchool = (file: SchoolFile | UnreadFile, texts: Texts): Promise<HandedIn> => Promise.resolve(file).then((one) => ("fault" in one ? unreadFile(one) : handedIn(one, texts)));

/** 县汇总 of these schools, in this workbook. */
export const makeCounty = (all: readonly HandedIn[], chosen: ReadonlySet<number>, texts: Texts): Promise<Report> => perform("county", (snapshot) => countyRun(snapshot, all, chosen, texts), texts);
