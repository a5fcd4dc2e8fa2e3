// Who has to leave at once leaves no step back: the other page takes this one's place in the history.
for (const link of document.querySelectorAll(".fl-exit"))
  link.addEventListener("click", (event) => {
    event.preventDefault();
    document.documentElement.hidden = true; // however slow the other page is
    document.head.append(Object.assign(document.createElement("meta"), { name: "referrer", content: "no-referrer" }));
    location.replace(link.href);
  });
