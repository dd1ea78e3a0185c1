const { existsSync } = require("node:fs");
const path = require("node:path");
const { default: Sequencer } = require("@jest/test-sequencer");
const { nameOf } = require("./batches.cjs");
const longest = require("./longest.json");
const { root } = require("./testFiles.cjs");

const gone = longest.filter((name) => !existsSync(path.join(root, name)));
if (gone.length > 0) throw new Error(`test/support/longest.json names what is not there: ${gone.join(", ")}`);
const ranks = new Map(longest.map((name, rank) => [name, rank]));

/**
 * The longest files and folders begin first, so that none of them is still at work alone when all others are done. Without the times
 * of an earlier run, as in a fresh clone, Jest goes by the size of a file, and the longest tests of all are three lines long.
 */
module.exports = class LongestFirst extends Sequencer {
  sort(tests) {
    const rank = ({ path: file }) => ranks.get(nameOf(file)) ?? longest.length;
    return [...super.sort(tests)].sort((a, b) => rank(a) - rank(b));
  }
};
