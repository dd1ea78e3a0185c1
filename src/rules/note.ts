/** How many are compared: people, or others (classes, dormitories, projects); the one that it is not is "". */
export interface Counted {
  readonly persons: string;
  readonly others: string;
}

/**
 * What a figure has to say beyond its number. A note's code has its sentence in `src/messages`
 * (`note.<code>`); its parameters are already words or figures.
 */
export type Note =
  /** A one-vote veto that its own clause says bears on this figure. */
  | NoteOf<"vetoed", { cases: string }>
  /** A registered case that nobody has decided yet. */
  | NoteOf<"vetoPending", { cases: string }>
  /** A prize that depends on cases not decided yet. */
  | NoteOf<"heldForPending", object>
  | NoteOf<"openForPending", object>
  /** A prize or rank computed while figures of others are missing. */
  | NoteOf<"wholeIsZero", { what: string; cell: string }>
  | NoteOf<"heldForMissing", { names: string }>
  | NoteOf<"passedOver", { place: string; conditions: string }>
  /** Equal scores on both sides of a tier's last place. */
  | NoteOf<"tieAtCut", { names: string; score: string }>
  /** 同分看 wants a figure of somebody that is not there. */
  | NoteOf<"tieKeyMissing", { names: string }>
  /** Who was compared: how many of which group. */
  | NoteOf<"rankOf", { place: string; group: string } & Counted>
  | NoteOf<"quotas", { quotas: string; counts: string; group: string } & Counted>
  | NoteOf<"withinGroup", { group: string; way: string; figure: string } & Counted>
  /** A place that is none, and one that the list says nothing of. */
  | NoteOf<"notAPlace", { figure: string }>
  | NoteOf<"beyondPlaces", { place: string }>
  /** 所有项目只取最高一项: another award has more points. */
  | NoteOf<"awardNotHighest", { best: string }>
  /** Of so few figures there is none left once the highest or lowest is dropped. */
  | NoteOf<"tooFewToDrop", { count: string }>
  /** Days of leave that take nothing off. */
  | NoteOf<"leaveFree", { days: string; free: string }>
  | NoteOf<"selectedFrom", { places: string; group: string } & Counted>
  /** The whole's places were dealt out by equal remainders: somebody has to say who comes first. */
  | NoteOf<"dealtByOrder", { tier: string; group: string; rivals: string }>
  /** Rounded up group by group, a tier has more places than its share of them all. */
  | NoteOf<"groupsAboveShare", { tier: string; places: string; share: string; whole: string }>
  /** A score that the scheme says cannot be: it is shown, and nothing is reckoned from it. */
  | NoteOf<"aboveFullMark", { what: string; score: string; full: string }>
  /** `kept`: the part of it that is left because the scheme keeps the shares of those whom a veto bars. */
  | NoteOf<"poolLeftOver", { left: string; pool: string; kept: string }>
  /** What those would have got whom a veto bars. */
  | NoteOf<"barredShareLeft", { names: string; left: string }>
  | NoteOf<"barredPlaceLeft", { names: string }>
  | NoteOf<"poolTooSmall", { pool: string }>
  /** A fund that is not dealt out whole, or that is exceeded and so cut. */
  | NoteOf<"fundLeft", { left: string; fund: string }>
  | NoteOf<"fundExceeded", { paid: string; fund: string }>
  | NoteOf<"fundCut", { claims: string; fund: string }>
  | NoteOf<"fundDiffers", object>
  /** A figure beyond the bounds that the scheme sets. */
  | NoteOf<"limited", { figure: string; bound: string }>
  | NoteOf<"missingInput", { what: string }>
  | NoteOf<"settingAsked", { rule: string; setting: string }>
  | NoteOf<"unknownRegisterState", { state: string; allowed: string; cell: string }>
  | NoteOf<"unknownVetoCase", { text: string; cell: string }>
  /** A row of 人工调整 that took effect, or why it did not. */
  | NoteOf<"adjusted", { before: string; after: string; reason: string; approver: string }>
  | NoteOf<"adjustmentUnapproved", { after: string }>
  | NoteOf<"adjustmentOutdated", { said: string; before: string; after: string }>
  | NoteOf<"adjustmentUnreadable", { after: string }>
  /** A workbook with both terms of a year, and no word of which one is appraised. */
  | NoteOf<"severalTerms", object>
  /** The same months of two school years, and no word of which one is appraised. */
  | NoteOf<"severalYears", object>
  /** 连续 of numbers or words: which of them it counts has to be said. */
  | NoteOf<"filterNeeded", { what: string }>
  /** More of a part than there is of the whole. */
  | NoteOf<"rateAboveWhole", { what: string; rate: string }>
  /** What was left of a pool went by equal remainders. */
  | NoteOf<"remainderByOrder", { names: string; count: string }>
  /** Dates that only the school's calendar can tell. */
  | NoteOf<"calendarNeeded", { what: string }>
  /** A figure that there is one of, where one of each month or week is needed. */
  | NoteOf<"notByMonth", { what: string; of: string }>
  /** Rows of a setting that differ by 适用: none, or more than one, is for this person. */
  | NoteOf<"noCaseApplies", { rule: string }>
  /** Which of them is for this person hangs on fields that are missing. */
  /** What says of whom something is not asked, and is neither yes, no nor a day. */
  | NoteOf<"notAskedUnread", { place: string; words: string }>
  | NoteOf<"caseOpen", { rule: string; fields: string }>
  | NoteOf<"severalCasesApply", { rule: string; setting: string }>
  /** No version of the rule is in force yet, or the month's dates are not known. G10 */
  | NoteOf<"noVersion", { rule: string }>
  /** Posts that changed hands. G08 */
  | NoteOf<"deputyNotRanked", object>
  /** Nobody of the deputy's class takes part. */
  | NoteOf<"deputyWithoutClass", object>
  /** Several of the deputy's class take part, each with a result of their own. */
  | NoteOf<"deputyOfSeveral", { names: string }>
  | NoteOf<"tooFewMonths", { served: string; required: string }>
  | NoteOf<"tenureUnclear", object>
  | NoteOf<"partOfMonth", { share: string }>
  | NoteOf<"termOfLastHolder", object>
  | NoteOf<"termScaled", { served: string; all: string }>
  | NoteOf<"notInPost", { months: string }>
  /** Months that failed, each with its case. */
  | NoteOf<"failedMonths", { months: string }>
  | NoteOf<"failedMonthShared", { months: string }>
  | NoteOf<"halved", { mode: string }>
  | NoteOf<"unknownCase", { text: string; cell: string; allowed: string }>
  /** Why a row of a register counts or does not. */
  | NoteOf<"awardCounted", object>
  | NoteOf<"awardLowerOfItem", { item: string; best: string }>
  | NoteOf<"awardSameLevel", { level: string }>
  | NoteOf<"awardNotListed", { level: string; kind: string }>
  | NoteOf<"awardCapped", { cap: string }>
  | NoteOf<"awardsAlike", { one: string; other: string }>
  | NoteOf<"leaveHandedOver", { name: string }>
  | NoteOf<"leaveNoSubstitute", object>
  | NoteOf<"leaveOwnSubstitute", { name: string; cell: string }>
  | NoteOf<"leaveStandardZero", object>
  | NoteOf<"leaveWorkdaysZero", object>
  | NoteOf<"leaveOverlap", object>
  | NoteOf<"leaveTooLong", { days: string; workdays: string }>
  | NoteOf<"leaveKindUnlisted", { kind: string }>
  | NoteOf<"leaveKindMissing", object>
  /** No column of kinds was found, and there are columns that nobody has recognised. */
  | NoteOf<"leaveKindUnread", { columns: string }>
  | NoteOf<"substituteUnclear", { name: string }>
  /** What standing in for somebody comes to, where it hangs on the other's veto, undecided case, or figure that nobody knows yet. */
  | NoteOf<"standInVetoed" | "standInPending" | "standInWaits", { name: string }>
  | NoteOf<"debtCarried", { amount: string }>
  | NoteOf<"vacancy", { group: string; places: string; given: string }>
  | NoteOf<"committee", object>
  | NoteOf<"selectionPending", { conditions: string }>
  | NoteOf<"conditionsMet", { what: string; met: string; failed: string }>
  | NoteOf<"reportAbsent", { week: string }>
  | NoteOf<"reportLate", { week: string; days: string; due: string }>
  | NoteOf<"notInTable", { rule: string; word: string }>
  | NoteOf<"registerAbsent", { table: string }>
  | NoteOf<"shortBy", { amount: string; figure: string; limit: string }>
  | NoteOf<"exceededBy", { amount: string; figure: string; limit: string }>
  | NoteOf<"doneLate", { days: string; due: string }>
  | NoteOf<"overdue", { days: string; due: string }>
  | NoteOf<"dueSoon", { days: string; due: string }>
  | NoteOf<"dueToday", { due: string }>
  | NoteOf<"staffWrong", { role: string; count: string; range: string; unit: string }>
  | NoteOf<"staffUnusual", { role: string; count: string; range: string; unit: string }>
  | NoteOf<"tooSeldom", { what: string; when: string; count: string; required: string }>
  | NoteOf<"daysLacking", { what: string; count: string; days: string }>
  | NoteOf<"itemsLacking", { items: string }>
  | NoteOf<"fieldsBlank", { fields: string; cell: string }>
  | NoteOf<"stepSkipped", { step: string; before: string }>
  | NoteOf<"stepEarly", { step: string; before: string; day: string; dayBefore: string }>
  | NoteOf<"stepLate", { step: string; days: string; due: string }>
  | NoteOf<"stepOverdue", { step: string; days: string; due: string }>
  | NoteOf<"limitsDisordered", { step: string; before: string; day: string; dayBefore: string }>
  | NoteOf<"onLastDay", { step: string; day: string }>
  | NoteOf<"groupTooSmall", { places: string } & Counted>
  | NoteOf<"warned", { rule: string; count: string; limit: string; evidence: string; rows: string }>
  | NoteOf<"relaxationNeeded", { what: string }>
  | NoteOf<"relaxationIncomplete", { what: string }>
  | NoteOf<"relaxed", { what: string; reason: string; approver: string }>
  | NoteOf<"eligibilityOpen", { conditions: string }>
  | NoteOf<"eligibilityFailed", { conditions: string }>
  /** A word among the possible results that the scheme wants somebody to look at. */
  | NoteOf<"pointedOut", { rule: string; word: string }>
  | NoteOf<"severalRowsFit", { table: string; word: string }>
  | NoteOf<"betweenSteps", { figure: string }>
  | NoteOf<"belowSteps", { figure: string }>
  /** Rows of one day that say different things. */
  | NoteOf<"rowsDiffer", { cells: string }>
  /** Rows of a register that say no month or date, where a month's are asked for. */
  | NoteOf<"undatedRows", { rows: string }>
  /** Rows about a class on days, or in a term, that are another holder's. */
  | NoteOf<"heldByAnother", { rows: string }>
  /** A row about a class that several held in turn, and by no day one's. */
  | NoteOf<"holderUnclear", { cell: string; class: string }>
  /** Months without a year beside dates of office. */
  | NoteOf<"yearNeeded", { what: string }>
  | NoteOf<"rowsAlike", { one: string; other: string }>
  /** Rows of registers that belong to no month that is appraised. */
  | NoteOf<"outsidePeriod", { rows: string }>
  | NoteOf<"rowsLacking", { count: string; required: string }>
  | NoteOf<"postCountsDiffer", { counts: string }>
  | NoteOf<"rateBelow", { what: string; rate: string; line: string }>;

interface NoteOf<Code extends string, Params> {
  readonly code: Code;
  readonly params: Readonly<Params>;
}

export type NoteCode = Note["code"];

/** Notes that a person must act on or know before a figure is used: they are shown in 提示; the others in 说明. */
const FLAGS: ReadonlySet<NoteCode> = new Set<NoteCode>([
  "vetoed",
  "vetoPending",
  "standInVetoed",
  "standInPending",
  "standInWaits",
  "heldForPending",
  "openForPending",
  "wholeIsZero",
  "heldForMissing",
  "passedOver",
  "tieAtCut",
  "aboveFullMark",
  "poolTooSmall",
  "fundDiffers",
  "missingInput",
  "settingAsked",
  "unknownRegisterState",
  "unknownVetoCase",
  "adjusted",
  "adjustmentUnapproved",
  "adjustmentOutdated",
  "adjustmentUnreadable",
  "calendarNeeded",
  "yearNeeded",
  "notByMonth",
  "severalTerms",
  "severalYears",
  "filterNeeded",
  "rateAboveWhole",
  "noCaseApplies",
  "notAskedUnread",
  "caseOpen",
  "noVersion",
  "severalCasesApply",
  "tooFewMonths",
  "tenureUnclear",
  "failedMonths",
  "failedMonthShared",
  "unknownCase",
  "awardNotListed",
  "awardsAlike",
  "tooFewToDrop",
  "leaveNoSubstitute",
  "leaveOwnSubstitute",
  "leaveStandardZero",
  "leaveWorkdaysZero",
  "leaveOverlap",
  "leaveTooLong",
  "leaveKindUnlisted",
  "leaveKindMissing",
  "leaveKindUnread",
  "debtCarried",
  "substituteUnclear",
  "committee",
  "notInTable",
  "reportAbsent",
  "reportLate",
  "selectionPending",
  "rateBelow",
  "shortBy",
  "exceededBy",
  "doneLate",
  "overdue",
  "dueSoon",
  "dueToday",
  "staffWrong",
  "staffUnusual",
  "tooSeldom",
  "daysLacking",
  "itemsLacking",
  "fieldsBlank",
  "stepSkipped",
  "stepEarly",
  "stepLate",
  "stepOverdue",
  "limitsDisordered",
  "onLastDay",
  "groupTooSmall",
  "warned",
  "relaxationNeeded",
  "relaxationIncomplete",
  "relaxed",
  "eligibilityOpen",
  "eligibilityFailed",
  "pointedOut",
  "severalRowsFit",
  "belowSteps",
  "rowsDiffer",
  "rowsAlike",
  "outsidePeriod",
  "undatedRows",
  "rowsLacking",
  "postCountsDiffer",
  "tieKeyMissing",
  "notAPlace",
  "beyondPlaces",
  "betweenSteps",
]);

export const isFlag = (note: Note): boolean => FLAGS.has(note.code);

/** Whether a figure that says so is shown only: to whatever reads it, it is missing. */
export const isHeld = (notes: readonly Note[]): boolean => notes.some(({ code }) => code === "aboveFullMark");
