import type { freezeZh } from "./freeze.zh";

/** 转为数值. In English. */
export const freezeEn: Readonly<Record<keyof typeof freezeZh, string>> = {
  "freeze.done": "A copy with values is open: it holds values only, no formulas and nothing of the add-in, and opens in WPS, on phones and in old versions of Excel. Save it there with Save As; this workbook has not changed.",
  "freeze.fault.unreadable": "The file that Excel handed over cannot be read, so no copy with values was made; this workbook has not changed. If the workbook has a password to open, remove it under File > Info > Protect Workbook and try again.",
  "freeze.fault.uncalculated": "Some formulas in the workbook have no result yet, so no copy with values was made; this workbook has not changed. Press F9 to calculate, wait until it is done and try again.",
  "freeze.noFile": "Excel did not hand over the file, so no copy with values was made; this workbook has not changed. Save the workbook, close any dialog that is open and try again; if it still fails, use Excel on a computer and tell support the code \"{code}\".",
  "freeze.notOpened": "The copy with values was made, but Excel did not open it; this workbook has not changed. In Excel on the web, allow the browser to open new tabs for this site and try again; for a very large workbook use Excel on a computer.",
};
