/** The headless workbench: the add-in over workbooks, without a window. */
import { explainFailure } from "./failures";
import { findWorkbooks, savePaths } from "./inputs";
import { HELP, parseOptions } from "./options";
import type { Options } from "./options";
import type { AddinFiles, WorkbookReport } from "./workbook";
import { runWorkbook } from "./workbook";

export interface Io {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  readonly addin: AddinFiles;
}

/** Carries out a command line and gives its exit code: 0 done, 2 the one workbook (or the command) failed, 1 some of several failed. */
export async function main(argv: readonly string[], io: Io): Promise<number> {
  try {
    const options = parseOptions(argv);
    if (!options.help) return await run(options, io);
    io.out(HELP);
    return 0;
  } catch (error) {
    io.err(`${explainFailure(error)}\n`);
    return 2;
  }
}

async function run(options: Options, io: Io): Promise<number> {
  const files = findWorkbooks(options.inputs);
  const paths = options.save === undefined ? new Map<string, string>() : savePaths(files, options.save);
  // Also where further workbooks are saved, so that none overwrites another.
  const taken = new Set(paths.values());
  const reports: WorkbookReport[] = [];
  for (const file of files) {
    const { report, created, faults } = await runWorkbook(file, options, io.addin, paths.get(file), taken);
    if (report.error !== undefined) io.err(`${file}:${report.error}\n`);
    for (const fault of faults) io.err(`${file}:[加载项] ${fault}\n`);
    if (!options.json && report.error === undefined) io.out(summary(report, paths.get(file)));
    for (const each of created) {
      if (each.report.error !== undefined) io.err(`${each.report.file}:${each.report.error}\n`);
      else if (!options.json) io.out(summary(each.report, each.savedTo));
    }
    reports.push(report, ...created.map((each) => each.report));
  }
  if (options.json) io.out(`${JSON.stringify({ workbooks: reports })}\n`);
  const failed = reports.filter(({ error }) => error !== undefined).length;
  if (failed === 0) return 0;
  return files.length === 1 ? 2 : 1;
}

function summary({ file, sheets, messages, syncs, milliseconds }: WorkbookReport, savedTo: string | undefined): string {
  const lines = [
    `${file}(${(milliseconds / 1000).toFixed(1)} 秒,同步 ${syncs} 次)`,
    `  工作表:${sheets.map(({ name, values }) => `${name} ${values.length} 行`).join("、")}`,
    ...messages.map((message) => `  消息:${message}`),
    ...(savedTo === undefined ? [] : [`  已保存:${savedTo}`]),
  ];
  return `${lines.join("\n")}\n`;
}
