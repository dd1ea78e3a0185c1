const { readFileSync } = require("node:fs");
const path = require("node:path");

/** A bundled batch is run as it is; with its map, errors name the lines that were written. */
module.exports = {
  process(code, file) {
    const sourceRoot = JSON.stringify(`${path.dirname(file)}/`);
    return { code, map: readFileSync(`${file}.map`, "utf8").replace('"version": 3,', `"version": 3, "sourceRoot": ${sourceRoot},`) };
  },
};
