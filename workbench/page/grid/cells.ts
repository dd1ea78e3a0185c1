/** What the grid draws in a cell comes from the book each time: Univer's own formats and results are not asked. */
import type { ICellDataForSheetInterceptor, IStyleData, Nullable } from "@univerjs/core";
import { CellValueType, InterceptorEffectEnum } from "@univerjs/core";
import { INTERCEPTOR_POINT, SheetInterceptorService } from "@univerjs/preset-sheets-core";
import { cellText } from "../../book/cell-text";
import type { Sheet } from "../../book/sheet";
import type { Workbook } from "../../book/workbook";
import type { CellStyle, StoredValue } from "../../package/types";
import { fitNumber } from "./room";
import type { RuleFormat } from "./rules";
import { rulesOf } from "./rules";
import type { GridServices } from "./services";
import { univerStyle } from "./styles";

type FormatsOf = ReturnType<typeof rulesOf>;

/** Draws the book's cells. */
export class CellDrawing {
  /** Read once after each change: the rules of a sheet are asked for every cell. */
  private rules = new WeakMap<Sheet, FormatsOf>();
  private readonly styles = new Map<string, IStyleData>();

  constructor(
    private readonly book: Workbook,
    private readonly services: GridServices,
  ) {
    services.get(SheetInterceptorService).intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
      // Before everything of Univer's, and without passing on to it.
      priority: 100,
      effect: InterceptorEffectEnum.Style | InterceptorEffectEnum.Value,
      handler: (cell, { subUnitId, row, col }) => {
        const sheet = book.sheets.find(({ id }) => id === subUnitId);
        return sheet === undefined ? cell : this.cell(sheet, row, col, cell);
      },
    });
  }

  /** The book has changed. */
  refresh(): void {
    this.rules = new WeakMap();
  }

  private cell(sheet: Sheet, row: number, column: number, raw: Nullable<ICellDataForSheetInterceptor>): Nullable<ICellDataForSheetInterceptor> {
    const value = sheet.value(row, column);
    const index = sheet.styleIndex(row, column);
    const formats = this.formatsOf(sheet)(row, column, value);
    if (value.kind === "blank" && index === 0 && formats.length === 0) return raw == null ? raw : { ...raw, s: null, v: "" };
    const format = this.book.file.styles.style(index);
    const numberFormat = formats.find((one) => one.numberFormat !== undefined)?.numberFormat ?? format.numberFormat;
    const full = cellText(value, numberFormat);
    const text = value.kind === "number" && !this.isMerged(sheet, row, column) ? fitNumber(full, format, sheet, column, measure) : full;
    return { f: raw?.f ?? null, v: text, t: CellValueType.STRING, s: this.style(index, format, value.kind, formats) };
  }

  private isMerged(sheet: Sheet, row: number, column: number): boolean {
    return this.services.workbook.getSheetBySheetId(sheet.id)?.getMergedCell(row, column) != null;
  }

  private formatsOf(sheet: Sheet): FormatsOf {
    const known = this.rules.get(sheet) ?? rulesOf(sheet);
    this.rules.set(sheet, known);
    return known;
  }

  private style(index: number, format: CellStyle, kind: StoredValue["kind"], formats: readonly RuleFormat[]): IStyleData {
    const key = JSON.stringify([index, kind, formats]);
    const known = this.styles.get(key) ?? univerStyle(formats.reduceRight(withRule, format), kind);
    this.styles.set(key, known);
    return known;
  }
}

const paper = document.createElement("canvas").getContext("2d");
const measured = new Map<string, number>();

function measure(text: string, font: string): number {
  const key = font + text;
  let width = measured.get(key);
  if (width === undefined && paper !== null) {
    paper.font = font;
    width = paper.measureText(text).width;
    measured.set(key, width);
  }
  return width ?? 0;
}

function withRule(style: CellStyle, { fill, fontColor, bold }: RuleFormat): CellStyle {
  return {
    ...style,
    ...(fill === undefined ? {} : { fill }),
    font: { ...style.font, ...(fontColor === undefined ? {} : { color: fontColor }), ...(bold === undefined ? {} : { bold }) },
  };
}
