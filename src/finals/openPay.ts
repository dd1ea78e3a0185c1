import { paidFrom, payColumns } from "../appraisal/payColumns";
import { changedPeople } from "../appraisal/preview";
import { resultsPlan } from "../appraisal/results";
import { ShownResults } from "../appraisal/shown";
import { tellTable } from "../appraisal/told";
import type { ReportSource } from "../papers/report";
import { resultRole } from "../plan/ownSheets";
import { personWith, type Appraisal } from "../rules/appraise";
import { placeOf } from "./figures";
import { Finals } from "./finals";

/** What pay sheets are made of. Only 考核结果 is ever made final, so that a further sheet's money is all there. */
export function openPay(source: ReportSource): ReportSource {
  const { appraisal, snapshot, texts } = source;
  const table = paidFrom(source);
  if (table === undefined || table === appraisal) return notFinal(source);
  const shown = ShownResults.of(snapshot, resultRole(table.sheet));
  const isOutdated = shown !== undefined && changedPeople(resultsPlan(tellTable(table, texts), appraisal.months, texts), shown).length > 0;
  return { ...source, appraisal: { ...appraisal, ...table }, shown, outdated: source.outdated || isOutdated };
}

/**
 * The money that is not final and so not paid yet, and what corrections of paid money owe.
 * A corrected figure of a final month is not among the columns any more, so that it is never paid twice.
 */
function notFinal(source: ReportSource): ReportSource {
  const finals = Finals.of(source.snapshot);
  const { appraisal } = source;
  const columns = payColumns(source);
  const isFinal = (index: number): boolean => {
    const column = appraisal.columns[index];
    return column !== undefined && finals.finalPeriod(placeOf(column, appraisal).period) !== undefined;
  };
  const net = columns.filter(({ part }) => part === "net");
  // Where the scheme settles what is paid, the months below it are paid with it.
  const paid = net.length > 0 ? (net.every(({ index }) => isFinal(index)) ? columns : []) : columns.filter(({ index }) => isFinal(index));
  return { ...source, appraisal: without(appraisal, new Set(paid.map(({ index }) => index))), carriedOver: finals.carriedOver() };
}

/** The appraisal without these columns of the result proper. */
function without(appraisal: Appraisal, indexes: ReadonlySet<number>): Appraisal {
  const kept = <T>(items: readonly T[]): readonly T[] => items.filter((_, index) => !indexes.has(index));
  return { ...appraisal, columns: kept(appraisal.columns), people: appraisal.people.map(({ subject, outcomes }) => personWith(subject, kept(outcomes))) };
}
