/** Milliseconds without a key until somebody is taken to have stopped typing. */
const PAUSE = 300;

/**
 * Does something once nobody types.
 * @param act is told by what it gets whether its outcome is still wanted
 * @returns takes it back
 */
export function whenQuiet(act: (isWanted: () => boolean) => Promise<void>): () => void {
  let wanted = true;
  let timer: ReturnType<typeof setTimeout>;
  const begin = (): void => {
    removeEventListener("keydown", wait, true);
    void act(() => wanted);
  };
  const wait = (): void => {
    clearTimeout(timer);
    timer = setTimeout(begin, PAUSE);
  };
  addEventListener("keydown", wait, true);
  timer = setTimeout(begin);
  return () => {
    wanted = false;
    clearTimeout(timer);
    removeEventListener("keydown", wait, true);
  };
}
