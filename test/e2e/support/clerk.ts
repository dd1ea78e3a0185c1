/** A clerk at the workbench's page: everything by mouse and keyboard, nothing by calling into the page. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { buffer } from "node:stream/consumers";
import type { Browser, FrameLocator, Locator, Page } from "playwright-core";
import type { Scalar } from "../../../workbench/book/types";
import { scalarOf } from "../../../workbench/book/workbook";
import { openPackage } from "../../../workbench/package";
import limits from "../../support/limits.json";

export interface SavedSheet {
  readonly name: string;
  readonly values: readonly (readonly Scalar[])[];
}

export interface Answer {
  readonly url: string;
  readonly status: number;
}

export class Clerk {
  /** Everything that the page and the pane have asked for. */
  readonly requests: string[] = [];
  readonly answers: Answer[] = [];
  /** Exceptions and console errors of page and pane. */
  readonly errors: string[] = [];

  private constructor(readonly page: Page) {
    page.on("request", (request) => this.requests.push(request.url()));
    page.on("response", (response) => this.answers.push({ url: response.url(), status: response.status() }));
    page.on("pageerror", (error) => this.errors.push(error.message));
    page.on("console", (message) => message.type() === "error" && this.errors.push(message.text()));
  }

  /** Opens the workbench and waits until the sample workbook is there. */
  static async sitDown(browser: Browser, address: string): Promise<Clerk> {
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: "zh-CN", ignoreHTTPSErrors: true, acceptDownloads: true });
    context.setDefaultTimeout(limits.wait);
    const clerk = new Clerk(await context.newPage());
    await clerk.page.goto(address);
    await clerk.isTold("就绪");
    return clerk;
  }

  get pane(): FrameLocator {
    return this.page.frameLocator("#pane iframe");
  }

  get message(): Locator {
    return this.page.locator("#message");
  }

  async isTold(text: string | RegExp): Promise<void> {
    await this.message.filter({ hasText: text }).waitFor();
  }

  async tick(scheme: string): Promise<void> {
    const box = this.pane.locator(`input[name="scheme"][value="${scheme}"]`);
    await box.waitFor({ state: "attached" });
    if (!(await box.isVisible())) await this.pressInPane("再选用别的办法");
    await box.click();
    await this.paneSays(`方案 ${scheme} 已写入`);
  }

  async paneSays(text: string): Promise<void> {
    await this.pane.locator('[role="status"], [role="alert"]').filter({ hasText: text }).waitFor();
  }

  /** Goes to a step of the pane: 1 方案, 2 数据, 3 考核, 4 报表. */
  async openStep(number: number): Promise<void> {
    await this.pane.getByRole("tab", { name: new RegExp(`^${number} `) }).click();
  }

  async pressInPane(name: string): Promise<void> {
    await this.pane.getByRole("button", { name, exact: true }).click();
  }

  async pressInRibbon(label: string): Promise<void> {
    await this.page.locator("#ribbon").getByRole("button", { name: label }).click();
  }

  tab(name: string): Locator {
    return this.page.locator("#grid").getByText(name, { exact: true });
  }

  /** Goes to a cell by the name box, as with Ctrl+G. */
  async goTo(cell: string): Promise<void> {
    const box = this.page.locator('[data-u-comp="defined-name"] input');
    await box.fill(cell);
    await box.press("Enter");
    // Only then does the grid hear the keys: on a busy machine the first one went into the box.
    await this.page.waitForFunction(() => document.activeElement?.closest('[data-u-comp="defined-name"]') === null);
  }

  /** Waits until this cell of this sheet is the selected one. */
  async isAt(sheet: string, cell: string): Promise<void> {
    await this.page.waitForFunction((wanted) => document.querySelector<HTMLInputElement>('[data-u-comp="defined-name"] input')?.value === wanted, cell);
    await this.page.locator('[data-u-comp="slide-tab-item"][aria-selected="true"]').getByText(sheet, { exact: true }).waitFor();
  }

  async type(cell: string, text: string): Promise<void> {
    await this.goTo(cell);
    await this.page.keyboard.type(text);
    await this.page.keyboard.press("Enter");
  }

  /** Drops a file on the window, as from the desktop. */
  async drop(file: string): Promise<void> {
    const dragged = { name: path.basename(file), base64: readFileSync(file).toString("base64") };
    const dataTransfer = await this.page.evaluateHandle(({ name, base64 }) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))], name));
      return transfer;
    }, dragged);
    await this.page.dispatchEvent("body", "dragenter", { dataTransfer });
    await this.page.dispatchEvent("#drop", "drop", { dataTransfer });
  }

  async dragDivider(distance: number): Promise<void> {
    const { mouse } = this.page;
    const box = await this.page.locator("#divider").boundingBox();
    if (box === null) throw new Error("the divider is not there");
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    await mouse.move(x, y);
    await mouse.down();
    await mouse.move(x + distance, y, { steps: 5 });
    await mouse.up();
  }

  /** Saves the workbook; gives the file. */
  async save(): Promise<Buffer> {
    const [download] = await Promise.all([this.page.waitForEvent("download"), this.page.locator("#save").click()]);
    return buffer(await download.createReadStream());
  }

  /** What the workbook holds, read from the file it is saved to. */
  async sheets(): Promise<readonly SavedSheet[]> {
    return openPackage(await this.save()).sheets.map((record) => {
      const values: Scalar[][] = [];
      for (const [row, column, { value }] of record.cells()) (values[row] ??= [])[column] = scalarOf(value);
      return { name: record.name, values: Array.from(values, (row) => Array.from(row ?? [], (value) => value ?? "")) };
    });
  }

  /** Begins anew with a workbook in the page that is open already: opening the page costs several times as much. */
  async beginWith(file: string): Promise<void> {
    for (const heard of [this.requests, this.answers, this.errors]) heard.length = 0;
    const before = await this.page.waitForSelector("#pane iframe");
    await this.drop(file);
    // It goes when the page says that it opens the file, and "就绪" comes back when that is open.
    await before.waitForElementState("hidden");
    await this.isTold("就绪");
    await this.page.getByRole("heading", { name: path.basename(file) }).waitFor();
  }

  async leave(): Promise<void> {
    await this.page.context().close();
  }
}

/** The rows below the heading, each by its headings. */
export function records(sheets: readonly SavedSheet[], name: string): Record<string, Scalar>[] {
  const [headings = [], ...rows] = sheets.find((sheet) => sheet.name === name)?.values ?? [];
  return rows.map((row) => Object.fromEntries(headings.map((heading, column) => [String(heading), row[column] ?? ""])));
}
