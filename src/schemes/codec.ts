import { dayInWords } from "../core/calendar";
import { numberFormatKind } from "../core/numberFormat";
import type { Scheme, SettingRow } from "../rules/scheme";

/** What a row has a column for. */
export type SchemeColumn = Exclude<keyof SettingRow, "source">;

/** The headings of the sheet 考核方案, in their order, and the field each column holds. New ones stand last, so that older sheets keep their places. */
export const SCHEME_COLUMNS = [
  ["方案", "scheme"],
  ["规则", "rule"],
  ["计算方法", "mechanism"],
  ["设置项", "setting"],
  ["名称", "key"],
  ["适用", "applies"],
  ["设定值", "value"],
  ["单位", "unit"],
  ["依据", "clause"],
  ["说明", "note"],
  ["生效日期", "effective"],
  ["原文", "words"],
  ["编号", "id"],
] as const satisfies readonly (readonly [heading: string, field: SchemeColumn])[];

/** What a setting was called on older sheets. */
const FORMER_SETTINGS: Readonly<Record<string, string>> = { 停办: "不要求" };

/** Behind them stands what each row does, in words. It is written for people, and nothing is read from it. */
export const MEANING = "意思(自动写,改了不算)";

type Raw = string | number | boolean;

export interface DecodedSchemes {
  readonly schemes: readonly Scheme[];
  /** Where on the sheet (zero-based) each row stands, so that a mistake can be shown in its cell. */
  readonly place: ReadonlyMap<SettingRow, { readonly row: number; readonly columns: Readonly<Partial<Record<SchemeColumn, number>>> }>;
  /** Headings that are not there; with any of these missing nothing is decoded. */
  readonly missingHeadings: readonly string[];
}

/** Headings without which a scheme cannot be read. */
const NEEDED: readonly string[] = ["方案", "规则", "计算方法", "设置项", "名称", "设定值"];

/** Headings stand among so many rows at the top. */
const SEARCHED_ROWS = 15;
/** So many of the needed headings no other sheet has in one row; one may be misspelt. */
const TELLING = 4;

/** Whether a sheet is written as a regulation in rows, be it with a heading missing: a school's regulation in sentences is not. */
export const isMeantAsScheme = (values: readonly (readonly Raw[])[]): boolean =>
  values.slice(0, SEARCHED_ROWS).some((row) => NEEDED.filter((heading) => row.some((cell) => text(cell) === heading)).length >= TELLING);

/** The rows to write on the sheet, headings first. */
export function encode(schemes: readonly Scheme[]): (string | number)[][] {
  return [
    SCHEME_COLUMNS.map(([heading]) => heading),
    ...schemes.flatMap(({ rows }) => rows.map((row) => SCHEME_COLUMNS.map(([, field]) => row[field]))),
  ];
}

/**
 * Reads the sheet 考核方案. Columns are found by their headings and may have been moved; a blank 方案 or 规则 is that of
 * the row above, as in a list with merged cells.
 * @param values the used range, whose first cell is at `origin`
 * @param formats Excel's number formats of the same cells, where some are not General: 70% is kept as a share
 */
export function decode(values: readonly (readonly Raw[])[], origin: { readonly row: number; readonly column: number }, formats?: readonly (readonly string[])[]): DecodedSchemes {
  const headingRow = values.findIndex((row) => NEEDED.every((heading) => row.some((cell) => text(cell) === heading)));
  const headings = (values[headingRow] ?? values[0] ?? []).map(text);
  const missingHeadings = headingRow < 0 ? NEEDED.filter((heading) => !headings.includes(heading)) : [];
  const place: Map<SettingRow, { row: number; columns: Partial<Record<SchemeColumn, number>> }> = new Map();
  const byScheme = new Map<string, SettingRow[]>();
  if (headingRow < 0) return { schemes: [], place, missingHeadings };

  const indexes = new Map(SCHEME_COLUMNS.map(([heading, field]) => [field, headings.indexOf(heading)] as const));
  const columns = Object.fromEntries([...indexes].filter(([, index]) => index >= 0).map(([field, index]) => [field, index + origin.column]));
  let above = { scheme: "", rule: "" };
  values.slice(headingRow + 1).forEach((cells, offset) => {
    const at = (field: SchemeColumn): Raw => cells[indexes.get(field) ?? -1] ?? "";
    if (SCHEME_COLUMNS.every(([, field]) => text(at(field)) === "")) return;
    const scheme = text(at("scheme")) || above.scheme;
    const rule = text(at("rule")) || (scheme === above.scheme ? above.rule : "");
    above = { scheme, rule };
    const formatOf = (field: SchemeColumn): string => formats?.[headingRow + 1 + offset]?.[indexes.get(field) ?? -1] ?? "";
    const words = (field: SchemeColumn): string => asTyped(at(field), formatOf(field));
    const value = at("value");
    const row: SettingRow = {
      scheme,
      rule,
      mechanism: text(at("mechanism")),
      setting: FORMER_SETTINGS[text(at("setting"))] ?? text(at("setting")),
      key: words("key"),
      applies: text(at("applies")),
      value: typeof value === "number" ? figure(value, formatOf("value")) : text(value),
      unit: text(at("unit")),
      clause: text(at("clause")),
      note: text(at("note")),
      effective: words("effective"),
      words: text(at("words")),
      id: text(at("id")),
    };
    place.set(row, { row: origin.row + headingRow + 1 + offset, columns });
    byScheme.set(scheme, [...(byScheme.get(scheme) ?? []), row]);
  });
  return { schemes: [...byScheme].map(([id, rows]) => ({ id, rows })), place, missingHeadings };
}

/** 70% typed into a cell is 0.7 with a format: what the clerk sees is what is meant. */
const figure = (value: number, format: string): string | number => (format.includes("%") ? `${Number((value * 100).toFixed(10))}%` : numberFormatKind(format) === "date" ? dayInWords(value) : value);

/** 4-6 becomes the 6th of April where a cell is no text. */
const asTyped = (cell: Raw, format: string): string => (typeof cell === "number" && numberFormatKind(format) === "date" ? dayInWords(cell) : text(cell));

const text = (cell: Raw): string => String(cell).trim();
