/** OLE compound files, only to tell an encrypted workbook from an old .xls. */

const SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const SECTOR_SHIFT = 0x1e;
const DIRECTORY_START = 0x30;
const FAT_SECTORS = 0x4c;
const FAT_SECTORS_IN_HEADER = 109;
const ENTRY_SIZE = 128;
const NAME_LENGTH = 0x40;
const LAST_REGULAR_SECTOR = 0xfffffffa;

export function isOleFile(bytes: Uint8Array): boolean {
  return bytes.length >= SIGNATURE.length && SIGNATURE.every((byte, index) => bytes[index] === byte);
}

/** The names of the storages and streams; as many as a cut-off file still shows. */
export function oleEntryNames(bytes: Uint8Array): readonly string[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const names: string[] = [];
  try {
    const sectorSize = 2 ** view.getUint16(SECTOR_SHIFT, true);
    for (const sector of directorySectors(view, sectorSize)) {
      for (let entry = (sector + 1) * sectorSize; entry < (sector + 2) * sectorSize; entry += ENTRY_SIZE) names.push(entryName(view, entry));
    }
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
  }
  return names;
}

function directorySectors(view: DataView, sectorSize: number): number[] {
  const sectors: number[] = [];
  const perSector = sectorSize / 4;
  let sector = view.getUint32(DIRECTORY_START, true);
  while (sector <= LAST_REGULAR_SECTOR && !sectors.includes(sector)) {
    sectors.push(sector);
    const fatIndex = Math.floor(sector / perSector);
    if (fatIndex >= FAT_SECTORS_IN_HEADER) break;
    const fatSector = view.getUint32(FAT_SECTORS + 4 * fatIndex, true);
    sector = view.getUint32((fatSector + 1) * sectorSize + 4 * (sector % perSector), true);
  }
  return sectors;
}

function entryName(view: DataView, entry: number): string {
  const length = view.getUint16(entry + NAME_LENGTH, true);
  let name = "";
  for (let at = 0; at + 2 < length; at += 2) name += String.fromCharCode(view.getUint16(entry + at, true));
  return name;
}
