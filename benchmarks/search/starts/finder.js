// -> milliseconds from the scripts' arrival on the finder's own page to its first result. At a key it waits for the next
// frame to show what it found; here it need not, and what it shows is laid out at once, so that all its work counts.
async () => {
  window.requestAnimationFrame = (work) => (work(performance.now()), 0);
  const field = document.querySelector("#finder [name=q]");
  window.ask = (typed) => {
    field.value = typed;
    field.dispatchEvent(new Event("input", { bubbles: true }));
    return document.body.offsetHeight;
  };
  const needed = performance.getEntriesByType("resource").filter(({ name }) => /\/(?:finder|search-[0-9a-f]{8})\.js/.test(name));
  return window.shownAt - Math.max(...needed.map((script) => script.responseEnd));
}
