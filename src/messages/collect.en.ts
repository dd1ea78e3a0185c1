/** 收表: collecting workbooks, empty forms, who has not handed in. In English. */
export const collectEn = {
  "collect.fault.tooLarge": "The file is larger than 20 MB and was not read. Keep only the sheets for the appraisal, save it again and choose it once more.",
  "collect.fault.tooLargeInside": "The file unfolds into too much data and was not read. Keep only the sheets for the appraisal, save it again and choose it once more.",
  "collect.fault.encrypted": "The file has a password and cannot be read. Remove the password, save it and choose it once more.",
  "collect.fault.oldFormat": "This is an old .xls or a WPS .et file, which cannot be read. Save it as .xlsx in Excel or WPS and choose that.",
  "collect.fault.notExcel": "This is no .xlsx workbook and cannot be read. Choose an .xlsx file, or save it as .xlsx in Excel first.",
  "collect.fault.corrupt": "The file is damaged or incomplete and cannot be read. See whether Excel opens it, and ask for it to be sent again.",
  "collect.fault.date1904": "The file uses the 1904 date system, in which dates are four years off, and was not read. Turn it off in Excel's advanced options, check the dates, save the file and choose it once more.",

  "collect.noDepartments": "The roster does not say to which 年级部 or 年级 the classes belong, so there are no departments to collect from. Add the columns 年级部 (or 年级) and 班级 to the roster and try again.",
  "collect.nothingChosen": "No sheet is chosen. Choose what to import first.",
  "collect.imported": "{count} sheets were imported: {sheets}. Check the data; what is not wanted can be undone.",
  "collect.stillTwice": "These classes now have data twice; delete one of them before the appraisal: {classes}.",
  "collect.noMonthlyTable": "The schemes in use read no sheet that is filled in by month: there are no forms to hand out.",
  "collect.chooseMonth": "The workbook has no monthly sheet yet, so the next month is not known. Choose the month and try again.",
  "collect.formsMade": "{count} empty forms for {month} were made for: {departments}. Print them, or move them to new workbooks and send those.",
  "collect.noMonths": "Neither the workbook nor the chosen files have a monthly sheet yet, so nobody's can be missing.",
  "collect.allHandedIn": "Every department has handed in everything: there is no list of what is missing.",
  "collect.missingListed": "“{sheet}” lists {count} that are missing or incomplete.",
} as const;
