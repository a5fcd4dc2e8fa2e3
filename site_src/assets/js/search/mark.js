// Which parts of a text to mark because they were looked for.
(function (our) {
  "use strict";

  // Texts come again with every key: their parts and the terms of each are remembered.
  const known = new Map();
  const MOST = 2000;
  // What of a text belongs to words; where it has Latin letters only, the same in short: see fold.js.
  const WORD = /([\p{L}\p{N}\p{M}'’\u200c\u00ad]+)/u;
  const LATIN = /^[\0-\u024f\u1e00-\u1eff\u2000-\u2069]*$/;
  const LATIN_WORD = /([0-9A-Za-z'’\u200c\xaa\xad\xb2\xb3\xb5\xb9\xba\xbc-\xbe\xc0-\xd6\xd8-\xf6\xf8-\u024f\u1e00-\u1eff]+)/;

  // Text -> [[part, whether to mark it]…], all of it; `words` are those of a result of `search`.
  our.marked = (text, words) => partsOf(text).map(([part, terms]) => [part, terms.some((term) => words.includes(term))]);

  function partsOf(text) {
    if (!known.has(text)) {
      if (known.size > MOST) known.clear();
      const parts = text.split(LATIN.test(text) ? LATIN_WORD : WORD).filter(Boolean);
      known.set(text, parts.map((part) => [part, our.terms(part)]));
    }
    return known.get(text);
  }
})(window.familienlotse);
