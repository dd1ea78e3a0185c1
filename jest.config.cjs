const swc = ["@swc/jest", { jsc: { target: "es2022", parser: { syntax: "typescript", tsx: true }, transform: { react: { runtime: "automatic" } } }, module: { type: "commonjs" } }];
const common = {
  transform: { "^.+\\.(tsx?|js)$": swc },
  // Univer's CommonJS build requires these ES modules, which Jest on Node 20 can only load translated.
  transformIgnorePatterns: ["/node_modules/(?!(cjk-regex|collapse-white-space|franc-min|kdbush|lodash-es|n-gram|nanoid|quickselect|rbush|regexp-util|trigram-utils|unicode-regex)/)"],
};

/** Two kinds of tests: those that need a browser's document (*.test.tsx), and all others. */
module.exports = {
  testTimeout: 60_000,
  // Much of the time goes into waiting for the add-in, so more tests than cores run side by side.
  maxWorkers: 3,
  projects: [
    { displayName: "node", testEnvironment: "node", testMatch: ["<rootDir>/test/**/*.test.ts"], ...common },
    {
      displayName: "ui",
      testEnvironment: "jsdom",
      testMatch: ["<rootDir>/test/**/*.test.tsx"],
      setupFilesAfterEnv: ["<rootDir>/test/taskpane/setup.ts"],
      ...common,
    },
  ],
};
