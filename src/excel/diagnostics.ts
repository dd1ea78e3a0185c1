import program from "../../package.json";

/** What a help request needs to say of this machine: no name, no content of any cell. */
export interface Diagnostics {
  readonly addin: string;
  /** Excel */
  readonly host: string;
  /** 16.0.17328.20068 */
  readonly version: string;
  /** PC, Mac, OfficeOnline … */
  readonly platform: string;
  /** Of Office's own buttons. */
  readonly language: string;
  /** The highest version of each requirement set; undefined where there is none. */
  readonly sets: Readonly<Record<string, string | undefined>>;
  /** Whether formulas with functions of the add-in are calculated. */
  readonly functions: boolean;
  /** Hidden ones included. */
  readonly sheets: number;
}

/** The minor version up to which each set is asked for. */
const SETS = { ExcelApi: 20, SharedRuntime: 2, CustomFunctionsRuntime: 6 } as const;

/** Looks at Office, and counts the sheets. */
export function diagnostics(): Promise<Diagnostics> {
  return Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/id");
    await context.sync();
    const { diagnostics: office, displayLanguage: language } = Office.context;
    const sets = Object.fromEntries(Object.entries(SETS).map(([name, highest]) => [name, versionOf(name, highest)]));
    return {
      addin: program.version,
      host: String(office.host),
      version: office.version,
      platform: String(office.platform),
      language,
      sets,
      functions: typeof CustomFunctions !== "undefined" && sets["CustomFunctionsRuntime"] !== undefined,
      sheets: worksheets.items.length,
    };
  });
}

function versionOf(name: string, highest: number): string | undefined {
  for (let minor = highest; minor > 0; minor--) {
    if (Office.context.requirements.isSetSupported(name, `1.${minor}`)) return `1.${minor}`;
  }
  return undefined;
}
