import type { contentsZh } from "./contents.zh";

/** What stands on 目录. In English. */
export const contentsEn: Readonly<Record<keyof typeof contentsZh, string>> = {
  "contents.blank": "not made: nothing in {registers} yet",
  "contents.for.clerk": "the clerk",
  "contents.for.auditors": "auditors",
  "contents.for.leaders": "the school's heads",
  "contents.for.teachers": "homeroom teachers",
  "contents.for.eachTeacher": "each homeroom teacher",
  "contents.for.finance": "finance office",
  "contents.for.public": "the whole school",
  "contents.for.interviewed": "whoever is called up",
  "contents.for.rectified": "whoever has to put it right",
  "contents.for.applicants": "applicants",
  "contents.for.workshops": "workshops",
  "contents.for.departments": "departments",
};
