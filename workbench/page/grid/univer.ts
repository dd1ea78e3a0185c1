/** Univer with its grid, formula bar and sheet tabs: the same engine as without a page, and no toolbar of its own. */
import { LocaleType, LogLevel, Univer, mergeLocales } from "@univerjs/core";
import {
  UniverDocsPlugin,
  UniverDocsUIPlugin,
  UniverFormulaEnginePlugin,
  UniverRenderEnginePlugin,
  UniverSheetsFormulaPlugin,
  UniverSheetsFormulaUIPlugin,
  UniverSheetsPlugin,
  UniverSheetsUIPlugin,
  UniverUIPlugin,
} from "@univerjs/preset-sheets-core";
import zhCN from "@univerjs/preset-sheets-core/locales/zh-CN";

export function createGridUniver(container: HTMLElement): Univer {
  const locale = LocaleType.ZH_CN;
  const univer = new Univer({ locale, locales: { [locale]: mergeLocales(zhCN) }, logLevel: LogLevel.ERROR });
  univer.registerPlugin(UniverDocsPlugin);
  univer.registerPlugin(UniverRenderEnginePlugin);
  univer.registerPlugin(UniverUIPlugin, { container, header: true, toolbar: false, contextMenu: false, disableAutoFocus: true });
  univer.registerPlugin(UniverDocsUIPlugin);
  univer.registerPlugin(UniverFormulaEnginePlugin);
  univer.registerPlugin(UniverSheetsPlugin);
  univer.registerPlugin(UniverSheetsUIPlugin, { formulaBar: true, disableForceStringAlert: true, disableForceStringMark: true });
  univer.registerPlugin(FormulaHelpPlugin);
  univer.registerPlugin(UniverSheetsFormulaUIPlugin);
  return univer;
}

/**
 * Of Univer's formula plugin only what helps while typing. The rest would calculate after each edit, rewrite formulas
 * and draw spilled cells by itself: all that is the book's work here.
 */
class FormulaHelpPlugin extends UniverSheetsFormulaPlugin {
  override onReady(): void {}
  override onRendered(): void {}
}
