/** The longest run of true. */
export function streak(marks: readonly boolean[]): number {
  let run = 0;
  let longest = 0;
  for (const mark of marks) {
    run = mark ? run + 1 : 0;
    longest = Math.max(longest, run);
  }
  return longest;
}
