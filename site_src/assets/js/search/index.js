// The tiers of a language -> the index: every word of the catalogue, and where it stands.
// What is in a tier: generator/search/index.py. A tier is a script that calls `take`; whoever waits for it sets `taken`.
(function (our) {
  "use strict";

  // "and the", "with the", "the": one word with the next in Arabic.
  const ARTICLE = /^(?:[وبكف]?ال|لل)(?=[\u0621-\u064a]{3})/;
  const ARABIC = 0x600;

  our.terms = (text) => our.words(text).map(bare);

  // The first tier makes the index; summaries are read with the second one, after the first result.
  our.take = (tier) => {
    if (tier.cards) our.index = begin(tier);
    if (tier.more) {
      add(our.index, "summary", our.index.column("s"), true);
      add(our.index, "more", our.decoded(tier.more), false);
    }
    if (tier.others) {
      tier.others.forEach((row, concept) => addConcept(our.index, row, concept, true));
      our.index.smallElsewhere = set(tier.functions);
      add(our.index, "english", our.decoded(tier.names), false, true);
    }
    our.index.known.clear();
    if (our.taken) our.taken(tier);
  };

  function bare(word) {
    return word.charCodeAt(0) >= ARABIC ? word.replace(ARTICLE, "") : word;
  }

  // column, card: as in cards.js; words: every word, `numbers` the place of each spelling; foreign: whether a word is of
  // other languages only; lists: field -> word -> offers; phrases: {words, offers, concept}; inPhrases: word -> phrases;
  // by: what `our.having` was asked for; known: answers that are remembered.
  function begin(tier) {
    const column = our.columnsOf(tier.cards);
    const index = Object.assign({}, tier, {
      column, card: our.cardsOf(Object.keys(tier.cards), column),
      words: [], numbers: new Map(), foreign: [], lists: {}, phrases: [], inPhrases: [], by: {}, known: new Map(),
      small: set(tier.functions), smallElsewhere: new Set(), monthWords: set(tier.months), yearWords: set(tier.years)
    });
    add(index, "name", column("n"), true);
    addKeywords(index, our.decoded(tier.keywords));
    tier.concepts.forEach((lead, concept) => addConcept(index, lead.words, concept, false));
    return index;
  }

  const set = (words) => new Set(words.split(" "));

  function numberOf(index, spelling, foreign) {
    let number = index.numbers.get(spelling);
    if (number === undefined) {
      const word = bare(spelling);
      number = word === spelling ? undefined : index.numbers.get(word);
      if (number === undefined) number = addWord(index, word, foreign);
      if (word !== spelling) index.numbers.set(spelling, number);
    }
    if (!foreign) index.foreign[number] = false;
    return number;
  }

  function addWord(index, word, foreign) {
    const number = index.words.push(word) - 1;
    index.foreign.push(foreign);
    index.inPhrases.push(null);
    index.numbers.set(word, number);
    return number;
  }

  // Decoded rows, one for each offer -> where every word stands.
  function add(index, field, { parts, places, ends }, asWritten, foreign = false) {
    const numbers = numbersOf(index, parts, asWritten, foreign);
    const lists = (index.lists[field] = new Array(index.words.length)); // an array that grows by leaps is slow
    for (let at = 0, offer = 0; offer < ends.length; offer++)
      for (; at < ends[offer]; at++) {
        const own = numbers[places[at]];
        for (let one = 0; one < own.length; one++) {
          const list = lists[own[one]];
          if (!list) lists[own[one]] = [offer];
          else if (list[list.length - 1] !== offer) list.push(offer);
        }
      }
  }

  // For each part the numbers of its words; as written, a part is not folded yet, and may be several words or none.
  function numbersOf(index, parts, asWritten, foreign) {
    if (!asWritten) return parts.map((word) => [numberOf(index, word, foreign)]);
    return our.fold(parts.join("\n")).split("\n")
      .map((part) => our.wordsOf(part).map((word) => numberOf(index, word, foreign)));
  }

  // The keywords of all offers: many say the same phrase, which stands in the index once.
  function addKeywords(index, { parts, places, ends }) {
    for (const text of parts) addPhrase(index, text, [], undefined, false);
    for (let at = 0, offer = 0; offer < ends.length; offer++)
      for (; at < ends[offer]; at++) index.phrases[places[at]].offers.push(offer);
  }

  function addConcept(index, row, concept, foreign) {
    if (row) for (const text of row.split(",")) addPhrase(index, text, [], concept, foreign);
  }

  function addPhrase(index, text, offers, concept, foreign) {
    const words = text.split(" ").map((spelling) => numberOf(index, spelling, foreign));
    const number = index.phrases.push({ words, offers, concept }) - 1;
    for (const word of words) {
      const list = index.inPhrases[word];
      if (list) list.push(number);
      else index.inPhrases[word] = [number];
    }
  }
})(window.familienlotse);
