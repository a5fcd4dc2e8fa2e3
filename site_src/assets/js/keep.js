// Keeping the guide on this device comes after the page itself; never where a preview shows what is being worked on.
(() => {
  const line = document.querySelector(".fl-offline");
  if (!line || location.protocol === "file:") return; // a folder that is opened by double-click is not installed
  const href = document.querySelector(".fl-brand").href + "manifest.webmanifest";
  document.head.append(Object.assign(document.createElement("link"), { rel: "manifest", href }));
  if (!navigator.serviceWorker || !window.caches) return;
  if (/^(?:localhost|127\.0\.0\.1|\[::1\])$/.test(location.hostname)) return;
  const script = Object.assign(document.createElement("script"), { src: line.dataset.script });
  window.addEventListener("load", () => document.head.append(script));
})();
