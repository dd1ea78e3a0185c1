/** The task pane beside the grid: its width, showing and hiding. */

const WIDTH = { usual: 360, least: 320, most: 450, step: 10 };

export class Pane {
  private width = WIDTH.usual;

  constructor(
    readonly element: HTMLElement,
    private readonly divider: HTMLElement,
  ) {
    this.resize(WIDTH.usual);
    divider.addEventListener("pointerdown", (event) => this.drag(event));
    divider.addEventListener("keydown", ({ key }) => {
      if (key === "ArrowLeft") this.resize(this.width + WIDTH.step);
      if (key === "ArrowRight") this.resize(this.width - WIDTH.step);
    });
  }

  toggle(): void {
    const hidden = !this.element.hidden;
    this.element.hidden = hidden;
    this.divider.hidden = hidden;
  }

  private resize(width: number): void {
    this.width = Math.min(WIDTH.most, Math.max(WIDTH.least, width));
    this.element.style.width = `${this.width}px`;
    this.divider.setAttribute("aria-valuenow", String(this.width));
    this.divider.setAttribute("aria-valuemin", String(WIDTH.least));
    this.divider.setAttribute("aria-valuemax", String(WIDTH.most));
  }

  private drag(event: PointerEvent): void {
    const start = event.clientX + this.width;
    const move = ({ clientX }: PointerEvent): void => this.resize(start - clientX);
    // Over the frame in the pane, pointer events would go to the frame.
    this.divider.setPointerCapture(event.pointerId);
    this.divider.addEventListener("pointermove", move);
    this.divider.addEventListener("lostpointercapture", () => this.divider.removeEventListener("pointermove", move), { once: true });
  }
}
