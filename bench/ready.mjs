/* global document, window, MutationObserver -- what runs in the page */
// How long the pane takes until it can be used, as a multiple of an empty Fluent page built with the same configuration.
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { chromium } from "playwright-core";
import { ensureBuilt, root } from "../scripts/ensure.mjs";
import { ensurePage, serve } from "../scripts/page.mjs";

const require = createRequire(import.meta.url);

const CHROMIUM = "/usr/bin/chromium";
const EMPTY = path.join(root, ".cache", "emptyPane");
const ROUNDS = 5;
const GOAL = 1.5;
const READY = 'main[aria-busy="false"]';
/** Nothing takes this long: it bounds what hangs. In milliseconds. */
const LIMIT = 120_000;

if (existsSync(CHROMIUM)) await compare();
else console.log(`no ${CHROMIUM}: not measured`);

async function compare() {
  ensureBuilt();
  await ensurePage();
  await buildEmpty();
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: ["--no-sandbox", "--disable-gpu"] });
  const pages = [await serve(0, EMPTY), await serve(0)].map((page) => ({ ...page, taken: [] }));
  try {
    // In turn, so that whatever else the machine does befalls both.
    for (let round = 0; round < ROUNDS; round++) for (const { address, taken } of pages) taken.push(await readyAfter(browser, address));
    const [empty, pane] = pages.map(({ taken }) => median(taken));
    console.log(`until the pane is ready, with a sample workbook open; an empty Fluent page = 1, median of ${ROUNDS}`);
    console.log(`${(pane / empty).toFixed(1).padStart(6)}  goal ${GOAL}`);
  } finally {
    await browser.close();
    for (const { server } of pages) server.close();
  }
}

function buildEmpty() {
  const webpack = require("webpack");
  const mode = "production";
  const config = require("../webpack.config.js")({}, { mode });
  const compiler = webpack({ ...config, mode, context: root, entry: { taskpane: path.join(root, "bench", "support", "emptyPane.tsx") }, output: { ...config.output, path: EMPTY }, cache: false });
  return new Promise((resolve, reject) => {
    compiler.run((error, stats) => {
      if (error ?? stats?.hasErrors()) reject(error ?? new Error(stats.toString("errors-only")));
      else compiler.close(resolve);
    });
  });
}

/** From when the pane's page begins to load until it is not busy, in milliseconds by its own clock, in a browser that has nothing of it. */
async function readyAfter(browser, address) {
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(LIMIT);
    await page.addInitScript(noteWhenReady);
    await page.goto(address);
    const main = page.frameLocator("#pane iframe").locator(READY);
    await main.waitFor();
    return await main.evaluate(() => window.readyAt);
  } finally {
    await context.close();
  }
}

/** Runs in every page: from outside the moment is seen too late, when the page has gone on to other work. */
function noteWhenReady() {
  const note = () => {
    if (document.querySelector('main[aria-busy="false"]')) window.readyAt ??= performance.now();
  };
  new MutationObserver(note).observe(document, { subtree: true, childList: true, attributeFilter: ["aria-busy"] });
}

function median(values) {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
}
