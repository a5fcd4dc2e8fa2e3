// Which parts of a text to mark because they were looked for.
(function (our) {
  "use strict";

  // Texts come again with every key: their parts and the terms of each are remembered.
  const known = new Map();
  const MOST = 2000;

  // Text -> [[part, whether to mark it]…], all of it; `words` are those of a result of `search`.
  our.marked = (text, words) => partsOf(text).map(([part, terms]) => [part, terms.some((term) => words.includes(term))]);

  function partsOf(text) {
    if (!known.has(text)) {
      if (known.size > MOST) known.clear();
      const parts = text.split(/([\p{L}\p{N}\p{M}'’\u200c\u00ad]+)/u).filter(Boolean);
      known.set(text, parts.map((part) => [part, our.terms(part)]));
    }
    return known.get(text);
  }
})(window.familienlotse);
