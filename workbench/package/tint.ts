/**
 * Lighter and darker variants of theme colours, to the digit as Excel shows them: it counts hue, lightness and
 * saturation in whole 240ths, as Windows does, and so differs a little from the exact formula.
 */
const SCALE = 240;
const CHANNEL = 255;

interface Hls {
  readonly hue: number;
  readonly lightness: number;
  readonly saturation: number;
}

/** RRGGBB made lighter (tint above 0, up to 1) or darker (below). */
export function tinted(rgb: string, tint: number): string {
  const channels = [0, 2, 4].map((at) => parseInt(rgb.slice(at, at + 2), 16));
  const [red = 0, green = 0, blue = 0] = channels;
  if (red === green && green === blue) return channels.map((channel) => hexByte(Math.round(lightened(channel, CHANNEL, tint)))).join("");
  const hls = toHls(red, green, blue);
  return fromHls({ ...hls, lightness: Math.floor(lightened(hls.lightness, SCALE, tint)) }).map(hexByte).join("");
}

function lightened(value: number, scale: number, tint: number): number {
  return tint < 0 ? value * (1 + tint) : value * (1 - tint) + scale * tint;
}

function toHls(red: number, green: number, blue: number): Hls {
  const high = Math.max(red, green, blue);
  const low = Math.min(red, green, blue);
  const sum = high + low;
  const spread = high - low;
  const lightness = Math.floor((sum * SCALE + CHANNEL) / (2 * CHANNEL));
  const room = lightness <= SCALE / 2 ? sum : 2 * CHANNEL - sum;
  const saturation = divided(spread * SCALE, room);
  const distance = (channel: number): number => divided((high - channel) * (SCALE / 6), spread);
  if (red === high) return { hue: turned(distance(blue) - distance(green)), lightness, saturation };
  if (green === high) return { hue: turned(SCALE / 3 + distance(red) - distance(blue)), lightness, saturation };
  return { hue: turned((2 * SCALE) / 3 + distance(green) - distance(red)), lightness, saturation };
}

function fromHls({ hue, lightness, saturation }: Hls): number[] {
  const strong = lightness <= SCALE / 2 ? divided(lightness * (SCALE + saturation), SCALE) : lightness + saturation - divided(lightness * saturation, SCALE);
  const weak = 2 * lightness - strong;
  return [hue + SCALE / 3, hue, hue - SCALE / 3].map((each) => divided(channelAt(turned(each), weak, strong) * CHANNEL, SCALE));
}

function channelAt(hue: number, weak: number, strong: number): number {
  const rising = (distance: number): number => weak + divided((strong - weak) * distance, SCALE / 6);
  if (hue < SCALE / 6) return rising(hue);
  if (hue < SCALE / 2) return strong;
  return hue < (2 * SCALE) / 3 ? rising((2 * SCALE) / 3 - hue) : weak;
}

/** A hue brought back onto the circle. */
function turned(hue: number): number {
  return hue < 0 ? hue + SCALE : hue > SCALE ? hue - SCALE : hue;
}

/** Division to the nearest whole number. */
function divided(number: number, by: number): number {
  return Math.floor((number + Math.floor(by / 2)) / by);
}

function hexByte(value: number): string {
  return Math.min(CHANNEL, Math.max(0, value)).toString(16).padStart(2, "0");
}
