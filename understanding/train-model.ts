// Examples → a model: fit on everything, and measure by cross-validation how sharp its scores may be.
import { margins, probabilities } from './classifier.ts';
import { findMentions } from './entities.ts';
import { foldText } from './features.ts';
import { fit, inverseFrequencies, seededRandom } from './fit.ts';
import type { Fitted, Sample } from './fit.ts';
import { intentNames } from './intents.ts';
import { maskMentions } from './mask.ts';
import type { ModelFacts } from './model-file.ts';
import { tidyText } from './tidy-text.ts';
import { fingerprint } from './training-set.ts';
import type { Example } from './training-set.ts';
import { withCourtesy, withTypo } from './vary.ts';

const folds = 6;
const typoCopies = 2;
const variantWeight = 0.5;

export interface Trained {
  readonly facts: ModelFacts;
  readonly fitted: Fitted;
  /** Share of the lines that cross-validation got right; for the log. */
  readonly accuracy: number;
}

export function foldExample(text: string): string {
  const tidied = tidyText(text);
  return foldText(maskMentions(tidied, findMentions(tidied)));
}

export function trainModel(examples: readonly Example[]): Trained {
  const held: Judged[] = [];
  const random = seededRandom(folds);
  const parts = examples.map(() => Math.floor(random() * folds));
  for (let fold = 0; fold < folds; fold += 1) {
    const model = fitExamples(examples.filter((_, index) => parts[index] !== fold));
    for (const example of examples.filter((_, index) => parts[index] === fold)) held.push(judge(model, example));
  }
  const sharpness = bestSharpness(held);
  const { sure, lost } = bands(held, sharpness);
  const facts = { fingerprint: fingerprint(examples), intents: [...intentNames], sharpness, languageSharpness: 4, sure, lost };
  const accuracy = held.filter(({ sums, label }) => argmax(sums) === label).length / held.length;
  return { facts, fitted: fitExamples(examples), accuracy };
}

/** Intents and, as the last column, Dutch against English. */
export function fitExamples(examples: readonly Example[]): Fitted {
  const samples = varied(examples);
  const idf = inverseFrequencies(samples.filter(({ weight }) => weight === 1).map(({ folded }) => folded));
  const intents = fit(samples, intentNames.length, idf);
  const dutch = fit(samples.map((sample) => ({ ...sample, label: sample.dutch ? 0 : 1 })), 1, idf);
  return addColumn(intents, dutch);
}

function varied(examples: readonly Example[]): (Sample & { dutch: boolean })[] {
  const random = seededRandom(20_061);
  return examples.flatMap(({ text, intent, language }) => {
    const label = intentNames.indexOf(intent);
    const copies = [withCourtesy(text, language, random), ...Array.from({ length: typoCopies }, () => withTypo(text, random))];
    return [
      { folded: foldExample(text), label, weight: 1, dutch: language === 'nl' },
      ...copies.map((copy) => ({ folded: foldExample(copy), label, weight: variantWeight, dutch: language === 'nl' })),
    ];
  });
}

function addColumn(intents: Fitted, extra: Fitted): Fitted {
  const classes = intents.biases.length;
  const rows = intents.idf.length;
  const weights = new Float32Array(rows * (classes + 1));
  for (let row = 0; row < rows; row += 1) {
    weights.set(intents.weights.subarray(row * classes, (row + 1) * classes), row * (classes + 1));
    weights[row * (classes + 1) + classes] = extra.weights[row] ?? 0;
  }
  return { idf: intents.idf, weights, biases: Float32Array.from([...intents.biases, ...extra.biases]) };
}

interface Judged {
  readonly sums: Float64Array;
  readonly label: number;
}

function judge(fitted: Fitted, { text, intent }: Example): Judged {
  const classifier = { ...fitted, scales: new Float32Array(fitted.biases.length).fill(1) };
  return { sums: margins(classifier, foldExample(text)).subarray(0, intentNames.length), label: intentNames.indexOf(intent) };
}

function argmax(numbers: Float64Array): number {
  return numbers.reduce((best, value, index) => (value > (numbers[best] ?? 0) ? index : best), 0);
}

/** The sharpness under which the held-back lines are least surprising. */
function bestSharpness(held: readonly Judged[]): number {
  let best = { sharpness: 1, surprise: Infinity };
  for (let sharpness = 1; sharpness <= 15; sharpness += 0.25) {
    const surprise = held.reduce((sum, { sums, label }) => sum - Math.log(Math.max(probabilities(sums, sharpness)[label] ?? 0, 1e-9)), 0);
    if (surprise < best.surprise) best = { sharpness, surprise };
  }
  return best.sharpness;
}

/** On lines as unlike the others as these; on held-out lines, with all examples in the model, it comes to more than 95 %. */
const surePrecision = 0.92;
const lostPrecision = 0.4;

/** The lowest scores from which on answers are right often enough; `lost` looks at a window of scores. */
function bands(held: readonly Judged[], sharpness: number): { sure: number; lost: number } {
  const answers = held
    .map(({ sums, label }) => ({ score: Math.max(...probabilities(sums, sharpness)), right: argmax(sums) === label }))
    .sort((a, b) => b.score - a.score);
  let right = 0;
  let sure = 0.9;
  answers.forEach((answer, index) => {
    right += answer.right ? 1 : 0;
    if (right / (index + 1) >= surePrecision) sure = answer.score;
  });
  const lost = answers.filter((_, index) => {
    const around = answers.slice(Math.max(0, index - 40), index + 40);
    return around.filter((answer) => answer.right).length / around.length < lostPrecision;
  })[0]?.score;
  return { sure: round(sure), lost: round(Math.min(lost ?? 0.12, sure / 2)) };
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
