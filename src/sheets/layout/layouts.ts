import { type Headings, type Vocabulary, findHeadings } from "../headings/headings";
import { type SheetData, placeOf } from "../sheetData";
import { standingApart } from "./apart";
import { closingRows } from "./closingRows";
import { filledDown } from "./fillDown";
import { withOutside } from "./outside";
import { itemsAcross } from "./pivot";
import { sectionsOf } from "./sections";
import { oneBelowTheOther } from "./sideBySide";
import { transposed } from "./transpose";
import { daysTurned, monthsTurned } from "./turnDown";

/** The ways in which one table of a sheet may be read, the plainest first. */
export type Layouts = readonly [SheetData, ...SheetData[]];

type Move = (sheet: SheetData, vocabulary: Vocabulary) => SheetData | undefined;

/** What is no question: whatever the table is, it is read so. */
const PLAIN: readonly Move[] = [oneBelowTheOther, transposed, withOutside, filledDown];

/** What depends on what the table is asked for. */
const POSSIBLE: readonly Move[] = [itemsAcross, closingRows];

const rowOfHeadings = (sheet: SheetData, { rows: [row = sheet.row], columns: [first] }: Headings): number => placeOf(sheet, { row, column: first?.position.column ?? sheet.column }).row;

/** The tables of a sheet, each in the ways in which it may be read. */
export function layoutsOf(sheet: SheetData, vocabulary: Vocabulary): readonly Layouts[] {
  return sectionsOf(sheet, vocabulary).flatMap((section) => standingApart(section, vocabulary)).map((section): Layouts => {
    const headings = findHeadings(section, vocabulary);
    const headed = headings === undefined ? section : { ...section, headRow: rowOfHeadings(section, headings) };
    const plain = PLAIN.reduce((view, move) => move(view, vocabulary) ?? view, headed);
    const months = monthsTurned(plain, vocabulary);
    if (months !== undefined) return [months];
    const days = daysTurned(plain, vocabulary);
    const shapes = [...POSSIBLE.map((move) => move(plain, vocabulary)), days, days && itemsAcross(days, vocabulary)];
    return [plain, ...shapes.filter((shape) => shape !== undefined)];
  });
}
