import js from "@eslint/js";
import officeAddins from "eslint-plugin-office-addins";
import reactHooks from "eslint-plugin-react-hooks";
import globals from "globals";
import tseslint from "typescript-eslint";

const officeRules = Object.fromEntries(Object.keys(officeAddins.rules).map((rule) => [`office-addins/${rule}`, "error"]));

export default tseslint.config(
  { ignores: ["dist/**", "node_modules/**", "coverage/**", ".cache/**", "test/workbench/*/addin/**"] },
  js.configs.recommended,
  { files: ["**/*.{js,cjs,mjs}"], languageOptions: { globals: globals.node } },
  { files: ["src/offline/worker.js"], languageOptions: { globals: globals.serviceworker } },
  {
    files: ["{src,test,workbench,bench}/**/*.{ts,tsx}"],
    extends: [tseslint.configs.recommendedTypeChecked, reactHooks.configs.flat.recommended],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      "@typescript-eslint/no-non-null-assertion": "error",
      "@typescript-eslint/switch-exhaustiveness-check": ["error", { considerDefaultExhaustiveForUnions: true }],
      "@typescript-eslint/consistent-type-imports": "error",
    },
  },
  { files: ["src/**/*.{ts,tsx}"], plugins: { "office-addins": officeAddins }, rules: officeRules },
  {
    // Jest's asymmetric matchers are `any`.
    files: ["test/**"],
    rules: { "@typescript-eslint/no-unsafe-assignment": "off" },
  },
  {
    // What Excel hands over as values is `any` in its types; only this folder touches it and gives it a type.
    files: ["src/excel/**"],
    rules: { "@typescript-eslint/no-unsafe-assignment": "off" },
  },
  {
    // Only src/excel calls Excel.run.
    files: ["src/**/*.{ts,tsx}"],
    ignores: ["src/excel/**"],
    rules: { "no-restricted-globals": ["error", { name: "Excel", message: "Only src/excel talks to Excel." }] },
  },
);
