/** Who may import what: the boundaries of docs/architecture.md. */
const forbid = (name, from, allowed) => ({
  name,
  severity: "error",
  comment: `${from} may import only: ${[from, ...allowed].join(", ")}`,
  from: { path: `^${from}/` },
  to: { path: "^(src|workbench)/", pathNot: [from, ...allowed].map((folder) => `^${folder}/`) },
});

const core = "src/core";
const schemes = "src/schemes";
const sheets = "src/sheets";
const messages = "src/messages";
const reports = "src/reports";
const freeze = "src/freeze";
const excel = "src/excel";
const commands = "src/commands";
const files = "src/files";

module.exports = {
  forbidden: [
    forbid("core-stands-alone", core, []),
    forbid("messages-stand-alone", messages, []),
    forbid("schemes-know-core", schemes, [core]),
    forbid("sheets-know-core", sheets, [core]),
    forbid("reports-are-pure", reports, [core, schemes, sheets, messages]),
    forbid("freeze-is-pure", freeze, [core, messages]),
    forbid("files-are-read-alone", files, [core, sheets]),
    forbid("excel-is-the-host-side", excel, [core, schemes, sheets, reports, messages, files, freeze]),
    // A cell in a formula is read by the same parsers as a cell of a sheet.
    forbid("functions-are-thin", "src/functions", [core, sheets, messages]),
    forbid("commands", commands, [core, schemes, sheets, reports, excel, messages]),
    forbid("pane", "src/taskpane", [core, schemes, sheets, reports, excel, commands, messages, files, "src/functions"]),
    forbid("package-stands-alone", "workbench/package", []),
    forbid("wire-knows-no-excel", "workbench/wire", []),
    forbid("calc", "workbench/calc", ["workbench/book", "workbench/wire"]),
    forbid("book", "workbench/book", ["workbench/package", "workbench/calc", "workbench/members", "workbench/wire"]),
    forbid("members", "workbench/members", ["workbench/wire", "workbench/book", "workbench/package"]),
    forbid("host-knows-no-package", "workbench/host", ["workbench/wire", "workbench/book"]),
    { name: "workbench-never-imports-the-add-in", severity: "error", from: { path: "^workbench/" }, to: { path: "^src/" } },
    // What the add-in is compared with is computed from the regulations' words alone.
    { name: "oracle-shares-no-code", severity: "error", from: { path: "^test/oracle/reference/" }, to: { path: ".*", pathNot: "^test/oracle/reference/" } },
    { name: "no-circles", severity: "error", from: {}, to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } } },
    { name: "no-react-below-the-pane", severity: "error", from: { path: "^src/", pathNot: "^src/taskpane/" }, to: { path: "node_modules/(react|@fluentui)" } },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { extensions: [".ts", ".tsx", ".js", ".mjs", ".cjs", ".json"] },
  },
};
