/** A process of the command line's own: does one task after the other, as they are sent. */
import type { Answer } from "./processes";
import type { Options } from "./options";
import { makeTable } from "./table";
import type { TableTask } from "./table";
import type { AddinFiles, WorkbookRun } from "./workbook";
import { runWorkbook } from "./workbook";

export interface WorkbookTask {
  readonly kind: "workbook";
  readonly file: string;
  readonly options: Options;
  readonly saveTo: string | undefined;
  readonly taken: readonly string[];
}

export type Task = WorkbookTask | TableTask;

/** Of a workbook what came of it, its values only if they are asked for; of a table nothing. */
export type TaskResult = WorkbookRun | string | undefined;

const MEGABYTE = 1024 * 1024;

/** Answers tasks until nobody is there any more. */
export function work(addin: AddinFiles): void {
  process.on("disconnect", () => process.exit());
  process.on("message", (task) => {
    void perform(task as Task, addin).then((result) => {
      const answer: Answer<TaskResult> = { result, megabytes: process.memoryUsage().rss / MEGABYTE };
      process.send?.(answer);
    });
  });
}

async function perform(task: Task, addin: AddinFiles): Promise<TaskResult> {
  if (task.kind === "table") return makeTable(task, addin);
  const run = await runWorkbook(task.file, task.options, addin, task.saveTo, new Set(task.taken));
  return task.options.json ? run : withoutValues(run);
}

/** What is told in a few words needs how many rows a sheet has, not what stands in them. */
const withoutValues = ({ report, created, ...rest }: WorkbookRun): WorkbookRun => ({
  ...rest,
  report: rowsOnly(report),
  created: created.map((one) => ({ ...one, report: rowsOnly(one.report) })),
});

const rowsOnly = (report: WorkbookRun["report"]): WorkbookRun["report"] => ({ ...report, sheets: report.sheets.map(({ name, values }) => ({ name, values: values.map(() => []) })) });
