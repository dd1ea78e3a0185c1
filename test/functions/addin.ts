import { buildSync } from "esbuild";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { NAMESPACE } from "../../src/functions/index";
import { functionsMetadata } from "../../src/functions/metadata";

const PAGE = `<!doctype html>
<meta charset="utf-8">
<title>${NAMESPACE}</title>
<script src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"></script>
<script src="functions.js"></script>
`;

const ENTRY = `
import { associateFunctions } from "./src/functions/associate";
import { chinese } from "./test/functions/support";
Office.onReady(() => associateFunctions(chinese));
`;

const MANIFEST = `<?xml version="1.0" encoding="UTF-8"?>
<OfficeApp xmlns="http://schemas.microsoft.com/office/appforoffice/1.1" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:bt="http://schemas.microsoft.com/office/officeappbasictypes/1.0" xsi:type="TaskPaneApp">
  <VersionOverrides xmlns="http://schemas.microsoft.com/office/taskpaneappversionoverrides" xsi:type="VersionOverridesV1_0">
    <Hosts><Host xsi:type="Workbook"><AllFormFactors>
      <ExtensionPoint xsi:type="CustomFunctions"><Namespace resid="Namespace"/></ExtensionPoint>
    </AllFormFactors></Host></Hosts>
    <Resources><bt:ShortStrings><bt:String id="Namespace" DefaultValue="${NAMESPACE}"/></bt:ShortStrings></Resources>
  </VersionOverrides>
</OfficeApp>
`;

export interface FunctionsAddin {
  readonly dist: string;
  readonly manifest: string;
  remove(): void;
}

/** An add-in of the functions and nothing else, built into a folder of its own. */
export function buildFunctionsAddin(): FunctionsAddin {
  const dist = mkdtempSync(path.join(tmpdir(), "functions-"));
  const { outputFiles } = buildSync({ stdin: { contents: ENTRY, resolveDir: path.resolve(__dirname, "../..") }, bundle: true, write: false, charset: "utf8" });
  const put = (name: string, content: string): void => writeFileSync(path.join(dist, name), content);
  put("taskpane.html", PAGE);
  put("functions.js", outputFiles[0]?.text ?? "");
  put("functions.json", JSON.stringify(functionsMetadata("zh-CN")));
  put("manifest.xml", MANIFEST);
  return { dist, manifest: path.join(dist, "manifest.xml"), remove: () => rmSync(dist, { recursive: true }) };
}
