// Checks a build: the functions that the code associates, both metadata files, the manifest and the list of released
// functions must agree. A difference shows in Excel only, as #NAME? or #BUSY! that never ends.
import { deepStrictEqual } from "node:assert";
import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { JSDOM } from "jsdom";
import { root } from "./ensure.mjs";

const NAMESPACE = "BZR";
const dist = path.join(root, "dist");
const read = (...parts) => readFileSync(path.join(...parts), "utf8");

const released = JSON.parse(read(root, "src/functions/released.json"));
const chinese = JSON.parse(read(dist, "functions.json")).functions;
const english = JSON.parse(read(dist, "functions.en-US.json")).functions;

const problems = [
  difference("functions.en-US.json beside released.json", released, signatures(english)),
  difference("functions.json beside released.json", unnamed(released), unnamed(signatures(chinese))),
  difference("the associated functions", ids(released), associatedIds()),
  ...manifestProblems(),
].filter(Boolean);

for (const problem of problems) console.error(problem);
process.exit(problems.length > 0 ? 1 : 0);

/** What is released: names, order and shape of the parameters. Descriptions may change. */
function signatures(functions) {
  return Object.fromEntries(
    functions.map(({ id, parameters, result }) => [
      id,
      { parameters: parameters.map(shapeOf), result: result.dimensionality },
    ]),
  );
}

function shapeOf(parameter) {
  return Object.fromEntries(Object.entries(parameter).filter(([key]) => key !== "description" && key !== "type"));
}

/** In Chinese the parameters have other names, which formulas do not depend on. */
function unnamed(signatures) {
  return Object.fromEntries(Object.entries(signatures).map(([id, { parameters, result }]) => [id, { parameters: parameters.map((shape) => ({ ...shape, name: "" })), result }]));
}

function ids(functions) {
  return Object.keys(functions).sort();
}

/** Declarations keep their shape `{id:"RANK",parameters:` when minified. */
function associatedIds() {
  const scripts = readdirSync(dist).filter((name) => name.endsWith(".js")).map((name) => read(dist, name));
  if (!scripts.some((script) => script.includes("CustomFunctions.associate("))) return [];
  return scripts.flatMap((script) => [...script.matchAll(/\bid:\s*"([A-Z]+)",\s*parameters:/g)].map(([, id]) => id)).sort();
}

function manifestProblems() {
  const manifest = new JSDOM(read(dist, "manifest.xml"), { contentType: "text/xml" }).window.document;
  const all = (name) => [...manifest.getElementsByTagNameNS("*", name)];
  const resource = (id) => [...all("String"), ...all("Url")].find((one) => one.getAttribute("id") === id);
  const point = all("ExtensionPoint").find((one) => one.getAttribute("xsi:type") === "CustomFunctions");
  if (point === undefined) return ["manifest.xml: no extension point CustomFunctions"];
  const residOf = (path) => point.querySelector(path)?.getAttribute("resid");
  const namespace = resource(residOf("Namespace"))?.getAttribute("DefaultValue");
  const metadata = resource(residOf("Metadata > SourceLocation"));
  const translated = metadata && [...metadata.children].find((one) => one.getAttribute("Locale") === "en-US");
  const fileOf = (url) => url?.split("/").at(-1);
  return [
    difference("the manifest's namespace", NAMESPACE, namespace),
    difference("the manifest's metadata", "functions.json", fileOf(metadata?.getAttribute("DefaultValue"))),
    difference("the manifest's English metadata", "functions.en-US.json", fileOf(translated?.getAttribute("Value"))),
  ];
}

function difference(what, expected, actual) {
  try {
    deepStrictEqual(actual, expected);
    return undefined;
  } catch (error) {
    return `${what}: not the same.\n${error.message}`;
  }
}
