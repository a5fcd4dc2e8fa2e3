// Other engines beside ours, in Node: node others.mjs answers | bundles | weights < input > output, all JSON
// Input of answers: {language: {setting: {documents: […], pages: [HTML, …]}, queries: ["…"]}}
import { readFileSync } from "node:fs";
import { copyFile, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { runInThisContext } from "node:vm";
import { brotliCompressSync, gzipSync } from "node:zlib";
import MiniSearch from "minisearch";
import * as pagefind from "pagefind";

globalThis.window = globalThis;
runInThisContext(await readFile(new URL("../../site_src/assets/js/search/fold.js", import.meta.url), "utf8"));
const { settings } = await import("./minisearch.mjs");

const FIRST = 3;

function mini(documents, storeFields = []) {
  const search = new MiniSearch({ ...settings, storeFields });
  search.addAll(documents);
  return search;
}

// Pagefind's files for the pages of a language, in `folder`.
async function bundle(language, documents, pages, folder) {
  const { index } = await pagefind.createIndex({ forceLanguage: language.split("-")[0] });
  for (const [place, content] of pages.entries()) {
    const { errors } = await index.addHTMLFile({ url: `/${documents[place].id}`, content });
    if (errors.length) throw new Error(errors.join("\n"));
  }
  await index.writeFiles({ outputPath: folder });
  await index.deleteIndex();
}

async function found(language, documents, pages, queries) {
  const folder = await mkdtemp(join(tmpdir(), "search-"));
  await bundle(language, documents, pages, folder);
  await copyFile(join(folder, "pagefind.js"), join(folder, "pagefind.mjs"));
  const engine = await import(pathToFileURL(join(folder, "pagefind.mjs")));
  await engine.options({ basePath: `${pathToFileURL(folder)}/` });
  const answers = [];
  for (const query of queries) {
    const { results } = await engine.search(query);
    const first = await Promise.all(results.slice(0, FIRST).map((result) => result.data()));
    answers.push(first.map(({ url }) => url.slice(1)));
  }
  await engine.destroy();
  await rm(folder, { recursive: true });
  return answers;
}

async function answers(input) {
  // Pagefind fetches its files; here they lie on the disk.
  globalThis.fetch = async (address) => new Response(await readFile(new URL(address)));
  const output = {};
  for (const [language, { queries, ...variants }] of Object.entries(input)) {
    output[language] = {};
    for (const [name, { documents, pages }] of Object.entries(variants)) {
      const search = mini(documents);
      output[language][`MiniSearch${name}`] = queries.map((query) => search.search(query).slice(0, FIRST).map(({ id }) => id));
      output[language][`Pagefind${name}`] = await found(language, documents, pages, queries);
    }
  }
  return output;
}

// Pagefind's files and MiniSearch's index below `folder`; that has what a list of results shows, as our cards do.
async function bundles({ language, documents, pages, folder }) {
  await bundle(language, documents, pages, join(folder, "pagefind"));
  await writeFile(join(folder, "minisearch.json"), JSON.stringify(mini(documents, ["name", "summary"])));
  return {};
}

// For each group of files [bytes with gzip, bytes with Brotli] of each, at their best; Pagefind packs its own.
function weights(groups) {
  return groups.map((files) => files.map((file) => {
    const bytes = readFileSync(file);
    if (/\.(?:pagefind|pf_\w+)$/.test(file)) return [bytes.length, bytes.length];
    return [gzipSync(bytes, { level: 9 }).length, brotliCompressSync(bytes).length];
  }));
}

const input = JSON.parse(readFileSync(0, "utf8"));
const output = await { answers, bundles, weights }[process.argv[2]](input);
await pagefind.close();
process.stdout.write(JSON.stringify(output));
