/** What the sheets of every workbook are called when they are made: names that issues and manuals refer to, so in Chinese in every language. */
const OWN_SHEETS = {
  scheme: "考核方案",
  results: "考核结果",
  proof: "核算",
  ledger: "登记明细",
  problems: "问题清单",
  records: "考核记录",
  finals: "定稿记录",
  reportSettings: "报表设置",
  answers: "认列",
  contents: "目录",
  choices: "_BZR_choices",
} as const;

/** A further sheet that a scheme puts out, by the name the scheme gives it. */
type OutputRole = `output_${string}`;

/** A sheet made for the school to fill in, by the table it holds or the name it gets. Once made it is the school's. */
export type InputRole = `input_${string}`;

/** A sheet made to be printed, by its name. */
export type ReportRole = `report_${string}`;

/** The sheets the add-in keeps in the workbook, by what they are for. A user may rename them; the role stays. */
export type OwnRole = keyof typeof OWN_SHEETS | OutputRole | InputRole | ReportRole;

const outputRole = (sheet: string): OutputRole => `output_${sheet}`;

export const inputRole = (table: string): InputRole => `input_${table}`;

export const reportRole = (report: string): ReportRole => `report_${report}`;

/** 考核办法: the regulation itself on paper. */
export const REGULATION_PAPER = reportRole("考核办法");

/** The sheet that nobody sees: lists that drop-downs offer. */
export const isHiddenRole = (role: OwnRole): boolean => role === "choices";

export const isReportRole = (role: OwnRole): role is ReportRole => role.startsWith("report_");

export const isInputRole = (role: OwnRole): role is InputRole => role.startsWith("input_");

/** Roles whose sheets are called by what follows the prefix. */
const PREFIXES = ["output_", "input_", "report_"] as const;

const isNamed = (role: string): role is OutputRole | InputRole | ReportRole => PREFIXES.some((prefix) => role.startsWith(prefix));

/** What a sheet is called when it is made. */
export function sheetNameOf(role: OwnRole): string {
  return isNamed(role) ? role.slice(role.indexOf("_") + 1) : OWN_SHEETS[role];
}

/** The role of a sheet of results: that of the result proper, or of a further sheet. */
export const resultRole = (sheet: string): OwnRole => (sheet === OWN_SHEETS.results ? "results" : outputRole(sheet));

export const isResultRole = (role: OwnRole): boolean => role === "results" || role.startsWith("output_");

/** The role that a name stands for; undefined for what is none of ours. */
export function roleOf(name: string): OwnRole | undefined {
  const own = (Object.keys(OWN_SHEETS) as readonly (keyof typeof OWN_SHEETS)[]).find((role) => role === name);
  return own ?? (isNamed(name) ? name : undefined);
}
