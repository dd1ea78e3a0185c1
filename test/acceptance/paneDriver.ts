import { setTimeout } from "node:timers/promises";
import limits from "../support/limits.json";
import type { Session } from "./session";

/** Milliseconds between two looks. */
const LOOK = 20;

/** The pane of a session, operated by its buttons. */
export class PaneDriver {
  constructor(private readonly session: Session) {}

  get page(): Document {
    return this.session.client.window.document;
  }

  /** office.js as the page has loaded it. */
  get library(): typeof globalThis {
    return this.session.client.window as unknown as typeof globalThis;
  }

  /** The button whose name, or text, begins with these words: parts of the pane are fetched when they are first shown. */
  async button(words: string): Promise<HTMLButtonElement> {
    const buttons = (): HTMLButtonElement[] => [...this.page.querySelectorAll("button")];
    const named = (candidate: HTMLButtonElement): boolean => (candidate.getAttribute("aria-label") ?? candidate.textContent ?? "").startsWith(words);
    return this.appearing(() => buttons().find(named), () => `no button “${words}”, there are: ${buttons().map(({ textContent }) => textContent).join("、")}`);
  }

  async press(words: string): Promise<void> {
    (await this.button(words)).click();
    await this.session.client.waitUntilIdle();
  }

  /** Ticks the box of this name. */
  async tick(name: string): Promise<void> {
    (await this.appearing(() => this.page.querySelector<HTMLInputElement>(`input[name="${name}"]`) ?? undefined, () => `no box “${name}”`)).click();
  }

  private async appearing<T>(look: () => T | undefined, missing: () => string): Promise<T> {
    for (const began = Date.now(); Date.now() - began < limits.wait; await setTimeout(LOOK)) {
      const found = look();
      if (found !== undefined) return found;
    }
    throw new Error(missing());
  }

  /** Chooses an option of the list with this label. */
  async choose(label: string, option: string): Promise<void> {
    const lists = [...this.page.querySelectorAll<HTMLElement>('[role="combobox"]')];
    const list = lists.find(({ id }) => this.page.querySelector(`label[for="${id}"]`)?.textContent === label);
    if (list === undefined) throw new Error(`no list “${label}”`);
    list.click();
    await this.session.client.waitUntilIdle();
    const found = [...this.page.querySelectorAll<HTMLElement>('[role="option"]')].find(({ textContent }) => textContent === option);
    if (found === undefined) throw new Error(`no option “${option}”`);
    found.click();
    await this.session.client.waitUntilIdle();
  }

  /** The cell the user is on, as Excel itself tells it. */
  async activeCell(): Promise<string> {
    return this.library.Excel.run(async (context) => {
      const cell = context.workbook.getActiveCell();
      cell.load("address");
      await context.sync();
      return cell.address;
    });
  }
}
