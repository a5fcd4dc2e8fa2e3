// The list without reception: whoever has visited its page once in a language can open and print it there. What the
// network has goes first, so nobody reads old facts who could read new ones. Other pages of the site are left alone.
"use strict";

const store = () => caches.open(registration.scope);

addEventListener("install", () => skipWaiting());
addEventListener("activate", (event) => event.waitUntil(clients.claim()));
addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method === "GET" && request.url.startsWith(origin)) event.respondWith(answer(request));
});

async function answer(request) {
  try {
    return await fetch(request);
  } catch (error) {
    const kept = await (await store()).match(request);
    if (kept) return kept;
    throw error;
  }
}
