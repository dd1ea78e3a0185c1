import type { filesZh } from "./files.zh";

/** Why a file was not read. In English. */
export const filesEn: Readonly<Record<keyof typeof filesZh, string>> = {
  "collect.fault.tooLarge": "The file is larger than 20 MB and was not read. Keep only the sheets for the appraisal, save it again and choose it once more.",
  "collect.fault.tooLargeInside": "The file unfolds into too much data and was not read. Keep only the sheets for the appraisal, save it again and choose it once more.",
  "collect.fault.encrypted": "The file has a password and cannot be read. Remove the password, save it and choose it once more.",
  "collect.fault.oldFormat": "This is an old .xls or a WPS .et file, which cannot be read now. Save it as .xlsx in Excel or WPS and choose that.",
  "collect.fault.notExcel": "This is neither a workbook of Excel or WPS nor a .csv, and cannot be read. Open a PDF, a picture, a Numbers or .xlsb file where it comes from, save (export) it as .xlsx and choose that.",
  "collect.fault.markup": "This is really a web page or XML (some systems export such .xls files) and was not read. Open it in Excel or WPS, save it as .xlsx and choose that.",
  "collect.fault.encoding": "The text encoding of this .csv is not certain, and it was not read, for its words might come out wrong. Open it in Excel or WPS, see that the words are right, save it as .xlsx and choose that.",
  "collect.fault.corrupt": "The file is damaged or incomplete and cannot be read. See whether Excel opens it, and ask for it to be sent again.",
  "collect.fault.date1904": "The file uses the 1904 date system, in which dates are four years off, and was not read. Turn it off in Excel's advanced options, check the dates, save the file and choose it once more.",
  "collect.fault.unavailable": "The file cannot be opened and was not read. It may have been moved, be in use, or still be online only. Save it on this machine and choose it once more.",
};
