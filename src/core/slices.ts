/** How much of a long computation is done, in whatever it counts by. */
export interface Done {
  readonly done: number;
  readonly total: number;
}

/** A computation that pauses now and then to say how far it is, so that whoever runs it can let others have a turn. */
export type Slices<T> = Generator<Done, T>;

/** Runs all of it in one go. */
export function atOnce<T>(slices: Slices<T>): T {
  for (;;) {
    const slice = slices.next();
    if (slice.done === true) return slice.value;
  }
}
