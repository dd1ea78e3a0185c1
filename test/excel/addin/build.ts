import { buildSync } from "esbuild";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { PLANS } from "./plans";

const PAGE = `<!doctype html>
<meta charset="utf-8">
<title>plans</title>
<p role="status"></p>
<script src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"></script>
<script src="entry.js"></script>
`;

const control = (button: string): string =>
  `<Control xsi:type="Button" id="TST.${button}"><Label resid="Label"/><Action xsi:type="ExecuteFunction"><FunctionName>${button}</FunctionName></Action></Control>`;

const MANIFEST = `<?xml version="1.0" encoding="UTF-8"?>
<OfficeApp xmlns="http://schemas.microsoft.com/office/appforoffice/1.1" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:bt="http://schemas.microsoft.com/office/officeappbasictypes/1.0" xsi:type="TaskPaneApp">
  <VersionOverrides xmlns="http://schemas.microsoft.com/office/taskpaneappversionoverrides" xsi:type="VersionOverridesV1_0">
    <Hosts><Host xsi:type="Workbook"><DesktopFormFactor><ExtensionPoint xsi:type="PrimaryCommandSurface">
      <Group id="TST.Group">${[...Object.keys(PLANS), "Undo"].map(control).join("")}</Group>
    </ExtensionPoint></DesktopFormFactor></Host></Hosts>
    <Resources><bt:ShortStrings><bt:String id="Label" DefaultValue="Button"/></bt:ShortStrings></Resources>
  </VersionOverrides>
</OfficeApp>
`;

export interface PlansAddin {
  readonly dist: string;
  readonly manifest: string;
  remove(): void;
}

/** The writer of `src/excel` with a button for each plan of the tests, built into a folder of its own. */
export function buildPlansAddin(): PlansAddin {
  const dist = mkdtempSync(path.join(tmpdir(), "plans-"));
  const { outputFiles } = buildSync({ entryPoints: [path.join(__dirname, "entry.ts")], bundle: true, write: false, charset: "utf8", target: "es2022" });
  const put = (name: string, content: string): void => writeFileSync(path.join(dist, name), content);
  put("taskpane.html", PAGE);
  put("entry.js", outputFiles[0]?.text ?? "");
  put("manifest.xml", MANIFEST);
  return { dist, manifest: path.join(dist, "manifest.xml"), remove: () => rmSync(dist, { recursive: true }) };
}
