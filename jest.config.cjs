const { FOLDER, batchesOf } = require("./test/support/batches.cjs");
const limits = require("./test/support/limits.json");
const { kindOf, testFiles } = require("./test/support/testFiles.cjs");

const swc = ["@swc/jest", { jsc: { target: "es2022", parser: { syntax: "typescript", tsx: true }, transform: { react: { runtime: "automatic" } } }, module: { type: "commonjs" } }];

/**
 * Names that every module gets as parameters. Otherwise each use asks the sandbox's global object, which is a proxy: three
 * quarters of the time of pure arithmetic. Date and the timers are not among them, for a test may put others in their place.
 */
const NAMES = ["Array", "BigInt", "Boolean", "Error", "Infinity", "JSON", "Map", "Math", "Number", "Object", "Promise", "Proxy", "Reflect", "RangeError", "RegExp", "Set", "String", "Symbol", "TypeError", "Uint8Array", "WeakMap", "WeakSet"];
const inBatches = process.env.TEST_BATCHES === "1";

const common = {
  testEnvironment: "node",
  // Jest looks at every file below these, once for each kind.
  roots: ["<rootDir>/test", ...(inBatches ? [`<rootDir>/${FOLDER}`] : [])],
  setupFilesAfterEnv: ["<rootDir>/test/support/nouns.ts"],
  transform: { "/\\.cache/batches/.+\\.js$": "<rootDir>/test/support/bundledFile.cjs", "^.+\\.tsx?$": swc },
  sandboxInjectedGlobals: NAMES,
};

/** The big packages, bundled once for all test files. */
const bundled = {
  globalSetup: "<rootDir>/scripts/testModules.mjs",
  moduleNameMapper: {
    "^@univerjs/core$": "<rootDir>/.cache/test-modules/univer-core.js",
    "^@univerjs/engine-formula$": "<rootDir>/.cache/test-modules/univer-formula.js",
    "^@univerjs/sheets$": "<rootDir>/.cache/test-modules/univer-sheets.js",
    "^@fluentui/react-components$": "<rootDir>/.cache/test-modules/fluent.js",
  },
};

/** `npm test` runs files in batches; whoever names some gets these. */
const filesOf = inBatches ? batchesOf : (kind) => testFiles.filter((file) => kindOf(file) === kind);
const matching = (kind) => filesOf(kind).map((file) => `<rootDir>/${file}`);

module.exports = {
  // A bound on what hangs, far beyond what a test takes on a busy machine.
  testTimeout: limits.test,
  // Much of the time goes into waiting for the add-in, so more tests than cores run side by side.
  maxWorkers: 3,
  testSequencer: "<rootDir>/test/support/longestFirst.cjs",
  projects: [
    { displayName: "pure", testMatch: matching("pure"), ...common },
    { displayName: "nets", testMatch: matching("nets"), ...common },
    { displayName: "host", testMatch: matching("host"), ...common, ...bundled },
    {
      ...common,
      ...bundled,
      displayName: "ui",
      testEnvironment: "jsdom",
      testMatch: matching("ui"),
      setupFilesAfterEnv: ["<rootDir>/test/support/nouns.ts", "<rootDir>/test/taskpane/setup.ts"],
    },
    {
      ...common,
      ...bundled,
      displayName: "e2e",
      testMatch: matching("e2e"),
      globalSetup: "<rootDir>/test/e2e/support/start.mjs",
      globalTeardown: "<rootDir>/test/e2e/support/stop.mjs",
    },
  ],
};
