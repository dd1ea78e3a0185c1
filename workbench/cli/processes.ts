/** Tasks done by several processes: one that hangs or breaks down costs its own task only, and none grows without bound. */
import type { ChildProcess } from "node:child_process";

/** What a process sends back for a task. */
export interface Answer<R> {
  readonly result: R;
  /** What it takes of memory by then. */
  readonly megabytes: number;
}

export type Ending<R> =
  | { readonly kind: "result"; readonly result: R }
  /** It took longer than it may, and its process was ended. */
  | { readonly kind: "overdue" }
  /** Its process ended by itself: out of memory, most likely. */
  | { readonly kind: "brokenDown"; readonly how: string };

export interface Processes {
  readonly jobs: number;
  /** For each task, in milliseconds. */
  readonly limit: number;
  /** Starts a process that answers each message, a task, with an `Answer`. */
  readonly start: () => ChildProcess;
}

/** A process that has grown beyond this begins anew before its next task. */
const MOST_MEGABYTES = 800;

/** Tells how each task ended as soon as it has; the tasks are begun in their order. */
export async function inProcesses<T, R>(tasks: readonly T[], { jobs, limit, start }: Processes, ended: (place: number, ending: Ending<R>) => void): Promise<void> {
  let next = 0;
  const lane = async (): Promise<void> => {
    let process: ChildProcess | undefined;
    try {
      while (next < tasks.length) {
        const place = next++;
        process ??= start();
        const { ending, megabytes } = await done<T, R>(process, tasks[place] as T, limit);
        if (ending.kind !== "result" || megabytes > MOST_MEGABYTES) {
          process.kill("SIGKILL");
          process = undefined;
        }
        ended(place, ending);
      }
    } finally {
      process?.kill("SIGKILL");
    }
  };
  await Promise.all(Array.from({ length: Math.min(jobs, tasks.length) }, lane));
}

function done<T, R>(process: ChildProcess, task: T, limit: number): Promise<{ readonly ending: Ending<R>; readonly megabytes: number }> {
  return new Promise((resolve) => {
    const end = (ending: Ending<R>, megabytes = 0): void => {
      clearTimeout(timer);
      for (const event of ["message", "exit"]) process.removeAllListeners(event);
      // An error is told to somebody as long as there is anybody: a process that is being ended has nobody else.
      process.removeAllListeners("error").on("error", () => undefined);
      resolve({ ending, megabytes });
    };
    const timer = setTimeout(() => end({ kind: "overdue" }), limit);
    process.on("message", (message) => {
      const { result, megabytes } = message as Answer<R>;
      end({ kind: "result", result }, megabytes);
    });
    process.on("error", (error) => end({ kind: "brokenDown", how: error.message }));
    process.on("exit", (code, signal) => end({ kind: "brokenDown", how: String(signal ?? code) }));
    process.send(task as object, (error) => error !== null && end({ kind: "brokenDown", how: error.message }));
  });
}
