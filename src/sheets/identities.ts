/** More than a workbook names, and two of them side by side are still a safe integer. */
const MOST_IDENTITIES = 2 ** 26;

/** Numbers for what is put together of words and numbers: the same for the same, without a text made of them. */
export class Identities {
  private readonly words = new Map<string, number>();
  private readonly pairs = new Map<number, number>();

  /** 0 for no word. */
  ofWord(word: string | undefined): number {
    if (word === undefined || word === "") return 0;
    let number = this.words.get(word);
    if (number === undefined) this.words.set(word, (number = this.words.size + 1));
    return number;
  }

  /** Of two numbers, in this order. */
  ofPair(first: number, second: number): number {
    const pair = first * MOST_IDENTITIES + second;
    let number = this.pairs.get(pair);
    if (number === undefined) this.pairs.set(pair, (number = this.pairs.size + 1));
    return number;
  }
}
