/** Starts the built add-in over a book without a window. */
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Bridge } from "./bridge";
import type { Client } from "./client";
import type { ConnectOptions } from "./connect";
import { USUAL_LOOK, connectAddin, readFunctions } from "./connect";
import { JSDOM, nodeProcess } from "./jsdom";
import { HOST_ORIGIN, JsdomPage } from "./jsdom-page";
import type { Manifest } from "./manifest";
import { readManifest } from "./manifest";
import type { MemberRequirements } from "./requirements";
import { REQUIREMENTS_FILE, memberRequirements } from "./requirements";

export interface StartOptions extends ConnectOptions {
  /** The folder of the built add-in: taskpane.html, functions.json. */
  readonly dist: string;
  /** The path of manifest.xml. */
  readonly manifest: string;
}

/** Loads the page into jsdom and waits until Office.js, custom functions and the pane are ready. */
export function startAddin({ dist, manifest, look = USUAL_LOOK, ...options }: StartOptions): Promise<Client> {
  const functions = join(dist, "functions.json");
  const addin = {
    manifest: parseManifest(readFileSync(manifest, "utf8"), look.locale),
    functions: existsSync(functions) ? readFunctions(readFileSync(functions, "utf8")) : [],
    requirements: officeRequirements(),
    origin: HOST_ORIGIN,
    openPage: (bridge: Bridge) => new JsdomPage({ dist, office: OFFICE_FOLDER }, bridge),
  };
  return connectAddin(addin, { ...options, look });
}

const manifests = new Map<string, Manifest>();

/** Reads manifest.xml without a browser; each only once, for jsdom makes a whole window around it. */
export function parseManifest(xml: string, locale: string): Manifest {
  const key = `${locale} ${xml}`;
  const manifest = manifests.get(key) ?? readManifest(new JSDOM(xml, { contentType: "text/xml" }).window.document, locale);
  manifests.set(key, manifest);
  return manifest;
}

const { createRequire } = nodeProcess.getBuiltinModule("node:module");
const OFFICE_FOLDER = dirname(createRequire(__filename).resolve("@microsoft/office-js/dist/office.js"));

let requirements: MemberRequirements | undefined;

/** Read once: the file is large. */
function officeRequirements(): MemberRequirements {
  requirements ??= memberRequirements(readFileSync(join(OFFICE_FOLDER, REQUIREMENTS_FILE), "utf8"));
  return requirements;
}
