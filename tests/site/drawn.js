// What readers would miss, or could not tell apart, of the page as it is drawn with letters so many times as large.
(times) => {
  document.documentElement.style.fontSize = `${times * 100}%`;
  const found = new Set(), texts = [], targets = [], range = document.createRange();
  const TARGETS = "a, button, summary, input, select, label", HEAP = ".fl-find__chips, pre, table";
  const named = (one) => `${one.localName}.${one.getAttribute("class") || ""} "${one.textContent.trim().slice(0, 40)}"`;

  // Down the tree without what nobody sees, `block` being what a line of text has to stay inside of; what `floats` lies
  // over the page and is meant to.
  function walk(one, block, floats) {
    if (!one.checkVisibility({ visibilityProperty: true })) return;
    const style = getComputedStyle(one);
    if (style.clipPath !== "none") return;
    floats = floats || style.position === "fixed" || style.position === "sticky" || one.matches(".fl-drop > ul");
    if (style.display !== "inline") block = one;
    if (block === one && !one.matches("select, input")) {
      const cut = (overflow, scroll, client) => (overflow === "hidden" || overflow === "clip") && scroll > client + 1;
      if (cut(style.overflowX, one.scrollWidth, one.clientWidth) || cut(style.overflowY, one.scrollHeight, one.clientHeight))
        found.add("cut: " + named(one));
    }
    if (one.matches(TARGETS) && !floats) for (const box of one.getClientRects()) targets.push([one, box]);
    if (one.matches("select, svg, template, script, style")) return;
    for (const child of one.childNodes) {
      if (child.nodeType === Node.ELEMENT_NODE) walk(child, block, floats);
      else if (child.nodeType === Node.TEXT_NODE && child.data.trim()) {
        range.selectNodeContents(child);
        for (const box of range.getClientRects()) if (box.width > 1) texts.push([one, box, block, floats]);
        // Three times as large even five digits may be wider than such a phone.
        for (const number of times > 2 ? [] : child.data.matchAll(/\d{2,}/g)) {
          range.setStart(child, number.index);
          range.setEnd(child, number.index + number[0].length);
          const tops = [...range.getClientRects()].filter((box) => box.width > 1).map((box) => box.top);
          if (Math.max(...tops) - Math.min(...tops) > 5) found.add("torn: " + child.data.trim());
        }
      }
    }
  }

  if (document.documentElement.scrollWidth > innerWidth) found.add(`${document.documentElement.scrollWidth} px wide`);
  walk(document.body, document.body, false);
  for (const [one, box, block] of texts) {
    const around = block.getBoundingClientRect();
    if (one.closest(HEAP)) continue;
    if (box.left < around.left - 1.5 || box.right > around.right + 1.5) found.add("out of its box: " + named(one));
    if (box.left < -1 || box.right > innerWidth + 1) found.add("off the page: " + named(one));
  }
  const still = texts.filter(([, , , floats]) => !floats).sort(([, one], [, other]) => one.top - other.top);
  for (const [target, box] of targets) {
    for (const [one, text] of still) {
      if (text.top > box.bottom - 5) break;
      if (text.bottom < box.top + 5 || Math.min(box.right, text.right) - Math.max(box.left, text.left) < 3) continue;
      if (!target.contains(one)) found.add(`on top of each other: ${named(target)} and ${named(one)}`);
    }
  }
  return [...found];
}
