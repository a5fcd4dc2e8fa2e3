// What somebody has typed -> offers in order. The rules and why they are so: docs/decisions/0014-search-engine.md.
(function (our) {
  "use strict";

  const LONGEST = 400; // so many characters are read
  const MOST = 16; // and so many words
  const MEANT = 150; // so many words of the index one word may mean
  const SMALL = 0.3; // what a small word counts beside another one
  const SMALL_IN_DANGER = 0.6; // and where it decides: "help now"
  const FIELDS = { name: 1, english: 0.8, summary: 0.42, more: 0.2 };
  const KEYWORD = 1;
  // What it counts that a concept leads to an offer, and in which way.
  const LEADS = { o: 1.1, t: 0.5, h: 0.4, a: 0.5, d: 0.4, l: 0.8, k: 0.5, f: 0.5, y: 0.5, w: 0.5, r: 0.5 };
  const LETTERS = Object.keys(LEADS).filter((letter) => letter !== "o");
  const NEED = 0.6; // what the topics of a need count beside its offers
  const AGREEING = 0.2; // what a second reason counts beside the best one
  const TOGETHER = 1.5; // what words count that were said together
  const NAMED = 0.8; // so sure a district or a language has to be
  const SPOKEN = 1.5; // what it counts that the language is spoken there
  const DANGER = 0.7; // so sure an emergency has to be, by words that were typed to their end
  const ANSWER = 0.15; // what is said of an offer has to be so much of what is said of the first one
  const WEAK = 0.34; // less of the question than that is no answer
  const BROAD = 0.3; // how much less is meant whom many needs lead to
  const SHOWN = 3; // so many first results show different kinds of offers
  const EXPLAINING = 0.6; // so surely a concept has to be meant that says why a result is there

  // -> {results: [{offer, score, sure}], words: those to mark, meant: the concepts that may say why a result is there,
  // helplines, age (months), postcode, district, weak, contacts: offers to turn to where nothing fits;
  // foreign: whether some word is not known, and may be in the tier of the other languages}
  our.search = (index, query, options) => {
    const asked = read(index, query);
    const tokens = split(index, asked.words);
    const said = phrasesOf(index, tokens);
    const concepts = conceptsOf(said);
    const district = districtOf(index, asked, concepts, options || {});
    const places = new Set(said.filter((one) => isPlace(index, one)).map((one) => one.token));
    const content = tokens.filter((token) => !places.has(token));
    const spoken = surest(index, concepts, "l");
    const results = ranked(index, scores(index, content, said, asked.age), district, spoken);
    const weak = !results.length || results[0].sure < WEAK;
    const unknown = content.some((token) => token.weight === 1 && !our.isStrong(index, token.hits));
    return {
      results,
      words: wordsOf(index, content),
      meant: meantBy(concepts),
      contacts: weak ? firstContacts(index, district) : [],
      helplines: helplinesOf(index, tokens),
      age: asked.age, postcode: asked.postcode, district, weak,
      foreign: weak || unknown
    };
  };

  // Numbers are ages and postcodes; everything else are words.
  function read(index, query) {
    const words = our.terms(query.slice(0, LONGEST)).slice(0, MOST);
    const asked = { words: [], age: undefined, postcode: undefined };
    for (let at = 0; at < words.length; at++) {
      const [, digits, unit] = words[at].match(/^(\d+)(\D*)$/) || [];
      if (unit && !index.monthWords.has(unit) && !index.yearWords.has(unit)) asked.words.push(words[at]); // "7adana"
      else if (digits && digits.length === 5 && !unit) asked.postcode = digits;
      else if (digits && digits.length < 3 && asked.age === undefined) {
        const next = unit || words[at + 1];
        asked.age = Number(digits) * (index.monthWords.has(next) ? 1 : 12);
        if (!unit && (index.monthWords.has(next) || index.yearWords.has(next))) at++;
      } else if (!digits) asked.words.push(words[at]);
    }
    return asked;
  }

  // Each word with what it may mean; a compound that nobody knows is two.
  function split(index, words) {
    const tokens = [];
    words.forEach((word, place) => {
      const hits = our.match(index, word, place === words.length - 1).slice(0, MEANT), small = our.isSmall(index, word);
      const cut = !small && !our.isStrong(index, hits) && (our.cut(index, word) || (!hits.length && our.apart(index, word)));
      if (cut) cut.forEach((part) => tokens.push({ word: part, hits: our.match(index, part, false), weight: 0.6 }));
      else tokens.push({ word, hits, weight: small ? SMALL : 1 });
    });
    return tokens.concat(joined(index, words, tokens));
  }

  // What up to four neighbouring words are together; by themselves they count little then.
  function joined(index, words, tokens) {
    const found = [];
    for (let at = 0; at < words.length - 1; at++)
      for (let count = Math.min(4, words.length - at); count > 1; count--) {
        const own = words.slice(at, at + count), hits = our.joined(index, own, words.length < 5);
        if (!hits.length) continue;
        for (const token of tokens) if (own.includes(token.word)) token.weight = SMALL;
        found.push({ word: own.join(""), hits, weight: 1 });
        at += count - 1;
        break;
      }
    return found;
  }

  // Every phrase that a word touches: [{token, phrase, quality, strength: how much of the phrase was said}].
  function phrasesOf(index, tokens, small = SMALL) {
    const heard = new Map(), again = new Map(), strengths = new Map(), touched = [];
    for (const { hits } of tokens)
      for (const [number, quality] of hits) {
        const before = heard.get(number) || 0;
        heard.set(number, Math.max(before, quality));
        if (before) again.set(number, Math.max(again.get(number) || 0, Math.min(before, quality)));
      }
    for (const token of tokens)
      for (const [number, quality] of token.hits)
        for (const place of index.inPhrases[number] || []) {
          const phrase = index.phrases[place];
          if (!strengths.has(place)) strengths.set(place, strengthOf(index, phrase.words, [heard, again], small));
          touched.push({ token, phrase, quality, strength: strengths.get(place) });
        }
    return touched;
  }

  // A word that a phrase says twice has to be said twice: "từ" is no "tự tử".
  function strengthOf(index, words, [heard, again], small) {
    let got = 0, all = 0;
    words.forEach((word, at) => {
      const weight = index.small.has(index.words[word]) ? small : small === SMALL ? telling(index, word) : 1;
      got += weight * ((words.indexOf(word) < at ? again : heard).get(word) || 0);
      all += weight;
    });
    return got / all;
  }

  const telling = (index, word) => 1 / (1 + Math.log(index.inPhrases[word].length) / 4);

  // concept -> how surely it is meant
  function conceptsOf(said) {
    const sure = new Map();
    for (const { phrase, strength } of said)
      if (strength > (sure.get(phrase.concept) || 0)) sure.set(phrase.concept, strength);
    sure.delete(undefined);
    return sure;
  }

  const isPlace = (index, { phrase, strength }) =>
    phrase.concept !== undefined && index.concepts[phrase.concept].d && strength > NAMED;

  function districtOf(index, asked, concepts, options) {
    if (options.district !== undefined) return options.district;
    const coded = index.districts.findIndex((district) => district[3].includes(asked.postcode));
    if (coded >= 0) return coded;
    return surest(index, concepts, "d");
  }

  // The district or the language that was named.
  function surest(index, concepts, letter) {
    let best = NAMED, found;
    concepts.forEach((sure, concept) => {
      const led = index.concepts[concept];
      if (led[letter] && !led.key && sure > best) [best, found] = [sure, led[letter][0]];
    });
    return found;
  }

  // Only words that were typed to their end, and mean nothing else that is nearer, may frighten somebody.
  function helplinesOf(index, tokens) {
    const whole = ({ word, hits }) => ({
      word, hits: hits.filter(([number, quality]) => index.words[number].length <= word.length + 2 && quality > hits[0][1] - 0.15)
    });
    const said = phrasesOf(index, tokens.map(whole), SMALL_IN_DANGER);
    for (const { word, weight } of tokens) // a small word is none: "me" of "hits me"
      if (weight > SMALL) alarm(index, said.filter((one) => one.token.word === word && one.quality > DANGER));
    const found = [...conceptsOf(said)].filter(([concept, sure]) => sure > DANGER && index.concepts[concept].n);
    found.sort((a, b) => b[1] - a[1] || a[0] - b[0]);
    return [...new Set([].concat(...found.map(([concept]) => index.concepts[concept].n)))];
  }

  // A word that stands in phrases of emergencies alone, and in several, is one by itself: "Gewalt".
  function alarm(index, said) {
    const all = said.filter((one) => one.phrase.concept !== undefined);
    const grave = all.filter((one) => index.concepts[one.phrase.concept].n);
    if (grave.length > 2 && grave.length >= 0.75 * all.length) grave.forEach((one) => (one.strength = 1));
  }

  // For every offer the sum of what each word says, how much of the question that covers, and how surely.
  function scores(index, tokens, said, age) {
    const [sum, covered, sure] = [0, 1, 2].map(() => new Float32Array(index.size)), needs = index.needs || (index.needs = needsOf(index));
    let all = 0, asked = 0;
    const take = (values, weight) => {
      asked += weight;
      const offers = [];
      for (let offer = 0; offer < index.size; offer++) if (values[offer]) offers.push(offer);
      const most = offers.reduce((before, offer) => Math.max(before, values[offer]), 0);
      if (!most) return;
      const often = offers.reduce((before, offer) => before + values[offer] / most, 0);
      const rare = weight * Math.log(1 + index.size / often);
      all += rare * Math.min(1, most);
      for (const offer of offers) {
        const value = values[offer];
        sum[offer] += rare * value;
        covered[offer] += rare * Math.min(1, value);
        sure[offer] += weight * Math.min(1, value);
      }
    };
    for (const token of tokens) take(saidBy(index, token, said), token.weight);
    if (age !== undefined) take(ofAge(index, age), 0.5);
    if (!asked) [sum, sure].forEach((values) => values.fill(1));
    else for (let offer = 0; offer < index.size; offer++) {
      if (!sum[offer]) continue;
      sure[offer] /= asked;
      sum[offer] *= (covered[offer] / all || 0) * Math.pow(needs[offer], BROAD * (sure[offer] - 1));
    }
    return { sum, sure };
  }

  // How many needs lead to each offer. Whom many lead to is not as surely meant where only a part of the question fits.
  function needsOf(index) {
    const needs = new Float32Array(index.size).fill(1);
    for (const concept of index.concepts) if (concept.key) for (const offer of concept.o || []) needs[offer]++;
    return needs;
  }

  // What one word says about each offer.
  function saidBy(index, token, said) {
    const values = new Float32Array(index.size);
    for (const field of Object.keys(FIELDS)) {
      const lists = index.lists[field] || [];
      for (const [number, quality] of token.hits)
        for (const offer of lists[number] || []) if (values[offer] < FIELDS[field] * quality) values[offer] = FIELDS[field] * quality;
    }
    const own = said.filter((one) => one.token === token);
    best(own, ({ offers }) => offers).forEach((value, offer) => agree(values, [offer], KEYWORD * value));
    best(own, ({ concept }) => (concept === undefined ? [] : [concept])).forEach((value, concept) =>
      lead(index, index.concepts[concept], (offers, share) => agree(values, offers, share * value)));
    return values;
  }

  // One more reason for some offers.
  function agree(values, offers, value) {
    for (let at = 0; at < offers.length; at++) {
      const before = values[offers[at]];
      values[offers[at]] = Math.max(before, value) + AGREEING * Math.min(before, value, 0.5);
    }
  }

  // target of phrases -> the most that a word says about it, by the phrase of which most was said
  function best(said, targetsOf) {
    const found = new Map();
    for (const { phrase, quality, strength } of said) {
      const value = quality * strength * strength * (phrase.words.length > 1 && strength > 0.85 ? TOGETHER : 1);
      for (const target of targetsOf(phrase)) if (value > (found.get(target) || 0)) found.set(target, value);
    }
    return found;
  }

  // Where a concept leads: tell(offers, how much it speaks for each).
  function lead(index, concept, tell) {
    (concept.o || []).forEach((offer, place) => tell([offer], LEADS.o * (1 - 0.06 * Math.min(place, 6))));
    for (const letter of LETTERS)
      for (const number of concept[letter] || [])
        tell(our.having(index, letter)[number] || [], LEADS[letter] * (concept.key ? NEED : 1));
  }

  // Whether a concept, by its number, leads to an offer.
  our.leadsTo = (index, number, offer) => {
    const concept = index.concepts[number];
    return (concept.o || []).includes(offer) || LETTERS.some((letter) => concept[letter] &&
      [].concat(index.column(letter)[offer] || []).some((one) => concept[letter].includes(one)));
  };

  function ofAge(index, age) {
    const within = ([from, to]) => from <= age && (to === null || age <= to);
    const values = new Float32Array(index.size), [months, phases] = ["m", "h"].map(index.column);
    const right = index.phases.map((phase) => within(phase.slice(2)));
    for (let offer = 0; offer < index.size; offer++)
      if (months[offer] ? within(months[offer]) : (phases[offer] || []).some((phase) => right[phase])) values[offer] = 0.6;
    return values;
  }

  // Those of the district first, then of the whole town, its neighbours, the others; what rests comes late.
  function ranked(index, { sum, sure }, district, spoken) {
    const results = [], rests = index.column("z");
    const near = district === undefined ? () => 1 : (offer) => nearness(index, offer, district);
    const speaks = spoken === undefined ? () => false : (offer) => (index.column("l")[offer] || []).includes(spoken);
    let most = 0;
    for (let offer = 0; offer < index.size; offer++) {
      if (!sum[offer]) continue;
      const score = sum[offer] * near(offer) * (rests[offer] ? 0.6 : 1) * (speaks(offer) ? SPOKEN : 1);
      results.push({ offer, score, sure: sure[offer] });
      if (score > most) most = score;
    }
    const answers = results.filter((one) => one.score >= ANSWER * most).sort((a, b) => b.score - a.score || a.offer - b.offer);
    // An offer for professionals is meant only where nothing for families is nearer.
    const forOthers = index.column("q"), family = answers.findIndex(({ offer }) => !forOthers[offer]);
    return kindsFirst(index, answers.filter(({ offer }, place) => family < 0 || place <= family || !forOthers[offer]));
  }

  function nearness(index, offer, district) {
    const districts = index.column("d")[offer];
    if (district === undefined || !districts) return 1;
    if (districts.includes(district)) return 1.15;
    return districts.some((other) => index.districts[district][2].includes(other)) ? 0.75 : 0.45;
  }

  // The first results show different kinds of offers; their sisters follow.
  function kindsFirst(index, results) {
    const first = [], later = [], kinds = new Set(), kindOf = index.column("e");
    for (const one of results) {
      const kind = kindOf[one.offer];
      (first.length < SHOWN && !kinds.has(kind) ? first : later).push(one);
      kinds.add(kind);
    }
    return first.concat(later);
  }

  // The concepts that may say why a result is there, the surest first.
  function meantBy(concepts) {
    const meant = [...concepts].filter(([, sure]) => sure >= EXPLAINING).sort((a, b) => b[1] - a[1]);
    return meant.map(([concept]) => concept);
  }

  // The words of the index that were meant, to be marked.
  function wordsOf(index, tokens) {
    const heard = tokens.filter((token) => token.weight > SMALL).map((token) => token.hits.filter((hit) => hit[1] > 0.5));
    return [].concat(...heard).map(([number]) => index.words[number]);
  }

  // Whom to turn to where nothing fits: those of the need `first-contact`.
  function firstContacts(index, district) {
    const need = index.concepts.find((concept) => concept.key === "first-contact") || {};
    const near = (offer) => nearness(index, offer, district);
    return (need.o || []).slice().sort((a, b) => near(b) - near(a));
  }
})(window.familienlotse);
