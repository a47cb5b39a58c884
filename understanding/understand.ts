// One utterance in, what was meant out: language, intent with a calibrated score, entities, and how sure.
import { margins, probabilities } from './classifier.ts';
import { findMentions, readEntities } from './entities.ts';
import type { Entities } from './entities.ts';
import { foldText } from './features.ts';
import { isIntentName } from './intents.ts';
import type { IntentName } from './intents.ts';
import { findForeign } from './language.ts';
import type { ForeignLanguage, HeardLanguage } from './language.ts';
import { maskMentions } from './mask.ts';
import { readModel } from './model-file.ts';
import type { Model } from './model-file.ts';
import { weighByContext } from './prior.ts';
import type { Context } from './prior.ts';
import { hasWords, tidyText } from './tidy-text.ts';

/** sure: act or ask for confirmation. unsure: offer `alternatives`. lost: say what Balie can do. */
export type Band = 'sure' | 'unsure' | 'lost';

export interface Ranked {
  readonly intent: IntentName;
  readonly score: number;
}

export interface Understood extends Ranked {
  /** As it came in. */
  readonly text: string;
  readonly language: HeardLanguage;
  /** 0…1; near 0.5 a short text fits both languages and the person's own choice should stand. */
  readonly languageScore: number;
  /** Which other language it seems to be, when that is known. */
  readonly foreign?: ForeignLanguage;
  /** The next likeliest meanings, best first, at most four; `none` may be among them. */
  readonly alternatives: readonly Ranked[];
  readonly entities: Entities;
  readonly band: Band;
}

export interface Understanding {
  readonly understand: (text: string, context?: Context) => Understood;
}

export interface UnderstandingOptions {
  /** How this tenant names its devices, beside the built-in shapes; flags are ignored. */
  readonly devicePatterns?: readonly RegExp[];
  readonly model?: Model;
}

const alternativesShown = 4;

/** Reads the shipped model; a few tens of milliseconds, once. Throws ModelUnreadable. */
export function loadUnderstanding(options: UnderstandingOptions = {}): Understanding {
  const model = options.model ?? readModel();
  const devicePatterns = options.devicePatterns ?? [];
  return { understand: (text, context) => understandWith(model, devicePatterns, text, context) };
}

// The sign of a mask is not for typing: "§dev" would pass for a device.
function understandWith(model: Model, devicePatterns: readonly RegExp[], text: string, context: Context | undefined): Understood {
  const tidied = tidyText(text.replaceAll('§', ' '));
  const foreign = findForeign(tidied);
  if (!hasWords(tidied) || foreign) return notUnderstood(text, foreign);
  const mentions = findMentions(tidied, devicePatterns);
  const sums = margins(model.classifier, foldText(maskMentions(tidied, mentions)));
  const dutch = 1 / (1 + Math.exp(-model.languageSharpness * (sums[model.intents.length] ?? 0)));
  const ranked = rank(model, sums, context, mentions.devices.length > 0);
  const [best = { intent: 'none', score: 0 } satisfies Ranked] = ranked;
  return {
    text,
    language: dutch >= 0.5 ? 'nl' : 'en',
    languageScore: round(Math.max(dutch, 1 - dutch)),
    ...best,
    alternatives: ranked.slice(1, 1 + alternativesShown),
    entities: readEntities(tidied, best.intent, mentions),
    band: bandOf(model, best),
  };
}

function rank(model: Model, sums: Float64Array, context: Context | undefined, namesDevice: boolean): Ranked[] {
  const likely = probabilities(sums.subarray(0, model.intents.length), model.sharpness);
  const scored = model.intents.flatMap((intent, label) => (isIntentName(intent) ? [{ intent, score: likely[label] ?? 0 }] : []));
  const weighed = context ? weighByContext(scored, context, namesDevice) : scored;
  return weighed.sort((a, b) => b.score - a.score).map(({ intent, score }) => ({ intent, score: round(score) }));
}

function bandOf(model: Model, { intent, score }: Ranked): Band {
  if (intent === 'none' || score < model.lost) return 'lost';
  return score >= model.sure ? 'sure' : 'unsure';
}

function notUnderstood(text: string, foreign: { language?: ForeignLanguage } | undefined): Understood {
  return {
    text,
    language: 'other',
    languageScore: foreign ? 1 : 0,
    ...(foreign?.language && { foreign: foreign.language }),
    intent: 'none',
    score: 1,
    alternatives: [],
    entities: {},
    band: 'lost',
  };
}

function round(score: number): number {
  return Math.round(score * 10_000) / 10_000;
}
