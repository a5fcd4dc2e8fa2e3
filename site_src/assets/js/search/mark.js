// Which parts of a text to mark because they were looked for.
(function (our) {
  "use strict";

  // Text -> [[part, whether to mark it]…]; `words` are those of a result of `search`.
  our.marked = (text, words) => {
    const found = [];
    let rest = 0;
    for (const match of text.matchAll(/[\p{L}\p{N}\p{M}'’\u200c\u00ad]+/gu)) {
      if (!our.terms(match[0]).some((word) => words.includes(word))) continue;
      if (match.index > rest) found.push([text.slice(rest, match.index), false]);
      found.push([match[0], true]);
      rest = match.index + match[0].length;
    }
    if (rest < text.length) found.push([text.slice(rest), false]);
    return found;
  };
})(window.familienlotse);
