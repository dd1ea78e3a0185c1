/** The headless workbench: the add-in over workbooks, without a window. */
import type { ChildProcess } from "node:child_process";
import { runInProcesses } from "./county";
import { explainFailure } from "./failures";
import { findDistricts, findWorkbooks, savePaths } from "./inputs";
import { HELP, parseOptions } from "./options";
import type { Options } from "./options";
import { jsonPath } from "./table";
import type { AddinFiles, WorkbookReport, WorkbookRun } from "./workbook";
import { runWorkbook } from "./workbook";

export interface Io {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  readonly addin: AddinFiles;
  /** Starts a process that does what it is sent (`work`). */
  readonly start: () => ChildProcess;
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
  const { table, save } = options;
  const inputs = table === undefined || save === undefined ? findWorkbooks(options.inputs) : findDistricts(options.inputs, [table, save]);
  const paths = save === undefined ? new Map<string, string>() : savePaths(inputs, save);
  const tell = (file: string, one: WorkbookRun, before = false): void => tellRun(one, before ? undefined : paths.get(file), options, io, before);
  const runs = table === undefined && options.jobs === undefined ? await oneByOne() : await runInProcesses({ inputs, options, paths, tell, ...io });
  const reports = runs.flatMap(({ report, created }) => [report, ...created.map((each) => each.report)]);
  if (table !== undefined && !options.json) io.out(`汇总:${table}、${jsonPath(table)}\n`);
  if (options.json) io.out(`${JSON.stringify({ workbooks: reports })}\n`);
  const failed = reports.filter(({ error }) => error !== undefined).length;
  if (failed === 0) return 0;
  return inputs.length === 1 ? 2 : 1;

  async function oneByOne(): Promise<readonly WorkbookRun[]> {
    // Also where further workbooks are saved, so that none overwrites another.
    const taken = new Set(paths.values());
    const done: WorkbookRun[] = [];
    for (const { file } of inputs) {
      const one = await runWorkbook(file, options, io.addin, paths.get(file), taken);
      tell(file, one);
      done.push(one);
    }
    return done;
  }
}

function tellRun({ report, created, faults }: WorkbookRun, savedTo: string | undefined, { json }: Options, io: Io, before: boolean): void {
  if (report.error !== undefined) io.err(`${report.file}:${report.error}\n`);
  for (const fault of faults) io.err(`${report.file}:[加载项] ${fault}\n`);
  if (!json && report.error === undefined) io.out(before ? `${report.file}(没有变过,已做好,不再做)\n` : summary(report, savedTo));
  for (const each of created) {
    if (each.report.error !== undefined) io.err(`${each.report.file}:${each.report.error}\n`);
    else if (!json) io.out(summary(each.report, each.savedTo));
  }
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
