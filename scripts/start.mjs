// npm start: installs and builds what is missing, serves the workbench on this machine, and prints its address.
import { ensureBuilt, ensureInstalled } from "./ensure.mjs";
import { ensurePage, serve } from "./page.mjs";

const PORT = 3100;

ensureInstalled();
ensureBuilt();
await ensurePage();
const { address } = await serve(Number(process.env.PORT ?? PORT));
console.log(`工作台已启动,请在浏览器里打开:${address}(按 Ctrl+C 结束)`);
