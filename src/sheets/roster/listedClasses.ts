import { contentsBelow } from "../columnContent";
import { type Vocabulary, findHeadings } from "../headings/headings";
import { compact, normaliseClass, textOf } from "../parse/text";
import type { SheetData } from "../sheetData";
import { isClassName, parseClassName, unpackClassName } from "./classNotation";
import { RosterWords } from "./rosterWords";

/** 13, 701, 7.1, 十三 and A may be classes, and days, months, weeks or anything else as well. */
const BARE = /^(?:\d+(?:[.·\-—–_/、]\d+)?|[A-Z]|[一二三四五六七八九十]+)$/i;
/** 13 is no first grade's third class: days are counted so. */
const MOST_DAYS_DIGITS = 2;

/** The classes that the columns 班级 of a workbook list, for names that do not say by themselves that they are classes. */
export class ListedClasses {
  private words: RosterWords | undefined;

  constructor(
    private readonly sheets: readonly SheetData[],
    private readonly vocabulary: Vocabulary,
  ) {}

  /** Whether names that stand beside each other are all of classes: by themselves, or since the workbook lists each of them. */
  areClasses(names: readonly string[]): boolean {
    const bare = names.filter((name) => BARE.test(compact(name)));
    return names.every((name) => isClassName(name)) && (bare.length === 0 || this.listAll(bare));
  }

  /** Whether a sheet's name is a class; one that says nothing by itself is where all such names of sheets are. */
  isClassSheet(name: string): boolean {
    return this.areClasses(BARE.test(compact(name)) ? this.sheets.map((sheet) => sheet.name).filter((other) => BARE.test(compact(other))) : [name]);
  }

  private listAll(names: readonly string[]): boolean {
    const listed = (this.words ??= new RosterWords(this.listed()));
    const meant = listed.classesOf(names.map((name) => ({ words: normaliseClass(name) })));
    return names.every((name) => listed.hasClass(normaliseClass(name)) || (tellsGrade(name) && meant.has(normaliseClass(name))));
  }

  private listed(): { readonly class: string }[] {
    return this.sheets.filter(({ visible, ours }) => visible && ours !== true).flatMap((sheet) => {
      const headings = findHeadings(sheet, this.vocabulary);
      const columns = (headings?.columns ?? []).filter(({ name }) => this.vocabulary.isClass(name));
      const contents = columns.flatMap(({ position }) => contentsBelow(sheet, Math.max(...(headings?.rows ?? [])) + 1, position.column));
      return contents.map((content) => ({ class: normaliseClass(textOf(content)) }));
    });
  }
}

const tellsGrade = (name: string): boolean => (parseClassName(name)?.grade ?? "") !== "" || (compact(name).length > MOST_DAYS_DIGITS && unpackClassName(name) !== undefined);
