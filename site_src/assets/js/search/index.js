// The tiers of a language -> the index: every word of the catalogue, and where it stands.
// What is in a tier: generator/search/index.py. A tier is a script that calls `take`; whoever waits for it sets `taken`.
(function (our) {
  "use strict";

  // "and the", "with the", "the": one word with the next in Arabic.
  const ARTICLE = /^(?:[وبكف]?ال|لل)(?=[\u0621-\u064a]{3})/;
  const ARABIC = "\u0600";

  our.terms = (text) => our.words(text).map(bare);

  // The first tier makes the index; summaries are read with the second one, after the first result.
  our.take = (tier) => {
    if (tier.cards) our.index = begin(tier);
    if (tier.more) {
      add(our.index, "summary", texts(our.index, "s"));
      add(our.index, "more", tier.more);
    }
    if (tier.others) {
      tier.others.forEach((row, concept) => addPhrases(our.index, row, { concept, foreign: true }));
      add(our.index, "english", tier.names, true);
    }
    our.index.known.clear();
    if (our.taken) our.taken(tier);
  };

  function bare(word) {
    return word >= ARABIC ? word.replace(ARTICLE, "") : word;
  }

  // words: every word, `numbers` the place of each spelling; foreign: those of other languages only; lists: field ->
  // word -> offers; phrases: {words, offer or concept}; inPhrases: word -> phrases; by: "t" -> topic -> offers, and so
  // on for every letter of a card; known: answers that are remembered.
  function begin(tier) {
    const index = Object.assign({}, tier, {
      size: tier.cards.length, words: [], numbers: new Map(), foreign: [], lists: {}, phrases: [], inPhrases: [],
      by: {}, known: new Map(), small: set(tier.functions), monthWords: set(tier.months), yearWords: set(tier.years)
    });
    add(index, "name", texts(index, "n"));
    tier.keywords.forEach((row, offer) => addPhrases(index, row, { offer }));
    tier.concepts.forEach((lead, concept) => addPhrases(index, lead.words, { concept }));
    for (const letter of "thadlkfywr") index.by[letter] = grouped(tier.cards, letter);
    return index;
  }

  const set = (words) => new Set(words.split(" "));

  // A row of folded words for each offer; all at once, which takes a fraction of the time.
  function texts(index, letter) {
    return our.fold(index.cards.map((card) => card[letter]).join("\n")).replace(/[^\p{L}\p{N}\n]+/gu, " ").split("\n");
  }

  function grouped(cards, letter) {
    const found = [];
    cards.forEach((card, offer) => {
      const given = card[letter];
      if (given === 1) (found[1] = found[1] || []).push(offer);
      else if (given) for (const number of given) (found[number] = found[number] || []).push(offer);
    });
    return found;
  }

  function numberOf(index, spelling, foreign) {
    let number = index.numbers.get(spelling);
    if (number === undefined) {
      const word = bare(spelling);
      number = index.numbers.get(word);
      if (number === undefined) number = index.words.push(word) - 1;
      index.numbers.set(spelling, number).set(word, number);
    }
    if (!foreign) index.foreign[number] = false;
    else if (index.foreign[number] === undefined) index.foreign[number] = true;
    return number;
  }

  function add(index, field, rows, foreign) {
    const lists = (index.lists[field] = []);
    rows.forEach((row, offer) => {
      for (const word of row.split(" ")) {
        if (!word) continue;
        const number = numberOf(index, word, foreign);
        const list = (lists[number] = lists[number] || []);
        if (list[list.length - 1] !== offer) list.push(offer);
      }
    });
  }

  function addPhrases(index, row, target) {
    if (!row) return;
    for (const text of row.split(",")) {
      const words = text.split(" ").map((word) => numberOf(index, word, target.foreign));
      const number = index.phrases.push({ words, offer: target.offer, concept: target.concept }) - 1;
      for (const word of words) (index.inPhrases[word] = index.inPhrases[word] || []).push(number);
    }
  }
})(window.familienlotse);
