// MiniSearch as somebody sets it who knows it well, tried on the dev part; the same in Node and in a browser, with the
// folding of our own engine, which has to be loaded.
const our = globalThis.familienlotse;

export const settings = {
  fields: ["name", "keywords", "needs", "labels", "summary", "body"],
  tokenize: (text) => our.words(text),
  processTerm: (word) => word,
  searchOptions: {
    boost: { name: 4, keywords: 3, needs: 3, labels: 1.5, summary: 1.5, body: 1 },
    combineWith: "OR",
    fuzzy: (word) => (word.length > 3 ? 0.2 : false),
    prefix: (word) => word.length > 2
  }
};
