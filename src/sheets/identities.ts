/** Numbers for what is put together of words and numbers: the same for the same, without a text made of them. */
export class Identities {
  private readonly words = new Map<string, number>();
  /** By the second, of which there are few: months, mostly. */
  private readonly pairs = new Map<number, number[]>();
  private pairCount = 0;

  /** 0 for no word. */
  ofWord(word: string | undefined): number {
    if (word === undefined || word === "") return 0;
    let number = this.words.get(word);
    if (number === undefined) this.words.set(word, (number = this.words.size + 1));
    return number;
  }

  /** Of two numbers, in this order. */
  ofPair(first: number, second: number): number {
    let withSecond = this.pairs.get(second);
    if (withSecond === undefined) this.pairs.set(second, (withSecond = []));
    return (withSecond[first] ??= this.pairCount += 1);
  }
}
