// Bundles the workbench's page into .cache/page, and serves it with the built add-in and office.js, on this machine only.
import { createReadStream, readFileSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, normalize, sep } from "node:path";
import { refresh, root } from "./ensure.mjs";

const PAGE = join(root, ".cache", "page");
const OFFICE_ADDRESS = "https://appsforoffice.microsoft.com/lib/1/hosted/";

/** What an address begins with, and the folder that its files come from. */
const foldersWith = (addin) => [
  ["/page/", PAGE],
  ["/addin/", addin],
  ["/office/", join(root, "node_modules", "@microsoft", "office-js", "dist")],
  ["/samples/", join(root, "assets", "samples")],
];

const TYPES = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".xml": "text/xml; charset=utf-8",
};

// Univer and Fluent UI write styles into the page; nothing but styles may come from elsewhere than this server.
const POLICY = "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:";

/** Bundles the page unless it is what the sources give. */
export async function ensurePage() {
  // Only now: before the first installation there is no esbuild.
  const { buildSync } = await import("esbuild");
  refresh("page", ["workbench", "package-lock.json"], [join(PAGE, "main.js")], () => {
    console.error("> 打包工作台页面");
    buildSync({
      absWorkingDir: root,
      entryPoints: ["workbench/page/main.ts", "workbench/page/index.html", "workbench/page/bridge.ts"],
      outdir: PAGE,
      bundle: true,
      format: "esm",
      target: "es2022",
      loader: { ".html": "copy" },
      define: { "process.env.NODE_ENV": '"production"' },
      logLevel: "warning",
    });
  });
}

/** Serves on 127.0.0.1, on the first free port from this one on (0 = any), the add-in that is built in this folder. */
export async function serve(port, addin = join(root, "dist")) {
  const folders = foldersWith(addin);
  const server = createServer((request, response) => answer(folders, request, response));
  await listen(server, port);
  return { server, address: `http://localhost:${server.address().port}/` };
}

function listen(server, port) {
  return new Promise((resolve, reject) => {
    server.once("error", (error) => {
      if (error.code !== "EADDRINUSE") reject(error);
      else listen(server, port + 1).then(resolve, reject);
    });
    server.listen(port, "127.0.0.1", resolve);
  });
}

function answer(folders, request, response) {
  const { pathname, searchParams } = new URL(request.url, "http://localhost");
  const file = fileOf(folders, decodeURIComponent(pathname));
  if (file === undefined) {
    response.writeHead(404, { "content-type": "text/plain; charset=utf-8" }).end("没有这个文件。");
    return;
  }
  response.writeHead(200, {
    "content-type": TYPES[extname(file)] ?? "application/octet-stream",
    "content-security-policy": POLICY,
    "cache-control": "no-store",
    "x-content-type-options": "nosniff",
  });
  if (pathname === "/addin/taskpane.html") response.end(addinPage(readFileSync(file, "utf8"), searchParams.has("_host_Info")));
  else createReadStream(file).pipe(response);
}

/** The built page; only where office.js comes from differs, and what stands in for Excel's window.external. */
function addinPage(html, inWebClient) {
  const page = html.replaceAll(OFFICE_ADDRESS, "/office/");
  return inWebClient ? page : page.replace("<script", '<script src="/page/bridge.js"></script><script');
}

function fileOf(folders, path) {
  const [prefix, folder] = path === "/" ? ["/", PAGE] : (folders.find(([start]) => path.startsWith(start)) ?? []);
  if (folder === undefined) return undefined;
  const file = normalize(join(folder, path === "/" ? "index.html" : path.slice(prefix.length)));
  return file.startsWith(folder + sep) && statSync(file, { throwIfNoEntry: false })?.isFile() ? file : undefined;
}
