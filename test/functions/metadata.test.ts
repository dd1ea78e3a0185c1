import { readFileSync } from "node:fs";
import path from "node:path";
import { helpPage } from "../../src/functions/helpPage";
import { functionsMetadata, helpText } from "../../src/functions/metadata";
import { customFunctions } from "../../src/functions/index";
import released from "../../src/functions/released.json";
import { functionsHelpZh } from "../../src/messages/functions.help.zh";

const { functions } = functionsMetadata("en-US");
const chinese = functionsMetadata("zh-CN").functions;

/** What formulas in the field depend on. */
const signatures = Object.fromEntries(
  functions.map(({ id, parameters, result }) => [
    id,
    { parameters: parameters.map(({ name, dimensionality, optional, repeating }) => ({ name, dimensionality, optional, repeating })), result: result.dimensionality },
  ]),
);

describe("functions.json", () => {
  it("holds the functions of the contract", () => {
    expect(functions.map(({ id }) => id)).toEqual(
      (
        "COLLECT TOTAL WEIGHTED DEDUCT BONUS RANK QUOTA TIER GRADE PAY TERMPAY LEAVE PRIZE SHARE VETO ELIGIBLE STREAK BOTTOM " +
        "BARREDUNTIL DUE NOTICEEND HOURSGAP COVERAGE RMB"
      ).split(" "),
    );
  });

  it("keeps every released function as it was released", () => {
    expect(signatures).toEqual(expect.objectContaining(released));
  });

  it("lists every function as released, so that none is changed later by mistake", () => {
    expect(Object.keys(released)).toEqual(Object.keys(signatures));
  });

  it("has Chinese names for the parameters in Chinese, no two of a function alike", () => {
    for (const { id, parameters } of chinese) {
      const names = parameters.map(({ name }) => name);
      expect([id, names]).toEqual([id, names.map(() => expect.stringMatching(/^[\u4e00-\u9fa5]+$/) as string)]);
      expect([id, new Set(names).size]).toEqual([id, names.length]);
    }
  });

  it("shows an example in each description", () => {
    for (const { id, description } of [...functions, ...chinese]) expect(description).toMatch(new RegExp(`=BZR\\.${id}\\(.+\\)$`));
  });

  it("says the same in both languages but for descriptions and names of parameters", () => {
    const shape = (locale: "zh-CN" | "en-US") =>
      functionsMetadata(locale).functions.map(({ id, name, parameters, result, options }) => ({
        id,
        name,
        parameters: parameters.map(({ type, dimensionality, optional, repeating }) => ({ type, dimensionality, optional, repeating })),
        result,
        options,
      }));
    expect(shape("en-US")).toEqual(shape("zh-CN"));
  });

  it("has names that Excel accepts, and parameters in an order it accepts", () => {
    for (const { id, name, parameters } of functions) {
      expect([id, name]).toEqual([expect.stringMatching(/^[A-Z][A-Z0-9_.]*$/), id]);
      for (const parameter of parameters) expect(parameter.name).toMatch(/^[a-z][A-Za-z]*$/);
      const firstOptional = parameters.findIndex((parameter) => "optional" in parameter);
      expect(parameters.slice(firstOptional === -1 ? parameters.length : firstOptional).every((parameter) => "optional" in parameter)).toBe(true);
      expect(parameters.slice(0, -1).some((parameter) => "repeating" in parameter)).toBe(false);
    }
  });

  it("neither streams nor recalculates without cause", () => {
    for (const { options } of functions) expect(options).toEqual({});
  });

  it("leads each function to its place on the help page", () => {
    for (const locale of ["zh-CN", "en-US"] as const) {
      const page = helpPage(locale);
      for (const { id, helpUrl } of functionsMetadata(locale).functions) {
        expect(page).toContain(`id="${new URL(helpUrl).hash.slice(1)}"`);
        expect([id, page]).toEqual([id, expect.stringContaining(helpText(locale, id).replaceAll("&", "&amp;").replaceAll("<", "&lt;"))]);
      }
    }
  });
});

describe("docs/custom-functions.md", () => {
  const doc = readFileSync(path.resolve(__dirname, "../../docs/custom-functions.md"), "utf8");

  it("shows every function with its parameters, in the order of the help", () => {
    const shown = chinese.map(({ id, parameters }) => {
      const names = parameters.map(({ name, optional }) => (optional === true ? `[${name}]` : name)).join(", ");
      return `${id}(${names}${parameters.at(-1)?.repeating === true ? "…" : ""})`;
    });
    expect([...doc.matchAll(/^\| `([A-Z]+\(.*?\))` \|/gm)].map(([, signature]) => signature)).toEqual(shown);
  });

  it("shows the example that the help shows", () => {
    for (const { example } of customFunctions) expect(doc).toContain(`| \`${example}\` |`);
  });
});

describe("the help of the functions", () => {
  // That English has the same texts is proved for all of src/messages: test/messages/files.test.ts.
  it("describes every function and parameter, and nothing else", () => {
    const described = functions.flatMap(({ id, parameters }) => [`function.${id}`, ...parameters.map(({ name }) => `function.${id}.${name}`)]);
    expect(Object.keys(functionsHelpZh)).toEqual(described);
  });
});
