/** The rooms of src/, the lowest first: a file imports from its own room and from those before it. */
const ROOMS = [
  "core",
  "rules",
  "schemes",
  "sheets",
  "messages",
  "files",
  "freeze",
  "offline",
  "functions",
  "plan",
  "appraisal",
  "answers",
  "newsheets",
  "papers",
  "finals",
  "overview",
  "terms",
  "collecting",
  "contents",
  "editing",
  "regulation",
  "excel",
  "commands",
  "taskpane/parts",
  "taskpane/help",
  "taskpane/scheme",
  "taskpane/data",
  "taskpane/appraisal",
  "taskpane/reports",
  "taskpane",
];

const under = (folder, rooms) => rooms.map((room) => `^${folder}/${room}/`);

/** One rule a room, against all rooms behind it. */
const noWayUp = (folder, rooms) =>
  rooms.slice(0, -1).map((room, place) => ({
    name: `${room}-knows-no-room-behind-it`,
    severity: "error",
    from: { path: `^${folder}/${room}/`, pathNot: under(folder, rooms.slice(0, place).filter((other) => other.startsWith(`${room}/`))) },
    to: { path: `^${folder}/`, pathNot: under(folder, rooms.slice(0, place + 1)) },
  }));

const only = (name, from, to) => ({ name, severity: "error", from: { path: from }, to: { path: "^(src|workbench)/", pathNot: to } });

/** A step of the pane knows what all steps share, and no other step. */
const STEPS = ["scheme", "data", "appraisal", "reports"];

module.exports = {
  forbidden: [
    ...noWayUp("src", ROOMS),
    only("messages-stand-alone", "^src/messages/", ["^src/messages/"]),
    only("freeze-knows-the-file-only", "^src/freeze/", ["^src/freeze/", "^src/messages/"]),
    only("offline-knows-files-only", "^src/offline/", ["^src/offline/"]),
    // A cell in a formula is read by the same parsers as a cell of a sheet.
    only("functions-are-thin", "^src/functions/", ["^src/functions/", "^src/core/", "^src/sheets/", "^src/messages/"]),
    ...STEPS.map((step) => ({ name: `${step}-knows-no-other-step`, severity: "error", from: { path: `^src/taskpane/${step}/` }, to: { path: `^src/taskpane/(${STEPS.filter((other) => other !== step).join("|")})/` } })),
    only("package-stands-alone", "^workbench/package/", ["^workbench/package/"]),
    only("wire-knows-no-excel", "^workbench/wire/", ["^workbench/wire/"]),
    only("calc", "^workbench/calc/", ["^workbench/(calc|book|wire)/"]),
    only("book", "^workbench/book/", ["^workbench/(book|package|calc|members|wire)/"]),
    only("members", "^workbench/members/", ["^workbench/(members|wire|book|package)/"]),
    only("host-knows-no-package", "^workbench/host/", ["^workbench/(host|wire|book)/"]),
    { name: "workbench-never-imports-the-add-in", severity: "error", from: { path: "^workbench/" }, to: { path: "^src/" } },
    { name: "no-circles", severity: "error", comment: "Types included.", from: {}, to: { circular: true } },
    // What the add-in is compared with is computed from the regulations' words alone.
    { name: "oracle-shares-no-code", severity: "error", from: { path: "^test/oracle/reference/" }, to: { path: ".*", pathNot: "^test/oracle/reference/" } },
    { name: "ships-dependencies-only", severity: "error", comment: "Their licences are checked: scripts/checkLicences.mjs.", from: { path: "^src/" }, to: { dependencyTypes: ["npm-dev", "npm-no-pkg", "npm-unknown"] } },
    { name: "no-react-below-the-pane", severity: "error", from: { path: "^src/", pathNot: "^src/taskpane/" }, to: { path: "node_modules/(react|@fluentui)" } },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { extensions: [".ts", ".tsx", ".js", ".mjs", ".cjs", ".json"] },
  },
};
