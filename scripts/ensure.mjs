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

const ADDIN_SOURCES = ["src", "assets", "manifest.xml", "webpack.config.js", "package-lock.json", "tsconfig.json"];

/** Builds the add-in into dist/ unless it is what the sources give. */
export function ensureBuilt() {
  refresh("dist", ADDIN_SOURCES, [join(root, "dist", "taskpane.html")], webpack);
}

/** Builds the add-in into dist/, which then need not be built for the tests again. */
export function build(...options) {
  const sources = fingerprint(ADDIN_SOURCES);
  webpack(...options);
  stamp("dist", sources);
}

const webpack = (...options) => run("npx", ["webpack", "--mode", "production", ...options]);

/** Calls `make` unless the targets exist and the sources are those of the last time. */
export function refresh(name, sources, targets, make) {
  const current = fingerprint(sources);
  if (targets.every((target) => existsSync(target)) && existsSync(stampOf(name)) && readFileSync(stampOf(name), "utf8") === current) return;
  make();
  stamp(name, current);
}

const stampOf = (name) => join(root, ".cache", `${name}.stamp`);

function stamp(name, fingerprint) {
  mkdirSync(dirname(stampOf(name)), { recursive: true });
  writeFileSync(stampOf(name), fingerprint);
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
