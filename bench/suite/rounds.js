/** Measures the given things in turns, so that what disturbs the machine disturbs all of them: their results by name. */
export async function inTurns(rounds, things) {
  const results = Object.fromEntries(Object.keys(things).map((name) => [name, []]));
  for (let round = 0; round < rounds; round++) {
    for (const [name, measure] of Object.entries(things)) results[name].push(await measure(round));
  }
  return results;
}

/** One figure of every result. */
export const each = (results, figure) => results.map((result) => result[figure]);
