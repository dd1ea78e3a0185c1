// Makes sure that what a command needs is there: installed packages, the built add-in. Node's own modules only, because
// it runs before anything is installed. Everything the tools say goes to stderr: stdout belongs to the command.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** Runs `npm ci` unless that was done since package-lock.json last changed. */
export function ensureInstalled() {
  const installed = join(root, "node_modules", ".package-lock.json");
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(join(root, "package-lock.json")).mtimeMs) return;
  run("npm", ["ci", "--no-audit", "--no-fund"]);
}

/** Builds the add-in into dist/ unless it is what the sources give. */
export function ensureBuilt() {
  const sources = ["src", "assets", "manifest.xml", "webpack.config.js", "package-lock.json", "tsconfig.json"];
  refresh("dist", sources, [join(root, "dist", "taskpane.html")], () => run("npx", ["webpack", "--mode", "production"]));
}

/** Calls `make` unless the targets exist and the sources are those of the last time. */
export function refresh(name, sources, targets, make) {
  const stamp = join(root, ".cache", `${name}.stamp`);
  const current = fingerprint(sources);
  if (targets.every((target) => existsSync(target)) && existsSync(stamp) && readFileSync(stamp, "utf8") === current) return;
  make();
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, current);
}

/** A hash over names and contents of these files and of all files below these folders. */
function fingerprint(paths) {
  const hash = createHash("sha256");
  const add = (path) => {
    const full = join(root, path);
    if (!existsSync(full)) return;
    if (statSync(full).isDirectory()) {
      for (const name of readdirSync(full).sort()) add(join(path, name));
    } else {
      hash.update(`${path}\0`).update(readFileSync(full)).update("\0");
    }
  };
  paths.forEach(add);
  return hash.digest("hex");
}

function run(command, args) {
  console.error(`> ${command} ${args.join(" ")}`);
  // On Windows npm and npx are .cmd files, which only a shell starts.
  const { status, error } = spawnSync(command, args, {
    cwd: root,
    stdio: ["ignore", process.stderr, process.stderr],
    shell: process.platform === "win32",
  });
  if (error) throw error;
  if (status !== 0) {
    console.error(`“${command} ${args.join(" ")}”失败(退出码 ${status})。`);
    process.exit(status ?? 1);
  }
}
