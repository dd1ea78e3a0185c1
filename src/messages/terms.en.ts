/** 新建下月 and 转新学期. In English. */
export const termsEn = {
  "terms.monthMade": "Made the sheets for {month}: {sheets}. Titles, classes, names and formulas are as before; scores, deductions and remarks are empty, please fill them in.",
  "terms.goOnBelow": "On {items} the months follow one another: go on below the rows that are there, no new sheet is made.",
  "terms.noMonthlySheets": "No sheet kept by month was found, so none was made. Name the month in the sheet's name or title, such as 2026年9月班主任考核表.",
  "terms.monthPresent": "There are sheets for {month} already: {sheets}. None was made; to make them anew, rename or delete these first.",
  "terms.datesLeft": "These cells name a day and were left as they are, please check them: {items}.",
  "terms.formulasLinked": "These formulas read the sheets of another month and were left as they are, please check them: {items}.",
  "terms.andMore": "{items} and more, {count} in all",

  "terms.termMade": "{term} has begun. {archived} sheets were renamed {old} … and hidden as an archive, their contents unchanged; the sheets of the new term: {sheets}.",
  "terms.termMadeInYear": "{term} has begun. The appraisal adds up both terms of the school year, so monthly sheets and registers stay in use; only {archived} sheets of results were renamed {old} … and hidden as an archive. [Sheets made: {sheets}.]",
  "terms.left": "The classes of the top grade have left; enter new classes on the roster for these teachers: {items}.",
  "terms.unclear": "The names of these classes do not tell a grade and were left as they are, please check them: {items}.",
  "terms.openRowsArchived": "These archived sheets have cases or tasks that are still open; copy them to the new sheets: {items}.",
  "terms.settingsLeft": "These settings on 考核方案 are dates; change them to those of the new term: {items}.",
  "terms.whichMonth": "It cannot be told which term it is. Choose the first month that the new term appraises, then press 转新学期 again.",
  "terms.whichTopGrade": "The roster ends with fifth grade, so it cannot be told which grade leaves this year. Choose it from {grades}, then press 转新学期 again.",
  "terms.sameTerm": "{to} and {from} are in the same term, so no new term was begun. Choose the first month of the new term; for the next month's sheets only, press 新建下月.",
  "terms.noSheets": "No sheet was found that goes on in a new term, so nothing was changed. Make sure that the workbook has a roster, monthly sheets or registers.",
  "terms.namesTaken": "There are sheets of these names: {sheets}. No new term was begun; rename them first, then press 转新学期 again.",
} as const;
