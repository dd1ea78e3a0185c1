const swc = ["@swc/jest", { jsc: { target: "es2022", parser: { syntax: "typescript", tsx: true }, transform: { react: { runtime: "automatic" } } }, module: { type: "commonjs" } }];
const common = {
  transform: { "^.+\\.(tsx?|js)$": swc },
  // Univer's CommonJS build requires these ES modules, which Jest on Node 20 can only load translated.
  transformIgnorePatterns: ["/node_modules/(?!(kdbush|lodash-es|nanoid|quickselect|rbush)/)"],
  // As in the command line (workbench/run.mjs): each test file loads Univer anew, and half of that would be the renderer.
  moduleNameMapper: { "^@univerjs/engine-render$": "<rootDir>/workbench/calc/no-renderer.ts" },
};

/** Tests in Node, component tests in jsdom (*.test.tsx), and journeys through the workbench's page in Chromium (*.e2e.ts). */
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
    { displayName: "e2e", testEnvironment: "node", testMatch: ["<rootDir>/test/e2e/**/*.e2e.ts"], ...common },
  ],
};
