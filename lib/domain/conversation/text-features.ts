/** A text as a classifier sees it: what is in it, and how much each counts. */
export type Features = ReadonlyMap<string, number>;

/** Words of a text that are looked at. */
const MOST_WORDS = 120;
/** How far apart two concepts still say something together, in words. */
const WIDEST_PAIR = 6;
const WEIGHTS = { word: 1, beginning: 0.75, concept: 1.5, pair: 1 } as const;
const BEGINNINGS = [3, 4, 5] as const;
const LENGTHS = [2, 4, 8, 14] as const;

/**
 * Single words, neighbours, beginnings of words, and what the words stand for, alone and in pairs. The names are short
 * because they are hashed; together they have the length 1.
 */
export function featuresOf(
  words: readonly string[],
  conceptsIn: (words: readonly string[]) => readonly (readonly string[])[],
): Features {
  const read = words.slice(0, MOST_WORDS);
  const features = new Map<string, number>();
  addWords(["^", ...read.map(withoutAmount), "$"], features);
  addConcepts(conceptsIn(read), features);
  const lengths = LENGTHS.findIndex((most) => read.length < most);
  features.set(`l${lengths}`, 1);
  const norm = Math.sqrt([...features.values()].reduce((sum, value) => sum + value * value, 0));
  return new Map([...features].map(([name, value]) => [name, value / norm]));
}

/** "#s" may be an effort, "#l" is none. */
function withoutAmount(word: string): string {
  if (!/^\d/u.test(word)) return word;
  return /^[\d.]+$/u.test(word) && Number(word) <= 10 ? "#s" : "#l";
}

function addWords(words: readonly string[], features: Map<string, number>): void {
  for (const [at, word] of words.entries()) {
    const next = words[at + 1];
    features.set(`u${word}`, WEIGHTS.word);
    if (next !== undefined) features.set(`b${word} ${next}`, WEIGHTS.word);
    if (word.startsWith("#")) continue;
    for (const length of BEGINNINGS) {
      if (word.length >= length) features.set(`c${word.slice(0, length)}`, WEIGHTS.beginning);
    }
  }
}

function addConcepts(concepts: readonly (readonly string[])[], features: Map<string, number>): void {
  const placed = concepts.flatMap((names, at) => names.map((name) => ({ name, at })));
  for (const { name } of placed) features.set(`K${name}`, WEIGHTS.concept);
  for (const [index, first] of placed.entries()) {
    for (const second of placed.slice(index + 1)) {
      const apart = second.at - first.at;
      if (apart > WIDEST_PAIR) break;
      if (apart === 0 || first.name === second.name) continue;
      features.set(`P${first.name} ${second.name}`, WEIGHTS.pair);
    }
  }
  for (const name of concepts[0] ?? []) features.set(`F${name}`, WEIGHTS.pair);
  const isAllKnown = concepts.every((names) => names.length > 0);
  features.set(isAllKnown ? "K." : "K-", WEIGHTS.pair);
  if (placed.length === 0) features.set("K0", WEIGHTS.pair);
}

/** Normalised words, one by one. */
export function wordsOf(normalised: string): readonly string[] {
  return normalised.split(" ").filter((word) => word !== "");
}
