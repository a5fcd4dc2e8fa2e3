// Finished text -> nodes. Islands (U+2066 … U+2069) become bdi elements; words that were looked for are marked. German
// names say that they are German, as templates.py says it.
(function (our) {
  "use strict";

  const MARKS = /([\u2066\u2069])/;
  const NAMES = /([A-ZÄÖÜß\u00adé]{3,}(?:[ \u00a0–-]+[A-ZÄÖÜß\u00adé]+)*)/i;
  const pieces = /[\u0400-\u04ff]/.test(document.title) ? NAMES : MARKS; // on a Cyrillic page

  our.put = (element, text, words) => {
    const parts = words && words.length ? our.marked(text, words) : [[text, false]];
    let into = element, plain = "";
    const close = () => {
      if (plain) into.append(plain);
      plain = "";
    };
    for (const [part, found] of parts)
      for (const piece of found ? [part] : part.split(pieces)) {
        const named = pieces === NAMES && NAMES.test(piece);
        if (found || named || piece === "\u2066" || piece === "\u2069") close();
        if (piece === "\u2066") into = within(element, "bdi", "");
        else if (piece === "\u2069") into = element;
        else if (found || named) {
          const inside = within(into, found ? "mark" : "span", piece);
          if (named) inside.lang = "de";
        } else plain += piece;
        if (into !== element && /^[^@]*[a-zäöü]{3}[^@]*$/i.test(piece)) into.lang = "de";
      }
    close();
  };

  // "until {time}" -> "until 12:00"
  our.filled = (words, values) => words.replace(/\{(\w+)\}/g, (all, name) => (name in values ? values[name] : all));

  function within(parent, tag, text) {
    const element = document.createElement(tag);
    if (tag === "bdi") element.dir = "ltr";
    element.append(text);
    parent.append(element);
    return element;
  }
})(window.familienlotse);
