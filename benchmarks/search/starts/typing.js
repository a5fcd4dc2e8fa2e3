// -> milliseconds of every key when `queries` are typed letter by letter, one after the other.
async (queries) => {
  const times = [];
  for (const query of queries)
    for (let end = 1; end <= query.length; end++) {
      const start = performance.now();
      await ask(query.slice(0, end));
      times.push(performance.now() - start);
    }
  return times;
}
