// Emits offline.js, the service worker of src/offline, with the names of the files that this build has made.
const { readFileSync } = require("node:fs");
const path = require("node:path");

const WORKER = path.resolve(__dirname, "../src/offline/worker.js");
const PAGE = "taskpane.html";

class OfflinePlugin {
  apply(compiler) {
    const { Compilation, sources } = compiler.webpack;
    compiler.hooks.thisCompilation.tap("OfflinePlugin", (compilation) => {
      compilation.fileDependencies.add(WORKER);
      // When all files have their names, the page too.
      compilation.hooks.processAssets.tap({ name: "OfflinePlugin", stage: Compilation.PROCESS_ASSETS_STAGE_REPORT }, (assets) => {
        const files = Object.keys(assets).filter((name) => name.endsWith(".js")).sort();
        const built = { build: compilation.hash, page: PAGE, files };
        compilation.emitAsset("offline.js", new sources.RawSource(`self.BUILT = ${JSON.stringify(built)};\n${readFileSync(WORKER, "utf8")}`));
      });
    });
  }
}

module.exports = { OfflinePlugin };
