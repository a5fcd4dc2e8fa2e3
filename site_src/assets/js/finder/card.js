// A result as a card: what it is, and why it is there. Its markup is the template in find.html.
(function (our) {
  "use strict";

  // `words` and `meant` are those of what `search` found; `said`: the page's words; `now` as in clock.js.
  our.card = (index, offer, { words, meant }, chosen, said, now) => {
    const card = index.card(offer);
    const element = document.getElementById("fl-result").content.firstElementChild.cloneNode(true);
    const part = (name) => element.querySelector(".fl-card__" + name);
    const say = (name, text, words) => (text ? our.put(part(name), text, words) : part(name).remove());
    element.dataset.offer = card.i;
    const link = part("name").firstElementChild;
    link.href = our.pageOf(said.base, card.i);
    our.put(link, card.n, words);
    say("summary", card.s, words);
    if (card.g) our.markGerman(link, part("summary"));
    say("rests", card.z);
    say("when", now && !card.z ? our.whenInWords(our.nextTimes(index, offer, now), said) : "");
    say("why", element.querySelector("mark") ? "" : why(index, offer, meant, said));
    for (const [text, kind] of tags(index, card, chosen, said)) tag(part("facts"), text, kind);
    say("whom", [index.ages[card.b]].concat((card.a || []).map((number) => index.audiences[number][1])).filter(Boolean).join("\u00a0· "));
    call(part("call"), card.p);
    if (our.letKeep) our.letKeep(element);
    return element;
  };

  function tag(facts, text, kind) {
    const element = document.createElement("span");
    element.className = "fl-tag" + kind;
    our.put(element, text);
    facts.append(element);
  }

  // That it is told in German only, what it costs, the language that is spoken, where it is.
  function tags(index, card, chosen, said) {
    const places = card.d ? card.d.map((number) => index.districts[number][1]) : [said.town];
    return [
      [card.g ? said.german : "", " fl-tag--german"],
      [index.costs[card.c], card.f ? " fl-tag--free" : ""],
      [spoken(index, card, chosen, said), " fl-tag--speaks"],
      ...places.map((place) => [place, ""])
    ].filter(([text]) => text);
  }

  // The language that was chosen, or else the page's own; German is spoken everywhere.
  function spoken(index, card, chosen, said) {
    const tongues = (card.l || []).map((number) => index.languages[number]);
    const asked = tongues.find(([tag]) => tag === chosen.language);
    if (asked) return our.filled(said.speaks, { language: asked[1] });
    return tongues.some(([tag]) => tag.split("-")[0] === index.language.split("-")[0]) ? said.own : "";
  }

  // The need it fits where none of its words shows that.
  function why(index, offer, meant, said) {
    const lead = meant.find((number) => index.concepts[number].c && our.leadsTo(index, number, offer));
    return lead === undefined ? "" : our.filled(said.fits, { need: index.concepts[lead].c });
  }

  function call(element, phone) {
    if (!phone) return element.remove();
    const [shown, href] = phone.split("\t");
    element.href = href;
    our.put(element.querySelector(".fl-card__number"), " " + shown);
  }
})(window.familienlotse);
