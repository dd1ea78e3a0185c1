import { spawn } from "node:child_process";

/** What a process said, or why it was not left to finish. */
export type Ended = { readonly kind: "done"; readonly stdout: string } | { readonly kind: "over"; readonly reason: string };

const PROCESSOR_SECONDS = 120;
/** For a process that waits for something that never comes, or gets no turn. */
const WALL_SECONDS = 900;

/** Runs a program in a process of its own, for at most two minutes of the processor. */
export async function bounded(program: string, args: readonly string[]): Promise<Ended> {
  const windows = process.platform === "win32";
  // Node cannot limit a child's processor time; the shell can, and hands the limit on to what the child starts.
  const [command, commandArgs] = windows ? [program, args] : ["sh", ["-c", `ulimit -t ${PROCESSOR_SECONDS}; exec "$@"`, "sh", program, ...args]];
  const child = spawn(command, commandArgs, { stdio: ["ignore", "pipe", "pipe"], detached: !windows });
  const end = (): void => void (windows || child.pid === undefined ? child.kill() : process.kill(-child.pid, "SIGKILL"));
  const interrupted = (): void => {
    end();
    process.exit(130);
  };
  process.once("SIGINT", interrupted);
  let late = false;
  const timer = setTimeout(() => {
    late = true;
    end();
  }, WALL_SECONDS * 1000);
  const [stdout, stderr, signal] = await Promise.all([all(child.stdout), all(child.stderr), new Promise<NodeJS.Signals | null>((resolve) => child.once("exit", (_, by) => resolve(by)))]);
  clearTimeout(timer);
  process.off("SIGINT", interrupted);
  if (child.exitCode === 0) return { kind: "done", stdout };
  if (late) return { kind: "over", reason: `not done after ${WALL_SECONDS} s` };
  if (signal === "SIGXCPU" || signal === "SIGKILL") return { kind: "over", reason: `more than ${PROCESSOR_SECONDS} s of the processor` };
  return { kind: "over", reason: stderr.split("\n").find((line) => /Error|FATAL/.test(line)) ?? `ended with ${signal ?? child.exitCode}` };
}

async function all(stream: NodeJS.ReadableStream): Promise<string> {
  let text = "";
  for await (const chunk of stream) text += String(chunk);
  return text;
}
