/** Workbooks in and out of the page: the file dialog, dropping a file on the window, downloading. */
import { create, element } from "./elements";

const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** Tells of every file that is chosen or dropped. */
export function onFile(open: (file: File) => void): void {
  const input = element("file") as HTMLInputElement;
  element("open").addEventListener("click", () => input.click());
  input.addEventListener("change", () => {
    const [file] = input.files ?? [];
    if (file !== undefined) open(file);
    // The same file may be chosen again.
    input.value = "";
  });
  onDrop(open);
}

/** Files may be dropped anywhere, also on what catches drops itself: a sheet over everything receives them. */
function onDrop(open: (file: File) => void): void {
  const sheet = element("drop");
  window.addEventListener("dragenter", ({ dataTransfer }) => {
    if (dataTransfer?.types.includes("Files") === true) sheet.hidden = false;
  });
  sheet.addEventListener("dragleave", () => (sheet.hidden = true));
  sheet.addEventListener("dragover", (event) => event.preventDefault());
  sheet.addEventListener("drop", (event) => {
    event.preventDefault();
    sheet.hidden = true;
    const [file] = event.dataTransfer?.files ?? [];
    if (file !== undefined) open(file);
  });
}

export function download(bytes: Uint8Array, fileName: string): void {
  const address = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: TYPE }));
  create("a", { href: address, download: fileName }).click();
  URL.revokeObjectURL(address);
}
