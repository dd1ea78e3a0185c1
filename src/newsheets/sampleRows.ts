import { dayToSerial } from "../core/calendar";
import type { Scalar } from "../plan/scalar";
import { ROSTER, type ColumnDefinition } from "../sheets";
import { EVALUATION_SAMPLES } from "./samples/evaluation";
import { INSPECTION_SAMPLES } from "./samples/inspection";
import { SCHOOL_SAMPLES } from "./samples/school";
import { STUDIO_SAMPLES } from "./samples/studio";
import { SUPERVISION_SAMPLES } from "./samples/supervision";
import { TRAINING_SAMPLES } from "./samples/training";
import { WORKSHOP_SAMPLES } from "./samples/workshop";

/** An invented table, so that a clerk can try everything before the school's own data are in. */
interface Sample {
  readonly table: string;
  readonly headings: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

const SAMPLES: readonly Sample[] = [SCHOOL_SAMPLES, WORKSHOP_SAMPLES, INSPECTION_SAMPLES, EVALUATION_SAMPLES, STUDIO_SAMPLES, TRAINING_SAMPLES, SUPERVISION_SAMPLES].flatMap((text) =>
  text.trim().split("\n\n").map(parseSample),
);

const CLASSES = classesOf(SAMPLES.find(({ table }) => table === ROSTER));

/** Sample rows for a sheet with these columns; none for a table that the samples do not have. */
export function sampleRows(table: string, columns: readonly ColumnDefinition[]): readonly (readonly Scalar[])[] {
  const sample = sampleFor(table, columns);
  if (sample === undefined) return [];
  return sample.rows.map((row, index) => {
    const cells = new Map(sample.headings.map((heading, column) => [heading, row[column] ?? ""]));
    const words = ({ name, type, required }: ColumnDefinition): string => cells.get(name) ?? (type === "class" && required ? classOf(row) : "");
    return columns.map((column) => (column.type === "ordinal" ? index + 1 : cellOf(column, words(column))));
  });
}

/** Regulations read different columns of one table: of several samples the one that fills most of them, of equals the first. */
function sampleFor(table: string, columns: readonly ColumnDefinition[]): Sample | undefined {
  const filled = ({ headings }: Sample): number => columns.filter(({ name }) => headings.includes(name)).length;
  return SAMPLES.filter((sample) => sample.table === table).reduce<Sample | undefined>((best, sample) => (best === undefined || filled(sample) > filled(best) ? sample : best), undefined);
}

/** The class, by the roster, of the teacher that a row names. */
function classOf(row: readonly string[]): string {
  return CLASSES.find(([person]) => row.includes(person))?.[1] ?? "";
}

/** `# 表`, the headings, the rows. */
function parseSample(text: string): Sample {
  const [title = "", headings = "", ...rows] = text.split("\n");
  return { table: title.replace("# ", ""), headings: headings.split("|"), rows: rows.map((row) => row.split("|")) };
}

function classesOf(roster: Sample | undefined): readonly (readonly [person: string, className: string])[] {
  const { headings = [], rows = [] } = roster ?? {};
  const [person, className] = [headings.indexOf("姓名"), headings.indexOf("班级")];
  return rows.map((row) => [row[person] ?? "", row[className] ?? ""]);
}

function cellOf({ type }: ColumnDefinition, words: string): Scalar {
  if (words === "") return "";
  switch (type) {
    case "date":
      return serialOf(words);
    case "rate":
      return Number(words.replace("%", "")) / 100;
    case "ordinal":
    case "week":
    case "score":
    case "total":
    case "count":
    case "money":
    case "number":
    case "deduction":
      return Number(words);
    case "person":
    case "id":
    case "class":
    case "month":
    case "level":
    case "yesNo":
    case "name":
    case "nameId":
    case "text":
      return words;
  }
}

/** 2026-09-07 → Excel's serial number. */
function serialOf(date: string): Scalar {
  const [year = 0, month = 0, day = 0] = date.split("-").map(Number);
  return dayToSerial({ year, month, day }) ?? date;
}
