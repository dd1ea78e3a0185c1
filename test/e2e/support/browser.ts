/** Real Chromium, where there is one: launched once, and shared by all journeys. */
import { chromium } from "playwright-core";
import type { Browser } from "playwright-core";

const { JOURNEYS_BROWSER, JOURNEYS_WORKBENCH } = process.env;

/** Like describe; where no browser is to be had, its tests count as skipped. */
export const describeInBrowser = JOURNEYS_BROWSER === undefined ? describe.skip : describe;

/** The browser, and the address of the workbench's page, that were started for all journeys. */
export async function meet(): Promise<{ readonly browser: Browser; readonly address: string }> {
  if (JOURNEYS_BROWSER === undefined || JOURNEYS_WORKBENCH === undefined) throw new Error("no browser was started");
  return { browser: await chromium.connect(JOURNEYS_BROWSER, { timeout: 0 }), address: JOURNEYS_WORKBENCH };
}
