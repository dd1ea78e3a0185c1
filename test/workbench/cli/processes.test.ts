import { fork, type ChildProcess } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inProcesses, type Ending } from "../../../workbench/cli/processes";

/** A process that does as it is told: gives its number back, hangs, ends itself, or has grown. */
const SCRIPT = `
process.on("disconnect", () => process.exit());
process.on("message", (task) => {
  if (task === "hang") for (;;);
  if (task === "exit") process.exit(7);
  process.send({ result: { task, pid: process.pid }, megabytes: task === "grow" ? 100000 : 50 });
});
`;

interface Result {
  readonly task: string;
  readonly pid: number;
}

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "processes-"));
  writeFileSync(join(folder, "worker.cjs"), SCRIPT);
});
afterAll(() => rmSync(folder, { recursive: true }));

/** How each task ended, by its place; `order`: in which order that was told. */
async function run(tasks: readonly string[], jobs: number, limit = 60_000) {
  const started: ChildProcess[] = [];
  const endings: Ending<Result>[] = [];
  const order: number[] = [];
  const start = (): ChildProcess => {
    const child = fork(join(folder, "worker.cjs"), [], { stdio: "ignore", execArgv: [] });
    started.push(child);
    return child;
  };
  await inProcesses<string, Result>(tasks, { jobs, limit, start }, (place, ending) => {
    endings[place] = ending;
    order.push(place);
  });
  return { started, endings, order };
}

const taskOf = (ending: Ending<Result> | undefined): string | undefined => (ending?.kind === "result" ? ending.result.task : ending?.kind);
const pidOf = (ending: Ending<Result> | undefined): number | undefined => (ending?.kind === "result" ? ending.result.pid : undefined);

describe("tasks in processes", () => {
  it("are all done, by one process after the other where there is one", async () => {
    const { started, endings } = await run(["a", "b", "c"], 1);
    expect(endings.map(taskOf)).toEqual(["a", "b", "c"]);
    expect(started).toHaveLength(1);
  });

  it("are shared by as many processes as there may be, and no more than there are tasks", async () => {
    const { started, endings } = await run(["a", "b"], 5);
    expect(endings.map(taskOf)).toEqual(["a", "b"]);
    expect(started).toHaveLength(2);
  });

  it("one that hangs is ended, and holds nobody up", async () => {
    const { started, endings } = await run(["a", "hang", "b", "c"], 1, 3_000);
    expect(endings.map(taskOf)).toEqual(["a", "overdue", "b", "c"]);
    expect(started).toHaveLength(2);
  });

  it("one whose process ends says how", async () => {
    const { endings } = await run(["exit", "b"], 1);
    expect(endings).toEqual([{ kind: "brokenDown", how: "7" }, expect.objectContaining({ kind: "result" })]);
  });

  it("a process that has grown begins anew", async () => {
    const { started, endings } = await run(["grow", "b", "c"], 1);
    expect(pidOf(endings[1])).not.toBe(pidOf(endings[0]));
    expect(pidOf(endings[2])).toBe(pidOf(endings[1]));
    expect(started).toHaveLength(2);
  });

  it("leave no process behind", async () => {
    const { started } = await run(["a", "hang", "b"], 2, 2_000);
    const isOver = ({ exitCode, signalCode }: ChildProcess): boolean => exitCode !== null || signalCode !== null;
    for (const child of started) if (!isOver(child)) await new Promise((resolve) => child.once("exit", resolve));
    expect(started.every(isOver)).toBe(true);
  });
});
