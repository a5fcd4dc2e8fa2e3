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
      add(our.index, "summary", our.index.column("s"), true);
      add(our.index, "more", tier.more.split("\n"), false);
    }
    if (tier.others) {
      tier.others.forEach((row, concept) => addConcept(our.index, row, concept, true));
      our.index.smallElsewhere = set(tier.functions);
      add(our.index, "english", tier.names.split("\n"), false, true);
    }
    our.index.known.clear();
    if (our.taken) our.taken(tier);
  };

  function bare(word) {
    return word >= ARABIC ? word.replace(ARTICLE, "") : word;
  }

  // column, cards: as in cards.js; words: every word, `numbers` the place of each spelling; foreign: those of other languages only; lists: field ->
  // word -> offers; phrases: {words, offers, concept}; inPhrases: word -> phrases; by: what `our.having` was asked for;
  // known: answers that are remembered.
  function begin(tier) {
    const column = our.columnsOf(tier.cards), cards = our.cardsOf(column, Object.keys(tier.cards));
    const index = Object.assign({}, tier, {
      column, cards, size: cards.length, words: [], numbers: new Map(), foreign: [], lists: {}, phrases: [], inPhrases: [],
      by: {}, known: new Map(), small: set(tier.functions),
      smallElsewhere: new Set(), monthWords: set(tier.months), yearWords: set(tier.years)
    });
    add(index, "name", index.column("n"), true);
    addKeywords(index, tier.keywords.split("\n"));
    tier.concepts.forEach((lead, concept) => addConcept(index, lead.words, concept, false));
    return index;
  }

  const set = (words) => new Set(words.split(" "));

  function numberOf(index, spelling, foreign) {
    let number = index.numbers.get(spelling);
    if (number === undefined) {
      const word = bare(spelling);
      number = index.numbers.get(word);
      if (number === undefined) {
        number = index.words.push(word) - 1;
        index.foreign.push(foreign);
        index.numbers.set(word, number);
      }
      if (word !== spelling) index.numbers.set(spelling, number);
    }
    if (!foreign) index.foreign[number] = false;
    return number;
  }

  // A text for each offer -> where every word stands. What stands between spaces comes again and again: it is read once.
  function add(index, field, rows, asWritten, foreign = false) {
    const lists = (index.lists[field] = []), texts = rows.map((row) => row.split(" ")), parts = new Set();
    for (const text of texts) for (const part of text) parts.add(part);
    const numbers = numbersOf(index, [...parts], asWritten, foreign);
    texts.forEach((parts, offer) => {
      for (const part of parts)
        for (const number of numbers.get(part)) {
          const list = lists[number];
          if (!list) lists[number] = [offer];
          else if (list[list.length - 1] !== offer) list.push(offer);
        }
    });
  }

  // part -> the numbers of its words; as written, a part is folded, and may be several words or none.
  function numbersOf(index, parts, asWritten, foreign) {
    const found = new Map(), folded = asWritten ? our.fold(parts.join("\n")).split("\n") : parts;
    parts.forEach((part, place) => {
      const words = folded[place].match(/[\p{L}\p{N}]+/gu) || [];
      found.set(part, words.map((word) => numberOf(index, word, foreign)));
    });
    return found;
  }

  // The keywords of all offers: many say the same phrase, which stands in the index once.
  function addKeywords(index, rows) {
    const known = new Map();
    rows.forEach((row, offer) => {
      for (const text of row ? row.split(",") : []) {
        const offers = known.get(text);
        if (offers) offers.push(offer);
        else known.set(text, addPhrase(index, text, { words: [], offers: [offer], concept: undefined }, false).offers);
      }
    });
  }

  function addConcept(index, row, concept, foreign) {
    for (const text of row ? row.split(",") : []) addPhrase(index, text, { words: [], offers: [], concept }, foreign);
  }

  function addPhrase(index, text, phrase, foreign) {
    const number = index.phrases.push(phrase) - 1;
    for (const spelling of text.split(" ")) {
      const word = numberOf(index, spelling, foreign), list = index.inPhrases[word];
      phrase.words.push(word);
      if (list) list.push(number);
      else index.inPhrases[word] = [number];
    }
    return phrase;
  }
})(window.familienlotse);
