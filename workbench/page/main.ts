/** The workbench's page: ribbon, grid, task pane and status line around one open workbook. */
import "@univerjs/preset-sheets-core/lib/index.css";
import "./style.css";
import { explainFailure } from "../cli/failures";
import { USUAL_LOOK, type Look } from "../host/connect";
import { PROFILES } from "../host/profiles";
import type { RibbonButton } from "../host/manifest";
import { openPackage } from "../package";
import { create, element } from "./elements";
import { download, onFile } from "./files";
import { Pane } from "./pane";
import { drawRibbon } from "./ribbon";
import type { AddinFiles } from "./session";
import { Session, loadAddin } from "./session";
import { StatusLine } from "./status";

const SAMPLE = "学月与学年考核.xlsx";

const status = new StatusLine();
const pane = new Pane(element("pane"), element("divider"));
const asked = new URLSearchParams(location.search);
/** The web client is there for tests: it needs a page served over HTTPS. */
const profile = asked.get("client") === "web" ? PROFILES.web : PROFILES.excel365;
/** ?theme=dark&language=en-US: Excel in another look. The workbench's own page stays as it is. */
const look: Look = { locale: asked.get("language") ?? USUAL_LOOK.locale, theme: asked.get("theme") === "dark" ? "dark" : USUAL_LOOK.theme };
let session: Session | undefined;

void attempt(async () => {
  const [files, sample] = await status.at("正在打开工作台…", () => Promise.all([loadAddin(look.locale), fetchSample()]));
  drawRibbon(element("ribbon"), files.manifest, (button) => void press(button));
  await open(files, sample, SAMPLE);
  onFile((file) => void attempt(async () => open(files, new Uint8Array(await file.arrayBuffer()), file.name)));
  element("save").addEventListener("click", () => void save());
  window.addEventListener("keydown", shortcuts, { capture: true });
});

async function open(files: AddinFiles, bytes: Uint8Array, fileName: string): Promise<void> {
  // What is no workbook must not close the one that is open.
  openPackage(bytes);
  session?.close();
  const places = { grid: create("div", {}), pane: pane.element, status, shortcuts };
  element("grid").replaceChildren(places.grid);
  session = await status.at(`正在打开 ${fileName}…`, () => Session.open(bytes, fileName, files, { profile, look }, places));
  element("name").textContent = fileName;
  document.title = `${fileName} · 工作台`;
}

async function fetchSample(): Promise<Uint8Array> {
  const response = await fetch(`/samples/${encodeURIComponent(SAMPLE)}`);
  return new Uint8Array(await response.arrayBuffer());
}

async function press(button: RibbonButton): Promise<void> {
  if (button.action.type === "ShowTaskpane") return pane.toggle();
  await attempt(() => status.during(`正在${button.label}…`, session?.press(button.id) ?? Promise.resolve()));
}

async function save(): Promise<void> {
  await attempt(async () => {
    if (session === undefined) return;
    download(await status.at("正在保存…", session.save.bind(session)), session.fileName);
    status.say(`已保存 ${session.fileName}(在浏览器的下载文件夹里)。`);
  });
}

function shortcuts(event: KeyboardEvent): void {
  if (event.key === "F6") {
    event.preventDefault();
    focusNextRegion();
    return;
  }
  if (!event.ctrlKey && !event.metaKey) return;
  const action = { s: save, o: () => element("open").click() }[event.key.toLowerCase()];
  if (action === undefined) return;
  event.preventDefault();
  void action();
}

/** As in Excel, F6 goes round grid, ribbon and pane; Tab moves within each. */
function focusNextRegion(): void {
  const ribbon = element("ribbon");
  const { activeElement } = document;
  if (activeElement !== null && ribbon.contains(activeElement) && !pane.element.hidden) session?.focusPane();
  else if (activeElement !== null && pane.element.contains(activeElement)) session?.focusGrid();
  else ribbon.querySelector("button")?.focus();
}

/** Says in one line what went wrong. */
async function attempt(action: () => Promise<void>): Promise<void> {
  try {
    await action();
  } catch (error) {
    status.fail(explainFailure(error));
  }
}
