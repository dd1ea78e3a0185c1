/** What is new may come at the end of a long pane: it is brought to where it is seen. */
export function scrollTo(element: HTMLElement | null): void {
  if (element?.offsetParent) element.offsetParent.scrollTop = element.offsetTop;
}
