// npm run build: the add-in into dist/. Arguments are passed on to webpack.
import { build } from "./ensure.mjs";

build(...process.argv.slice(2));
