const path = require("path");
const CopyWebpackPlugin = require("copy-webpack-plugin");
const HtmlWebpackPlugin = require("html-webpack-plugin");
const { FunctionsMetadataPlugin } = require("./scripts/functionsMetadataPlugin.cjs");
const { OfflinePlugin } = require("./scripts/offlinePlugin.cjs");

/** One page holds task pane, ribbon commands and custom functions: they share a runtime. */
module.exports = (_env, { mode }) => {
  const production = mode === "production";
  return {
    target: ["web", "es2022"],
    devtool: production ? false : "eval-cheap-module-source-map",
    entry: { taskpane: "./src/taskpane/index.tsx" },
    output: { path: path.resolve(__dirname, "dist"), filename: production ? "[name].[contenthash:8].js" : "[name].js", clean: true },
    cache: { type: "filesystem", cacheDirectory: path.resolve(__dirname, ".cache/webpack") },
    resolve: { extensions: [".ts", ".tsx", ".js"] },
    module: {
      // A name that a package does not export ends the build: Fluent UI gets the version of its icons from us.
      parser: { javascript: { exportsPresence: "error" } },
      rules: [
        // The guide is shown in the pane as it stands in docs/.
        { test: /\.md$/, type: "asset/source" },
        {
          test: /\.tsx?$/,
          exclude: /node_modules/,
          loader: "swc-loader",
          options: {
            jsc: {
              target: "es2022",
              parser: { syntax: "typescript", tsx: true },
              transform: { react: { runtime: "automatic", development: !production } },
            },
          },
        },
      ],
    },
    optimization: { splitChunks: { cacheGroups: { vendor: { test: /[\\/]node_modules[\\/]/, name: "vendor", chunks: "initial" } } } },
    performance: { hints: false },
    plugins: [
      new FunctionsMetadataPlugin(),
      new HtmlWebpackPlugin({ filename: "taskpane.html", template: "src/taskpane/taskpane.html", scriptLoading: "defer" }),
      new CopyWebpackPlugin({ patterns: [{ from: "assets/icons", to: "assets" }, { from: "manifest.xml" }] }),
      // While somebody develops, the files of the last build are the only right ones.
      ...(production ? [new OfflinePlugin()] : []),
    ],
  };
};
