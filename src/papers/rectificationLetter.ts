import type { Row } from "../core/table";
import type { PaperRow } from "../plan/paper";
import { wordsIn } from "../rules/mechanisms/entry";
import { HEIGHTS, subtitleRow, wide } from "./layout";
import { cutRow, FORM_HEIGHTS, FORM_WIDTHS, formRow, issuerRows, letters, wordsOnPaper } from "./letter";
import { firstWords, INTERVIEWS, openRows } from "./registered";
import type { Report, ReportSource } from "./report";

/** Something to be put right by a day. What the register does not say is "". */
interface Rectification {
  /** The department or the person it is addressed to. */
  readonly addressee: string;
  /** Who is responsible, where that is somebody else. */
  readonly responsible: string;
  readonly problem: string;
  readonly demand: string;
  readonly deadline: string;
  /** When the letter is sent; blanks where nobody has said. */
  readonly sent: string;
}

/** 整改通知函: a page for each unfinished row of 整改通知 (S3-20) and of 约谈整改 that has a deadline. */
export const rectificationLetter: Report = {
  name: "整改通知函",
  make(source) {
    const { tables } = source;
    const rectifications = [...openRows(tables, "整改通知", "完成日").map((row) => ofNotice(row, source)), ...openRows(tables, INTERVIEWS, "完成").map((row) => ofInterview(row, source))];
    const due = rectifications.filter(({ deadline }) => deadline !== "");
    return letters(rectificationLetter.name, due.map((one) => letterRows(one, source)), source);
  },
};

function letterRows(one: Rectification, source: ReportSource): readonly PaperRow[] {
  const { settings, texts } = source;
  const columns = FORM_WIDTHS.length;
  const label = (code: "addressee" | "responsible" | "problem" | "demand" | "deadline" | "done" | "doneOn" | "signature"): string => texts(`paper.rectify.${code}`);
  const title = (words: string): PaperRow => ({ height: HEIGHTS.title, cells: [wide(words, "title", columns)] });
  const whose = formRow([[label("addressee"), one.addressee], [label("responsible"), one.responsible]], FORM_HEIGHTS.line);
  return [
    title(rectificationLetter.name),
    subtitleRow(settings, columns, texts),
    whose,
    formRow([[label("problem"), one.problem]]),
    formRow([[label("demand"), one.demand]], one.demand === "" ? FORM_HEIGHTS.answer : undefined),
    formRow([[label("deadline"), one.deadline]], FORM_HEIGHTS.line),
    { cells: [wide(texts("paper.rectify.please"), "text", columns)] },
    ...issuerRows(source, one.sent, columns),
    cutRow(texts, columns),
    title(texts("paper.rectify.slip")),
    whose,
    formRow([[label("done"), ""]], FORM_HEIGHTS.answer),
    formRow([[label("doneOn"), texts("paper.letter.noDay")], [label("signature"), ""]], FORM_HEIGHTS.line),
  ];
}

function ofNotice(row: Row, { texts }: ReportSource): Rectification {
  const [department, teacher] = [wordsIn(row, "年级部"), [wordsIn(row, "班级"), wordsIn(row, "姓名")].filter(Boolean).join(" ")];
  return {
    addressee: department || teacher,
    responsible: department === "" ? "" : teacher,
    problem: wordsIn(row, "问题"),
    demand: firstWords(row, "整改要求", "要求"),
    deadline: wordsOnPaper(row, "限期", texts),
    sent: wordsOnPaper(row, "发函日", texts) || texts("paper.letter.noDay"),
  };
}

function ofInterview(row: Row, { texts }: ReportSource): Rectification {
  return {
    addressee: wordsIn(row, "对象"),
    responsible: "",
    problem: firstWords(row, "问题", "事由", "触发规则"),
    demand: firstWords(row, "整改要求", "要求"),
    deadline: wordsOnPaper(row, "整改期限", texts),
    sent: texts("paper.letter.noDay"),
  };
}
