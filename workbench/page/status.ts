/** The line at the bottom: what is going on, and what went wrong. */
import { element } from "./elements";

/** What takes no longer needs no word. */
const MOMENT = 300;

export class StatusLine {
  private readonly message = element("message");
  private readonly progress = element("progress");
  private running = 0;

  /** Shows the text and a moving bar while the work takes longer than a moment. */
  async during<T>(text: string, work: Promise<T>): Promise<T> {
    const timer = setTimeout(() => this.showProgress(text), MOMENT);
    this.running++;
    try {
      return await work;
    } finally {
      clearTimeout(timer);
      this.running--;
      if (this.running === 0) this.hideProgress();
    }
  }

  /** The same, shown at once: for work that leaves the page no time to draw. */
  at<T>(text: string, work: () => Promise<T>): Promise<T> {
    this.showProgress(text);
    return this.during(text, drawn().then(work));
  }

  say(text: string): void {
    this.message.className = "";
    this.message.textContent = text;
  }

  fail(text: string): void {
    this.message.className = "failed";
    this.message.textContent = text;
  }

  private showProgress(text: string): void {
    this.say(text);
    this.progress.hidden = false;
  }

  private hideProgress(): void {
    if (!this.progress.hidden) this.say("就绪");
    this.progress.hidden = true;
  }
}

/** Resolves once the browser has drawn what is on the page now. */
function drawn(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
}
