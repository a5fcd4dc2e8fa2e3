// The script of a preview, on no published page: it says why an older state is shown, and loads the page anew when
// there is a new one. What it says is words of the server about files that anybody may have written: text, never markup.
"use strict";

(() => {
  const MILLISECONDS_BETWEEN_LOOKS = 500;
  const number = Number(document.currentScript.dataset.number);
  const panel = document.createElement("section");
  let said = "null";

  function element(name, text, ...children) {
    const made = document.createElement(name);
    made.textContent = text;
    made.append(...children);
    return made;
  }

  function entry([place, sentence]) {
    return element("li", "", element("strong", place), element("span", sentence));
  }

  function show(notice) {
    panel.hidden = notice === null;
    if (notice === null) return;
    panel.lang = notice.language;
    const list = element("ul", "", ...notice.problems.map(entry));
    panel.replaceChildren(element("p", notice.title), ...(notice.problems.length ? [list] : []));
  }

  async function look() {
    try {
      const answer = await fetch("/_preview/state.json");
      const state = await answer.json();
      if (state.number !== number) return location.reload();
      const saying = JSON.stringify(state.notice);
      if (saying !== said) show(state.notice); // a screen reader hears it once
      said = saying;
    } catch {
      // The server has been stopped: perhaps it is started again.
    }
    setTimeout(look, MILLISECONDS_BETWEEN_LOOKS);
  }

  panel.className = "preview-notice";
  panel.dir = "ltr";
  panel.hidden = true;
  panel.setAttribute("role", "alert");
  document.body.prepend(panel);
  look();
})();
