import type { Snapshot } from "../../../src/plan/snapshot";
import type { BuiltInId } from "../../../src/schemes";
import type { SheetData } from "../../../src/sheets";
import { sampleOf } from "../../papers/samples";
import { withScheme } from "../../appraisal/workbook";
import { answered } from "./answers";
import { figuresOf, type Figures } from "./figures";

const BLANK_ROWS_KEPT = 5;

/** What the add-in keeps very hidden is not among the sheets that it reads: its journal, the lists of drop-downs. */
const withoutHidden = (snapshot: Snapshot): Snapshot => ({ ...snapshot, sheets: snapshot.sheets.filter(({ name }) => !name.startsWith("_BZR_")) });

/** The samples have two hundred rows ready on every sheet. To read the blank ones over and over would take a third of the time. */
function shortened(snapshot: Snapshot): Snapshot {
  const short = (sheet: SheetData): SheetData => {
    const end = sheet.values.reduce((last, row, index) => (row.some((cell) => cell !== "") ? index : last), 0) + 1 + BLANK_ROWS_KEPT;
    return { ...sheet, values: sheet.values.slice(0, end), formulas: sheet.formulas.slice(0, end) };
  };
  return { ...snapshot, sheets: snapshot.sheets.map(short) };
}

/** A whole workbook with its regulation, all that this asks for filled in. */
export class Workbook {
  private read: Snapshot | undefined;
  private appraised: Figures | undefined;

  constructor(
    readonly name: string,
    readonly scheme: BuiltInId,
    private readonly load: () => Snapshot,
  ) {}

  get snapshot(): Snapshot {
    return (this.read ??= answered(shortened(withoutHidden(this.load())), this.scheme));
  }

  /** What the appraisal of the workbook as it is comes to. */
  get figures(): Figures {
    return (this.appraised ??= figuresOf(this.snapshot));
  }
}

const SAMPLES: readonly BuiltInId[] = ["S0", "S1A", "S1B", "S1C", "S1D", "S1E", "S1F", "S2", "S3", "S4"];

/** One in assets/samples has the same bytes as one of these: 学月与学年考核.xlsx. */
const SCHOOLS = [
  ["学月与学年考核", "S1A"],
  ["月考核与学期考核", "S1B"],
] as const;

export const WORKBOOKS: readonly Workbook[] = [
  ...SAMPLES.map((scheme) => new Workbook(`${scheme}-示例`, scheme, () => sampleOf(scheme))),
  ...SCHOOLS.map(([file, scheme]) => new Workbook(file, scheme, () => withScheme(`${file}.xlsx`, scheme))),
];

export function workbookNamed(name: string): Workbook {
  const found = WORKBOOKS.find((workbook) => workbook.name === name);
  if (found === undefined) throw new Error(`there is no workbook ${name}`);
  return found;
}
