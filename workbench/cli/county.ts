/** Many workbooks by several processes, what was done before left alone, with a table at the end. */
import type { ChildProcess } from "node:child_process";
import { existsSync } from "node:fs";
import type { Input } from "./inputs";
import type { Options } from "./options";
import type { Ending, Processes } from "./processes";
import { inProcesses } from "./processes";
import { Progress, settingsPrint } from "./progress";
import type { TableEntry } from "./table";
import { progressPath } from "./table";
import type { AddinFiles, WorkbookRun } from "./workbook";
import { savedWorkbook } from "./workbook";
import type { Task, TaskResult } from "./worker";

export interface Work {
  readonly inputs: readonly Input[];
  readonly options: Options;
  readonly addin: AddinFiles;
  readonly start: () => ChildProcess;
  readonly paths: ReadonlyMap<string, string>;
  /** Told of each workbook when it is done, or was before. */
  readonly tell: (file: string, run: WorkbookRun, before: boolean) => void;
}

/** Gives what came of each workbook, in their order. */
export async function runInProcesses({ inputs, options, addin, start, paths, tell }: Work): Promise<readonly WorkbookRun[]> {
  const progress = options.table === undefined ? undefined : new Progress(progressPath(options.table), settingsPrint(options, addin));
  const runs = new Map<string, WorkbookRun>();
  const entries = new Map<string, TableEntry>();
  const enter = (input: Input, run: WorkbookRun, state: TableEntry["state"], before = false): void => {
    const { error } = run.report;
    runs.set(input.file, run);
    entries.set(input.file, { ...input, state, error, savedTo: error === undefined ? paths.get(input.file) : undefined });
    tell(input.file, run, before);
  };

  const left: Input[] = [];
  for (const input of inputs) {
    const savedTo = paths.get(input.file);
    if (progress === undefined || savedTo === undefined || !progress.isDone(input.file, savedTo)) left.push(input);
    else enter(input, await savedWorkbook(input.file, savedTo, options.json), "done", true);
  }

  const prints = new Map(progress === undefined ? [] : left.filter(({ file }) => existsSync(file)).map(({ file }) => [file, progress.printOf(file)]));
  const processes: Processes = { jobs: options.jobs ?? 1, limit: options.limit * 1000, start };
  const taken = [...paths.values()];
  const tasks = left.map(({ file }): Task => ({ kind: "workbook", file, options, saveTo: paths.get(file), taken }));
  await inProcesses<Task, TaskResult>(tasks, processes, (place, ending) => {
    const input = left[place];
    if (input === undefined) return;
    const run = ending.kind === "result" ? (ending.result as WorkbookRun) : failedRun(input.file, whyEnded(ending, options.limit));
    const print = prints.get(input.file);
    if (run.report.error === undefined && print !== undefined) progress?.note(input.file, print);
    enter(input, run, ending.kind !== "result" ? ending.kind : run.report.error === undefined ? "done" : "failed");
  });

  if (options.table !== undefined) await writeTable(inputs.flatMap(({ file }) => entries.get(file) ?? []), options.table, processes);
  return inputs.flatMap(({ file }) => runs.get(file) ?? []);
}

/** So much longer may it take for each workbook that it reads. */
const TABLE_LIMIT = 5_000;

async function writeTable(entries: readonly TableEntry[], table: string, processes: Processes): Promise<void> {
  let failure: string | undefined;
  await inProcesses<Task, TaskResult>([{ kind: "table", entries, table }], { ...processes, limit: processes.limit + entries.length * TABLE_LIMIT }, (_, ending) => {
    failure = ending.kind === "result" ? (ending.result as string | undefined) : whyEnded(ending, processes.limit / 1000);
  });
  if (failure !== undefined) throw new Error(`汇总表没有做成:${failure}`);
}

function whyEnded(ending: Exclude<Ending<unknown>, { readonly kind: "result" }>, seconds: number): string {
  if (ending.kind === "overdue") return `超过 ${seconds} 秒没有做完,已停止,没有保存。请单独处理,或用 --limit 给更多时间。`;
  return `处理它的进程意外结束(${ending.how}),没有保存,多半是内存不足。请单独处理这个文件。`;
}

const failedRun = (file: string, error: string): WorkbookRun => ({ report: { file, sheets: [], messages: [], syncs: 0, milliseconds: 0, error }, created: [], faults: [] });
