// Emits what Excel reads about the custom functions, built from their declarations in src/functions: the metadata and the
// help page, each in both languages.
const { buildSync } = require("esbuild");
const path = require("node:path");

const FUNCTIONS = path.resolve(__dirname, "../src/functions");
const LANGUAGES = [
  { locale: "zh-CN", suffix: "" },
  { locale: "en-US", suffix: ".en-US" },
];

class FunctionsMetadataPlugin {
  apply(compiler) {
    const { Compilation, sources } = compiler.webpack;
    compiler.hooks.thisCompilation.tap("FunctionsMetadataPlugin", (compilation) => {
      compilation.hooks.processAssets.tap({ name: "FunctionsMetadataPlugin", stage: Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL }, () => {
        const { functionsMetadata, helpPage } = loadDeclarations();
        const emit = (name, text) => compilation.emitAsset(name, new sources.RawSource(text));
        for (const { locale, suffix } of LANGUAGES) {
          emit(`functions${suffix}.json`, `${JSON.stringify(functionsMetadata(locale), null, 2)}\n`);
          emit(`functions${suffix}.html`, helpPage(locale));
        }
      });
    });
  }
}

function loadDeclarations() {
  const entry = 'export * from "./metadata"; export * from "./helpPage";';
  const { outputFiles } = buildSync({
    stdin: { contents: entry, resolveDir: FUNCTIONS },
    bundle: true,
    platform: "node",
    format: "cjs",
    target: "node20",
    write: false,
  });
  const module = { exports: {} };
  new Function("module", "exports", outputFiles[0].text)(module, module.exports);
  return module.exports;
}

module.exports = { FunctionsMetadataPlugin };
