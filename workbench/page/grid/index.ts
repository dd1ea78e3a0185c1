/** A workbook open in the grid: the book and Univer's page over one and the same Univer. */
import { IUndoRedoService, LifecycleService, LifecycleStages } from "@univerjs/core";
import { DeviceInputEventType, IEditorBridgeService, ILayoutService, SetCellEditVisibleOperation } from "@univerjs/preset-sheets-core";
import { openBook } from "../../book";
import type { FunctionMetadata } from "../../book/types";
import type { Workbook } from "../../book/workbook";
import { CellDrawing } from "./cells";
import { addFunctionHelp } from "./help";
import { connectPerson } from "./person";
import { GridServices } from "./services";
import { connectTyping } from "./typing";
import { createGridUniver } from "./univer";
import { SheetView } from "./view";

export class Grid {
  private readonly cells: CellDrawing;
  private readonly view: SheetView;

  private constructor(
    readonly book: Workbook,
    private readonly services: GridServices,
    refused: (why: string) => void,
  ) {
    this.cells = new CellDrawing(book, services);
    this.view = new SheetView(book, services);
    connectTyping(book, services);
    connectPerson(book, services, {
      changed: () => this.show(),
      selected: (sheet) => this.view.selectionShown(sheet),
      refused,
    });
    // As in Excel, what an add-in has done cannot be undone by Ctrl+Z, nor what came before it.
    book.onChange(({ source }) => source === "api" && services.get(IUndoRedoService).clearUndoRedo(services.workbook.getUnitId()));
  }

  /** Opens the bytes of an .xlsx file in an empty element; throws PackageError for what is none. */
  static async open(container: HTMLElement, bytes: Uint8Array, fileName: string, refused: (why: string) => void): Promise<Grid> {
    let services: GridServices | undefined;
    const createUniver = () => {
      const univer = createGridUniver(container);
      services = new GridServices(univer);
      return univer;
    };
    const book = await openBook(bytes, { fileName, locale: "zh-CN", createUniver });
    if (services === undefined) throw new Error("the book has no Univer");
    await services.get(LifecycleService).onStage(LifecycleStages.Rendered);
    const grid = new Grid(book, services, refused);
    grid.show();
    return grid;
  }

  addHelp(namespace: string, functions: readonly FunctionMetadata[]): void {
    addFunctionHelp(this.services, namespace, functions);
  }

  /** Draws what the book now holds. */
  show(): void {
    this.cells.refresh();
    this.view.show();
  }

  /** Whether someone is typing in a cell. */
  isEditing(): boolean {
    return this.services.get(IEditorBridgeService).isVisible().visible;
  }

  /** Takes what is being typed into its cell, as Excel does before it does anything else. */
  async finishEditing(): Promise<void> {
    if (!this.isEditing()) return;
    const params = { visible: false, eventType: DeviceInputEventType.PointerDown, unitId: this.services.workbook.getUnitId() };
    await this.services.commands.executeCommand(SetCellEditVisibleOperation.id, params);
  }

  focus(): void {
    this.services.get(ILayoutService).focus();
  }

  close(): void {
    this.book.dispose();
  }
}
