import type { Session } from "./session";

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

  /** The button whose name, or text, begins with these words. */
  button(words: string): HTMLButtonElement {
    const buttons = [...this.page.querySelectorAll("button")];
    const found = buttons.find((candidate) => (candidate.getAttribute("aria-label") ?? candidate.textContent ?? "").startsWith(words));
    if (found === undefined) throw new Error(`no button “${words}”, there are: ${buttons.map(({ textContent }) => textContent).join("、")}`);
    return found;
  }

  async press(words: string): Promise<void> {
    this.button(words).click();
    await this.session.client.waitUntilIdle();
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
