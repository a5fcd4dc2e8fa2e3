// What somebody has typed -> offers in order. The rules and why they are so: docs/decisions/0014-search-engine.md.
(function (our) {
  "use strict";

  const LONGEST = 400; // characters that are read, and words
  const MOST = 16;
  const SMALL = 0.3; // what a small word counts
  const KEYWORD = 1;
  const LEADS = { o: 1.1, t: 0.5, h: 0.4, a: 0.5, l: 0.5, v: 0.5, x: 0.5 };
  const NEED = 0.6; // what the topics of a need count beside its offers
  const AGREEING = 0.3; // what a second reason counts beside the best one
  const NAMED = 0.62; // so sure a district has to be
  const DANGER = 0.72; // so sure an emergency has to be
  const WEAK = 0.34; // less of the question than that is no answer
  const SHOWN = 3; // so many first results show different kinds of offers

  // -> {results: [{offer, score, strong, first, words, concepts}], helplines, age (months), postcode, district, weak,
  // foreign: whether some word is not known, and may be in the tier of the other languages}
  our.search = (index, query, options) => {
    const asked = read(index, query);
    const tokens = split(index, asked.words);
    const phrases = phrasesOf(index, tokens);
    const concepts = conceptsOf(index, phrases);
    const district = districtOf(index, asked, concepts, options || {});
    const places = new Set(phrases.filter((one) => leadsTo(index, one, "d") && one.strength > NAMED).map((one) => one.token));
    const content = tokens.filter((token) => !places.has(token));
    const scored = score(index, content, phrases, asked.age);
    const results = scored.map((one) => withDistrict(index, one, district)).sort((a, b) => b.score - a.score || a.offer - b.offer);
    const weak = !results.length || results[0].sure < WEAK;
    return {
      results: results.length ? kindsFirst(index, results).map(shown) : [],
      helplines: helplinesOf(index, concepts),
      age: asked.age, postcode: asked.postcode, district, weak,
      foreign: weak || (!index.language.startsWith("de") && content.some((token) => token.weight === 1 && !our.isStrong(index, token.hits)))
    };
  };

  const shown = ({ offer, score, sure, words, concepts }) => ({ offer, score, strong: sure >= WEAK, words: [...words], concepts: [...concepts] });

  // Numbers are ages and postcodes; everything else are words.
  function read(index, query) {
    const words = our.terms(query.slice(0, LONGEST)).slice(0, MOST), asked = { words: [], age: undefined, postcode: undefined };
    for (let at = 0; at < words.length; at++) {
      const [, digits, unit] = words[at].match(/^(\d+)(\D*)$/) || [];
      if (digits && digits.length === 5 && !unit) asked.postcode = digits;
      else if (digits && digits.length < 3 && asked.age === undefined) {
        const next = unit || words[at + 1];
        asked.age = Number(digits) * (index.monthWords.has(next) ? 1 : 12);
        if (!unit && (index.monthWords.has(next) || index.yearWords.has(next))) at++;
      } else if (!digits) asked.words.push(words[at]);
    }
    return asked;
  }

  // Each word with its hits; a compound that nobody knows is two.
  function split(index, words) {
    const tokens = [];
    words.forEach((word, place) => {
      const last = place === words.length - 1, hits = our.match(index, word, last), small = index.small.has(word);
      const two = !small && word.length > 7 && !our.isStrong(index, hits) && our.cut(index, word);
      if (two) two.forEach((part) => tokens.push({ word: part, hits: our.match(index, part, false), weight: 0.6 }));
      else tokens.push({ word, hits, weight: small ? SMALL : 1 });
    });
    return tokens;
  }

  // Every phrase that a word touches: [{token, phrase, quality, strength: how much of the phrase was said}].
  function phrasesOf(index, tokens) {
    const said = new Map(), touched = [];
    for (const { hits } of tokens)
      for (const [number, quality] of hits) said.set(number, Math.max(said.get(number) || 0, quality));
    const weight = (number) => (index.small.has(index.words[number]) ? SMALL : 1);
    const strengths = new Map();
    for (const token of tokens)
      for (const [number, quality] of token.hits)
        for (const phrase of index.inPhrases[number] || []) {
          if (!strengths.has(phrase)) {
            let got = 0, all = 0;
            for (const word of index.phrases[phrase].words) {
              got += weight(word) * (said.get(word) || 0);
              all += weight(word);
            }
            strengths.set(phrase, got / all);
          }
          touched.push({ token, phrase: index.phrases[phrase], number, quality, strength: strengths.get(phrase) });
        }
    return touched;
  }

  function leadsTo(index, one, letter) {
    return one.phrase.concept !== undefined && index.concepts[one.phrase.concept][letter];
  }

  // concept -> how surely it is meant
  function conceptsOf(index, phrases) {
    const sure = new Map();
    for (const { phrase, strength } of phrases)
      if (phrase.concept !== undefined) sure.set(phrase.concept, Math.max(sure.get(phrase.concept) || 0, strength));
    return sure;
  }

  function districtOf(index, asked, concepts, options) {
    if (options.district !== undefined) return options.district;
    const coded = index.districts.findIndex((district) => district[3].includes(asked.postcode));
    if (coded >= 0) return coded;
    let best = NAMED, found;
    concepts.forEach((sure, concept) => {
      if (index.concepts[concept].d && sure > best) [best, found] = [sure, index.concepts[concept].d[0]];
    });
    return found;
  }

  function helplinesOf(index, concepts) {
    const found = [...concepts].filter(([concept, sure]) => sure > DANGER && index.concepts[concept].n);
    found.sort((a, b) => b[1] - a[1] || a[0] - b[0]);
    return [...new Set(found.reduce((all, [concept]) => all.concat(index.concepts[concept].n), []))];
  }

  // For every word what it says about each offer; then what all words say together.
  function score(index, tokens, phrases, age) {
    const results = new Map(), of = (offer) => {
      if (!results.has(offer)) results.set(offer, { offer, score: 0, covered: 0, sure: 0, words: new Set(), concepts: new Set() });
      return results.get(offer);
    };
    let all = 0, asked = 0;
    const say = (said, weight, reasons) => {
      let most = 0, often = 0;
      said.forEach((value) => (most = Math.max(most, value)));
      if (!most) return;
      said.forEach((value) => (often += value / most));
      const rare = weight * Math.log(1 + index.size / often);
      all += rare * Math.min(1, most);
      said.forEach((value, offer) => {
        const one = of(offer);
        one.score += rare * value;
        one.covered += rare * Math.min(1, value);
        one.sure += weight * Math.min(1, value);
        (reasons.get(offer) || []).forEach((reason) => (typeof reason === "string" ? one.words : one.concepts).add(reason));
      });
    };
    for (const token of tokens) {
      asked += token.weight;
      const reasons = new Map();
      say(saidBy(index, token, phrases, reasons), token.weight, reasons);
    }
    if (age !== undefined) {
      asked += 0.5;
      say(ofAge(index, age), 0.5, new Map());
    }
    if (!asked) index.cards.forEach((_, offer) => Object.assign(of(offer), { score: 1, covered: 1, sure: 1 }));
    return [...results.values()].map((one) =>
      Object.assign(one, { score: one.score * (asked ? one.covered / all : 1), sure: asked ? one.sure / asked : 1 }));
  }

  // offer -> what one word says about it
  function saidBy(index, token, phrases, reasons) {
    const said = new Map();
    const say = (offer, value, reason) => {
      const before = said.get(offer) || 0;
      said.set(offer, Math.max(before, value) + AGREEING * Math.min(before, value, 0.5));
      if (!reasons.has(offer)) reasons.set(offer, new Set());
      reasons.get(offer).add(reason);
    };
    for (const field of Object.keys(index.fields)) {
      const lists = index.lists[field] || [];
      const best = new Map();
      for (const [number, quality] of token.hits)
        for (const offer of lists[number] || [])
          if (quality > (best.get(offer) || 0)) {
            best.set(offer, quality);
            if (!reasons.has(offer)) reasons.set(offer, new Set());
            reasons.get(offer).add(index.words[number]);
          }
      best.forEach((quality, offer) => said.set(offer, Math.max(said.get(offer) || 0, index.fields[field] * quality)));
    }
    const meant = new Map(), keyed = new Map();
    for (const one of phrases)
      if (one.token === token) {
        const value = one.quality * one.strength * one.strength, { concept, offer } = one.phrase;
        if (concept !== undefined) meant.set(concept, Math.max(meant.get(concept) || 0, value));
        else if (value > (keyed.get(offer) || [0])[0]) keyed.set(offer, [value, index.words[one.number]]);
      }
    keyed.forEach(([value, word], offer) => say(offer, KEYWORD * value, word));
    meant.forEach((value, concept) => led(index, index.concepts[concept]).forEach((share, offer) => say(offer, share * value, concept)));
    return said;
  }

  // offer -> how much a concept speaks for it
  function led(index, lead) {
    const found = new Map(), need = lead.k ? NEED : 1;
    const tell = (offer, share) => share > (found.get(offer) || 0) && found.set(offer, share);
    (lead.o || []).forEach((offer, place) => tell(offer, LEADS.o * (1 - 0.06 * Math.min(place, 6))));
    for (const letter of "thalv")
      for (const number of lead[letter] || [])
        for (const offer of index.by[letter][number] || []) tell(offer, LEADS[letter] * need);
    if (lead.x) index.cards.forEach((card, offer) => card[lead.x] && tell(offer, LEADS.x));
    return found;
  }

  function ofAge(index, age) {
    const said = new Map(), within = (range) => range.length && range[0] <= age && (range[1] === null || age <= range[1]);
    index.cards.forEach((card, offer) => {
      const fits = card.m ? within(card.m) : (card.h || []).some((phase) => within(index.phases[phase].slice(2)));
      if (fits) said.set(offer, 0.6);
    });
    return said;
  }

  // Those of the district first, then of the whole town, its neighbours, the others; what rests comes late.
  function withDistrict(index, one, district) {
    const card = index.cards[one.offer];
    let near = 1;
    if (district !== undefined && card.d)
      near = card.d.includes(district) ? 1.15 : card.d.some((other) => index.districts[district][2].includes(other)) ? 0.75 : 0.45;
    return Object.assign(one, { score: one.score * near * (card.z ? 0.6 : 1) });
  }

  // The first results show different kinds of offers; their sisters follow.
  function kindsFirst(index, results) {
    const first = [], later = [], kinds = new Set();
    for (const one of results) {
      const kind = index.cards[one.offer].e;
      if (first.length < SHOWN && !kinds.has(kind)) first.push(one);
      else later.push(one);
      kinds.add(kind);
    }
    return first.concat(later);
  }
})(window.familienlotse);
