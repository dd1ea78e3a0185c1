/**
 * Waits for work that may take any time as long as something moves; fails with the message once nothing has for as long as the limit.
 * It looks twice: what keeps a process busy keeps it from looking too, and the first look after that comes at once.
 * @param limit in milliseconds
 * @param moves changes with every step
 */
export async function within<T>(work: PromiseLike<T>, limit: number, message: () => string, moves: () => number = () => 0): Promise<T> {
  let timer: ReturnType<typeof setInterval> | undefined;
  let seen = moves();
  let looks = 0;
  const standstill = new Promise<never>((_, reject) => {
    timer = setInterval(() => {
      const now = moves();
      looks = now === seen ? looks + 1 : 0;
      seen = now;
      if (looks === 2) reject(new Error(message()));
    }, limit / 2);
  });
  return Promise.race([work, standstill]).finally(() => clearInterval(timer));
}
