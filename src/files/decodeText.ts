/** What tells the encoding before anything is decoded. */
const MARKS: readonly (readonly [mark: readonly number[], encoding: string])[] = [
  [[0xef, 0xbb, 0xbf], "utf-8"],
  [[0xff, 0xfe], "utf-16le"],
  [[0xfe, 0xff], "utf-16be"],
];
/** What no text holds: control characters other than tab and line ends, and characters that no font shows. */
// eslint-disable-next-line no-control-regex -- these are looked for
const NO_TEXT = /[\u0000-\u0008\u000e-\u001f\ufffd\ue000-\uf8ff]/;

/** More rare characters than this, of all that take several bytes, no Chinese text has. */
const MOST_RARE = 0.2;

/**
 * A text file's contents: UTF-8 where it is valid UTF-8, else what Excel and WPS save in China (GB 18030, of which GBK
 * and GB 2312 are parts); undefined where it is neither, as a wrong guess would give other words.
 */
export function decodeText(bytes: Uint8Array): string | undefined {
  const marked = MARKS.find(([mark]) => mark.every((byte, index) => bytes[index] === byte));
  const encodings = marked === undefined ? ["utf-8", "gb18030"] : [marked[1]];
  for (const encoding of encodings) {
    const text = decodedAs(encoding, bytes);
    if (text !== undefined) return NO_TEXT.test(text) || (encoding === "gb18030" && rareShare(bytes) > MOST_RARE) ? undefined : text;
  }
  return undefined;
}

/** How many of the characters are none of GB 2312's, which has the usual ones: other encodings read as GB 18030 are full of them. */
function rareShare(bytes: Uint8Array): number {
  let [all, rare] = [0, 0];
  for (let at = 0; at < bytes.length; at++) {
    const [first = 0, second = 0] = [bytes[at], bytes[at + 1]];
    if (first < 0x80) continue;
    all += 1;
    if (first < 0xa1 || second < 0xa1) rare += 1;
    // Where a digit follows, the character takes four bytes.
    at += second < 0x40 ? 3 : 1;
  }
  return all === 0 ? 0 : rare / all;
}

function decodedAs(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
