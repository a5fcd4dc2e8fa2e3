// The tiers of a language -> the index: every word of the catalogue, and where it stands.
// What is in a tier: generator/search/index.py. A tier is a script that calls `take`; it may come before or after
// another one, and whoever waits for it sets `taken`.
(function (our) {
  "use strict";

  // In these fields of an offer words stand alone; keywords and the words of concepts stand in phrases.
  const FIELDS = { name: 1, summary: 0.42, more: 0.3 };
  // "and the", "with the", "the": one word with the next in Arabic.
  const ARTICLE = /^(?:[وبكف]?ال|لل)(?=[\u0621-\u064a]{3})/;

  our.terms = (text) => our.words(text).map(bare);

  our.take = (tier) => {
    if (tier.cards) our.index = begin(tier);
    else if (tier.more) add(our.index, "more", tier.more);
    else if (tier.others) addOthers(our.index, tier.others);
    if (our.taken) our.taken(tier);
  };

  function bare(word) {
    return word.replace(ARTICLE, "");
  }

  // words: every word, `numbers` the place of each; foreign: those of other languages only; lists: field -> word ->
  // offers; phrases: {words, offer or concept}; inPhrases: word -> phrases; by: "t" -> topic -> offers, and so on.
  function begin(tier) {
    const index = Object.assign({}, tier, {
      size: tier.cards.length, words: [], numbers: new Map(), foreign: [], lists: {}, phrases: [], inPhrases: [],
      fields: FIELDS, small: set(tier.functions), monthWords: set(tier.months), yearWords: set(tier.years), known: new Map(),
      by: {}
    });
    const texts = (key) => our.fold(tier.cards.map((card) => card[key]).join("\n")).split("\n");
    add(index, "name", texts("n"));
    add(index, "summary", texts("s"));
    tier.keywords.forEach((row, offer) => addPhrases(index, row, { offer }));
    tier.concepts.forEach((lead, concept) => addPhrases(index, lead.w, { concept }));
    for (const key of "thadlv") index.by[key] = grouped(tier.cards, key === "v" ? "k" : key);
    return index;
  }

  const set = (words) => new Set(words.split(" "));

  function grouped(cards, key) {
    const found = [];
    cards.forEach((card, offer) => (card[key] || []).forEach((number) => (found[number] = found[number] || []).push(offer)));
    return found;
  }

  function numberOf(index, word, foreign) {
    let number = index.numbers.get(word);
    if (number === undefined) {
      number = index.words.push(word) - 1;
      index.numbers.set(word, number);
    }
    if (!foreign) index.foreign[number] = false;
    else if (index.foreign[number] === undefined) index.foreign[number] = true;
    return number;
  }

  function add(index, field, rows) {
    const lists = (index.lists[field] = []);
    index.known.clear();
    rows.forEach((row, offer) => {
      for (const word of row.match(/[\p{L}\p{N}]+/gu) || []) {
        const number = numberOf(index, bare(word));
        const list = (lists[number] = lists[number] || []);
        if (list[list.length - 1] !== offer) list.push(offer);
      }
    });
  }

  function addPhrases(index, row, target, foreign) {
    for (const text of row ? row.split(",") : []) {
      const words = text.split(" ").map((word) => numberOf(index, bare(word), foreign));
      const number = index.phrases.push(Object.assign({ words, foreign }, target)) - 1;
      for (const word of new Set(words)) (index.inPhrases[word] = index.inPhrases[word] || []).push(number);
    }
  }

  function addOthers(index, others) {
    index.known.clear();
    others.forEach((row, concept) => addPhrases(index, row, { concept }, true));
  }
})(window.familienlotse);
