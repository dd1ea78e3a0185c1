import { headingOf } from "../appraisal/results";
import { figureFormat } from "../plan/figureFormat";
import { reportRole } from "../plan/ownSheets";
import type { PaperCell, PaperRow } from "../plan/paper";
import type { Scalar } from "../plan/scalar";
import type { AppraisedColumn } from "../rules/appraise";
import { roomOnPage, termWords, wide } from "./layout";
import { cutRow, dayOnPaper } from "./letter";
import { heldWord } from "./moneyTable";
import { noticePeriod } from "./noticePeriod";
import { payColumns } from "../appraisal/payColumns";
import { OF_RESULTS } from "./paperNames";
import { heldFor } from "./pay";
import { printedSubjects, type PrintedPerson, type PrintedSubject } from "./people";
import type { Report, ReportSource } from "./report";
import { standingOf } from "./standing";

/** A figure of the notice: a column of 考核结果, or the range instead of an exact rank. */
interface Figure {
  readonly heading: string;
  readonly numberFormat: string;
  readonly valueOf: (person: PrintedPerson) => Scalar;
}

/** In characters, of the whole notice. */
const WIDTH = 88;
/** Figures side by side; more only where otherwise two notices would not fit on a page. */
const FIGURES_ABREAST = 4;
/** In points: what the smallest row of a notice needs for its title's letters. */
const LOWEST_ROW = 22;
/** Among fewer a range would be the rank itself. */
const FEWEST_RANKED = 4;
/** Rows of a notice besides its figures: title, term, person, objections, receiver, signature. */
const OTHER_ROWS = 6;

/**
 * 个人通知单: each person's own figures as 考核结果 shows them, without 提示 and 说明, which name others; money that the pay sheet
 * holds back says why, as it does there, and so does a veto beside the name. In the place of a rank stands the part of those
 * ranked (the first 30%, the last 30%, or between), unless the regulation itself gives tiers by share: then these tell it. Two on a page, of equal height, to be cut apart;
 * persons from outside, who are not appraised, get none. Results about other things (classes, dormitories) are a notice for each, with
 * its place itself: it tells nobody's.
 */
export const personalNotice: Report = {
  name: OF_RESULTS.personalNotice,
  audience: "eachTeacher",
  make(source) {
    const people = printedSubjects(source).filter(({ appraised }) => appraised?.subject.outside !== true);
    if (people.length === 0) return undefined;
    const figures = source.appraisal.columns.flatMap((column, index) => figureOf(column, index, source));
    const widths = widthsFor(figures.length, source.outdated);
    const rows: PaperRow[] = [];
    const breaksBefore: number[] = [];
    people.forEach((person, index) => {
      const isFirst = index % 2 === 0;
      if (isFirst && index > 0) breaksBefore.push(rows.length);
      rows.push(...(isFirst ? [] : [cutRow(source.texts, widths.length)]), ...noticeRows(person, figures, widths.length, source));
    });
    const perNotice = noticeRowCount(figures.length, widths.length / 2, source.outdated);
    const height = Math.floor(roomOnPage("Portrait", widths) / (2 * perNotice + 1));
    return {
      role: reportRole(personalNotice.name),
      widths,
      rows: rows.map(({ cells }) => ({ height, cells })),
      page: { orientation: "Portrait", breaksBefore, footer: source.texts("print.footer") },
      charts: [],
    };
  },
};

const noticeRowCount = (figures: number, abreast: number, outdated: boolean): number => OTHER_ROWS + (outdated ? 1 : 0) + Math.ceil(figures / abreast);

/** Heading and figure in turn, so many abreast that two notices fit on a page. */
function widthsFor(figures: number, outdated: boolean): readonly number[] {
  const room = Math.floor((roomOnPage("Portrait", [WIDTH]) / LOWEST_ROW - 1) / 2);
  const abreast = Math.max(FIGURES_ABREAST, Math.ceil(figures / (room - noticeRowCount(0, FIGURES_ABREAST, outdated))));
  return Array.from({ length: 2 * abreast }, () => WIDTH / (2 * abreast));
}

function noticeRows(person: PrintedSubject, figures: readonly Figure[], columns: number, source: ReportSource): readonly PaperRow[] {
  const { settings, outdated, texts } = source;
  const blank = texts("paper.letter.blank");
  const whole = (words: string, style: PaperCell["style"]): PaperRow => ({ cells: [wide(words, style, columns)] });
  return [
    ...(outdated ? [whole(texts("paper.common.outdated"), "warning")] : []),
    whole(texts(isPerson(person) ? "paper.personal.title" : "paper.personal.titleOfOthers"), "title"),
    whole(`${settings.school ?? ""}${termWords(settings, texts)}`, "subtitle"),
    whole([whoseNotice(person, texts), ...(person.appraised === undefined ? [] : standingOf(person.appraised, texts))].join("\u3000\u3000"), "plain"),
    ...figureRows(person, figures, columns),
    whole(texts("paper.personal.deadline", { day: dayOnPaper(noticePeriod(source)?.to, texts) }), "plain"),
    whole(texts("paper.personal.receiver", { receiver: settings.receiver ?? blank, phone: settings.phone ?? blank }), "plain"),
    whole(texts("paper.personal.signature"), "plain"),
  ];
}

const isPerson = ({ heading }: PrintedSubject): boolean => heading === "姓名";

const whoseNotice = (one: PrintedSubject, texts: ReportSource["texts"]): string =>
  isPerson(one) ? texts("paper.personal.person", { person: one.name, class: one.class }) : texts("paper.personal.other", { what: one.heading, name: one.name });

function figureRows(person: PrintedPerson, figures: readonly Figure[], columns: number): readonly PaperRow[] {
  const abreast = columns / 2;
  return Array.from({ length: Math.ceil(figures.length / abreast) }, (_, row) => ({
    cells: figures.slice(row * abreast, (row + 1) * abreast).flatMap(({ heading, numberFormat, valueOf }, index): PaperCell[] => [
      { column: 2 * index, value: heading, style: "heading" },
      { column: 2 * index + 1, value: valueOf(person), style: "cell", align: "Center", numberFormat },
    ]),
  }));
}

/** Nothing for whom the notice is made out to anyway, nor for a rank among so few that nobody has a range. */
function figureOf(column: AppraisedColumn, index: number, source: ReportSource): readonly Figure[] {
  const { appraisal, program, texts } = source;
  const { row } = column.column;
  const heading = headingOf(column, appraisal.months);
  const mechanismOf = (one: AppraisedColumn): string | undefined => (one.column.source.kind === "rule" ? program.rules.get(one.column.source.rule)?.mechanism : undefined);
  const ofPeople = printedSubjects(source).some(isPerson);
  const isRank = ofPeople && mechanismOf(column) === "名次";
  if (isRank && appraisal.columns.some((one) => mechanismOf(one) === "按比例分等")) return [];
  if (isRank) {
    const isRanged = printedSubjects(source).some((person) => rangeOf(person, heading, index, texts) !== NO_RANGE);
    return isRanged ? [{ heading: texts("paper.personal.range", { heading }), numberFormat: "@", valueOf: (person) => rangeOf(person, heading, index, texts) }] : [];
  }
  if (["姓名", "班级"].includes(heading) || printedSubjects(source)[0]?.heading === heading || (ofPeople && /名次|排名|位次/.test(heading))) return [];
  const values = appraisal.people.flatMap(({ outcomes }) => outcomes[index]?.value ?? []);
  const isFigure = values.some(({ kind }) => kind === "number");
  const money = payColumns({ appraisal, program }).filter((one) => one.index === index);
  const heldWords = (person: PrintedPerson): string | undefined => {
    const held = money.length === 0 ? undefined : heldFor(person, money);
    return held && heldWord(held, texts);
  };
  return [{ heading, numberFormat: isFigure ? figureFormat(row.unit, values) : "@", valueOf: (person) => heldWords(person) ?? person.figures.get(heading) ?? "" }];
}

const NO_RANGE = "—";

/** The place stands on 考核结果, how many were ranked with the person in the tree; none where there is no place, or too few. */
function rangeOf({ figures, appraised }: PrintedPerson, heading: string, index: number, texts: ReportSource["texts"]): string {
  const place = figures.get(heading);
  const ranked = appraised?.outcomes[index]?.notes.flatMap((note) => (note.code === "rankOf" ? [Number(note.params.persons || note.params.others)] : [])) ?? [];
  const [count] = ranked;
  if (typeof place !== "number" || count === undefined || count < FEWEST_RANKED) return NO_RANGE;
  if (10 * place <= 3 * count) return texts("paper.personal.front");
  return texts(10 * place > 7 * count ? "paper.personal.back" : "paper.personal.middle");
}
