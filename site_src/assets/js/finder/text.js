// Finished text -> nodes. Islands (U+2066 … U+2069) become bdi elements; words that were looked for are marked.
(function (our) {
  "use strict";

  our.put = (element, text, words) => {
    const parts = words && words.length ? our.marked(text, words) : [[text, false]];
    let into = element, plain = "";
    const close = () => {
      if (plain) into.append(plain);
      plain = "";
    };
    for (const [part, found] of parts)
      for (const piece of found ? [part] : part.split(/([\u2066\u2069])/)) {
        if (found || piece === "\u2066" || piece === "\u2069") close();
        if (piece === "\u2066") into = within(element, "bdi", "");
        else if (piece === "\u2069") into = element;
        else if (found) within(into, "mark", piece);
        else plain += piece;
        // An island with words in it is a German name, as templates.py says it.
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
