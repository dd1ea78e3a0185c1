/** How a clerk gets at what the pane shows: by mouse, each click counted, or by keyboard alone, each step counted. */
import type { FrameLocator, Locator, Page } from "playwright-core";

export abstract class Hand {
  /** Clicks of the mouse. */
  clicks = 0;
  /** Presses of Tab and the arrow keys on the way to what is pressed. */
  steps = 0;

  constructor(
    protected readonly page: Page,
    protected readonly pane: FrameLocator,
  ) {}

  /** Presses a button, a link or a box. */
  abstract press(target: Locator): Promise<void>;

  /** Goes to a field and types there. */
  abstract type(field: Locator, text: string): Promise<void>;

  /** Takes what a list that has just opened offers under this name; `words` find it. */
  abstract choose(name: RegExp, words: string): Promise<void>;

  /** In the place of what stands in the field that has the focus. */
  async write(text: string): Promise<void> {
    await this.page.keyboard.press("Control+A");
    await this.page.keyboard.press("Delete");
    await this.page.keyboard.type(text);
  }

  async enter(): Promise<void> {
    await this.page.keyboard.press("Enter");
  }
}

export class Mouse extends Hand {
  async press(target: Locator): Promise<void> {
    await target.click();
    this.clicks += 1;
  }

  async type(field: Locator, text: string): Promise<void> {
    await field.waitFor();
    if (!(await isFocused(field))) await this.press(field);
    await this.write(text);
  }

  async choose(name: RegExp): Promise<void> {
    await this.press(this.pane.getByRole("option", { name }).first());
  }
}

/** More steps than this is no way to work. */
const FAR = 80;

export class Keyboard extends Hand {
  async press(target: Locator): Promise<void> {
    await this.goTo(target);
    await this.enter();
  }

  async type(field: Locator, text: string): Promise<void> {
    await this.goTo(field);
    await this.write(text);
  }

  async choose(name: RegExp, words: string): Promise<void> {
    await this.write(words);
    await this.pane.getByRole("option", { name }).first().waitFor();
    const box = this.pane.locator(":focus");
    for (let step = 0; step < FAR; step++) {
      const active = await box.evaluate((element) => element.ownerDocument.getElementById(element.getAttribute("aria-activedescendant") ?? "")?.textContent ?? "");
      if (name.test(active)) return this.enter();
      await this.step("ArrowDown");
    }
    throw new Error(`no option ${String(name)}`);
  }

  /** By Tab from stop to stop, by the arrow keys in a list that is one stop. */
  private async goTo(target: Locator): Promise<void> {
    await target.waitFor();
    for (let step = 0; step < FAR; step++) {
      const way = await target.evaluate((element) => {
        const now = element.ownerDocument.activeElement;
        if (now === null || now === element) return "there";
        const isBefore = (now.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_PRECEDING) !== 0;
        const list = now.closest('[data-tabster*="mover"]');
        const [back, on] = list?.getAttribute("role") === "tablist" ? ["ArrowLeft", "ArrowRight"] : ["ArrowUp", "ArrowDown"];
        if (list?.contains(element) === true) return isBefore ? back : on;
        return isBefore && now !== element.ownerDocument.body ? "Shift+Tab" : "Tab";
      });
      if (way === "there") return;
      await this.step(way);
    }
    throw new Error(`the keyboard does not get to ${String(target)}`);
  }

  private async step(key: string): Promise<void> {
    await this.page.keyboard.press(key);
    this.steps += 1;
  }
}

const isFocused = (field: Locator): Promise<boolean> => field.evaluate((element) => element.ownerDocument.activeElement === element);
