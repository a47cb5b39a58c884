// Text → numbers. Character n-grams survive typos and compounds ("laptopsync"), word n-grams carry the
// frame ("how is the … going"). Both are hashed into one table, so no vocabulary has to be stored.

export const bucketBits = 16;
export const buckets = 1 << bucketBits;

/** One text: which buckets, how strongly. `weights` has length 1 per block, as the blocks are normalised apart. */
export interface Features {
  readonly indexes: Uint32Array;
  readonly weights: Float32Array;
}

const longestGram = 4;
const shortestGram = 2;
/** How far apart two words may stand to count as a pair: "is … gewist", "who … the wipe". */
const pairDistance = 3;
/** The first letters of a word stand for its family: "vergrendel", "vergrendelen", "vergrendeling". */
const stemLength = 4;

// Different starting values keep the kinds of features apart in one table.
const wordSeed = 0x2f0b4c47;
const stemSeed = 0x1f0b4c47;

type Counts = Map<number, number>;

/** Lower case, one space between words, no accents: what the n-grams are taken from. */
export function foldText(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/(.)\1{2,}/gu, '$1$1')
    .replace(/[^\p{L}\p{N}?§']+/gu, ' ')
    .trim();
}

export function countFeatures(folded: string): { characters: Counts; words: Counts } {
  return { characters: countCharacters(folded), words: countWords(folded) };
}

/** Term frequency (damped) × inverse document frequency, each block scaled to length 1. */
export function weighFeatures(folded: string, idf: Float32Array): Features {
  const { characters, words } = countFeatures(folded);
  const total = characters.size + words.size;
  const indexes = new Uint32Array(total);
  const weights = new Float32Array(total);
  const next = fillBlock({ counts: characters, idf, indexes, weights, start: 0 });
  fillBlock({ counts: words, idf, indexes, weights, start: next });
  return { indexes, weights };
}

interface Block {
  counts: Counts;
  idf: Float32Array;
  indexes: Uint32Array;
  weights: Float32Array;
  start: number;
}

function fillBlock({ counts, idf, indexes, weights, start }: Block): number {
  let position = start;
  let squares = 0;
  for (const [bucket, count] of counts) {
    const weight = (1 + Math.log(count)) * (idf[bucket] ?? 0);
    indexes[position] = bucket;
    weights[position] = weight;
    squares += weight * weight;
    position += 1;
  }
  const scale = squares > 0 ? 1 / Math.sqrt(squares) : 0;
  for (let index = start; index < position; index += 1) weights[index] = (weights[index] ?? 0) * scale;
  return position;
}

function countCharacters(folded: string): Counts {
  const counts: Counts = new Map();
  const padded = ` ${folded} `;
  for (let start = 0; start < padded.length; start += 1) {
    let hash = 0x811c9dc5;
    const end = Math.min(padded.length, start + longestGram);
    for (let at = start; at < end; at += 1) {
      hash = Math.imul(hash ^ padded.charCodeAt(at), 0x01000193);
      if (at - start + 1 >= shortestGram) add(counts, spread(hash));
    }
  }
  return counts;
}

function countWords(folded: string): Counts {
  const counts: Counts = new Map();
  const words = ['^', ...folded.split(' '), '$'].filter((word) => word !== '');
  const hashes = words.map((word) => hashWord(word, wordSeed));
  words.forEach((word, at) => {
    if (at === 0) return;
    const hash = hashes[at] ?? 0;
    add(counts, spread(hash));
    if (at < words.length - 1) add(counts, spread(hashWord(word.slice(0, stemLength), stemSeed)));
    for (let distance = 1; distance <= pairDistance && distance <= at; distance += 1) {
      // Neighbours are another feature than the same two words further apart.
      const apart = distance === 1 ? 31 : 131;
      add(counts, spread(Math.imul(hashes[at - distance] ?? 0, apart) ^ hash));
    }
  });
  return counts;
}

function hashWord(word: string, start: number): number {
  let hash = start;
  for (let at = 0; at < word.length; at += 1) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
  return hash;
}

// The low bits of this hash are weak for short strings: mix before cutting to the table's size.
function spread(hash: number): number {
  let mixed = hash ^ (hash >>> 16);
  mixed = Math.imul(mixed, 0x85ebca6b);
  mixed ^= mixed >>> 13;
  mixed = Math.imul(mixed, 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) & (buckets - 1);
}

function add(counts: Counts, bucket: number): void {
  counts.set(bucket, (counts.get(bucket) ?? 0) + 1);
}
