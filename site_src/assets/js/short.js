// A QR code names the language of its flyer ("/Q/K7MQ2D/#AR"): go straight to that page.
// Without scripts the style sheet puts the same link first (li:target).
document.addEventListener("DOMContentLoaded", () => {
  const wanted = location.hash.slice(1).toLowerCase();
  const link = [...document.querySelectorAll("a[hreflang]")].find((a) => a.hreflang.toLowerCase() === wanted);
  if (link) location.replace(link.href);
});
