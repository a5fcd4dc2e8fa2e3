// Which parts of a text to mark because they were looked for.
(function (our) {
  "use strict";

  // Text -> [[part, whether to mark it]…], all of it; `words` are those of a result of `search`.
  our.marked = (text, words) => {
    const parts = text.split(/([\p{L}\p{N}\p{M}'’\u200c\u00ad]+)/u);
    return parts.filter(Boolean).map((part) => [part, our.terms(part).some((word) => words.includes(word))]);
  };
})(window.familienlotse);
