// Checks that Microsoft's command-line tools start, answer without a network, and report no usage.
import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import { root } from "./ensure.mjs";

const require = createRequire(import.meta.url);

/** What each tool is asked, and what its answer has to hold. */
const TOOLS = [
  { tool: "office-addin-cli", args: ["--help"], answer: "Usage: office-addin-cli" },
  { tool: "office-addin-manifest", args: ["info", "manifest.xml"], answer: "Name: 班主任考核" },
];

/** Ends a tool that opens a connection, whatever it does with errors. */
const NO_NETWORK = `import net from "node:net";
net.Socket.prototype.connect = () => { console.error("opens a connection"); process.exit(1); };`;

const problems = TOOLS.flatMap((one) => [startProblem(one), usageProblem(one)]).filter(Boolean);
for (const problem of problems) console.error(problem);
process.exit(problems.length > 0 ? 1 : 0);

function startProblem({ tool, args, answer }) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [require.resolve(`${tool}/cli.js`), ...args], {
    cwd: root,
    encoding: "utf8",
    env: { ...process.env, NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(NO_NETWORK)}` },
  });
  return status === 0 && stdout.includes(answer) ? undefined : `${tool} ${args.join(" ")}: status ${status}, no “${answer}”\n${stdout}${stderr}`;
}

/** The tools hand their usage to the copy of office-addin-usage-data that they find: it has to be one that sends nothing even when told to. */
function usageProblem({ tool }) {
  const { OfficeAddinUsageData } = createRequire(require.resolve(`${tool}/package.json`))("office-addin-usage-data");
  const usage = new OfficeAddinUsageData({ projectName: tool, usageDataLevel: "on", raisePrompt: false });
  return usage.isUsageDataOn() ? `${tool}: its office-addin-usage-data reports usage` : undefined;
}
