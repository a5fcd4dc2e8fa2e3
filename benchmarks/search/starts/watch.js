// Before the finder's page is there: remember when its first result stands on it.
new MutationObserver((_, watcher) => {
  const results = document.getElementById("fl-results");
  if (!results || !results.children.length) return;
  window.shownAt = performance.now();
  watcher.disconnect();
}).observe(document, { childList: true, subtree: true });
