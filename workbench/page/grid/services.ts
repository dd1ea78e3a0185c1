import { ICommandService, IUniverInstanceService, UniverInstanceType } from "@univerjs/core";
import type { IdentifierDecorator, Univer, Workbook as UniverWorkbook } from "@univerjs/core";

type Identifier<T> = (abstract new (...args: never[]) => T) | IdentifierDecorator<T>;

/** What the grid uses of a running Univer with one workbook in it. */
export class GridServices {
  constructor(private readonly univer: Univer) {}

  get<T>(identifier: Identifier<T>): T {
    return this.univer.__getInjector().get(identifier as IdentifierDecorator<T>);
  }

  get commands(): ICommandService {
    return this.get(ICommandService);
  }

  get workbook(): UniverWorkbook {
    const workbook = this.get(IUniverInstanceService).getCurrentUnitOfType<UniverWorkbook>(UniverInstanceType.UNIVER_SHEET);
    if (workbook == null) throw new Error("Univer shows no workbook");
    return workbook;
  }

  /**
   * Carries out a change that comes from the book: it is neither refused nor taken for a person's, and as one that
   * comes from elsewhere it does not bring its sheet to the front.
   */
  apply(id: string, params: object): void {
    this.commands.syncExecuteCommand(id, { unitId: this.workbook.getUnitId(), ...params }, { onlyLocal: true, fromCollab: true });
  }
}
