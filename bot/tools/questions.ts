import { readAsk } from '../../dialogs/ask.ts';
import type { QuestionTools } from '../../dialogs/questions.ts';
import type { ReviewTools } from '../../dialogs/review-questions.ts';
import type { Visit } from '../../dialogs/visit.ts';
import { appendAudit } from '../../store/audit.ts';
import { findKeptAsk } from '../../store/kept-asks.ts';
import { askedAgain, findQuestion, judgeQuestion, keepQuestion, openQuestionList, questionsIn, reviewQuestion } from '../../store/questions.ts';
import { countMisses } from '../../store/screens.ts';
import { hideNames } from '../../understanding/hide-names.ts';
import { likeness } from '../../understanding/likeness.ts';
import { readSituation, type Situation } from '../context.ts';
import { nowOf, type Desk } from '../desk.ts';
import { keep } from '../kept.ts';

/** Two lines that share so many letters ask the same. */
const sameFrom = 0.7;

export function questionTools(desk: Desk, visit: Visit, situation?: Situation): QuestionTools {
  return {
    guides: desk.guides,
    async find(text) {
      const { entities } = desk.understanding.understand(text);
      const { setUp } = situation ?? (await readSituation(visit, desk));
      const named = entities.platform !== undefined && entities.platform !== setUp.platform;
      return desk.passages[languageOf(text, visit, desk)].find(text, { ...(named ? {} : setUp), ...(entities.platform && { platform: entities.platform }), ...(entities.ownership && { ownership: entities.ownership }) });
    },
    keep: (text) => keep(visit, { by: 'text', text }, 'choice', desk),
    async textOf(kept) {
      const found = await findKeptAsk(desk.db, kept, visit);
      const ask = found && found.expiresAt > nowOf(desk) ? readAsk(found.ask) : null;
      return ask?.by === 'text' ? ask.text : null;
    },
    record: (text, shown) => record(text, shown, visit, desk),
    judge: (question, state, shown) => judgeQuestion(desk.db, question, visit.tenantId, state, shown),
    async countMiss() {
      const misses = (situation ?? (await readSituation(visit, desk))).misses + 1;
      await countMisses(desk.db, visit, misses, nowOf(desk));
      return misses;
    },
  };
}

/** The language of the words, where they say it; a short line fits both. */
function languageOf(text: string, visit: Visit, desk: Desk): 'nl' | 'en' {
  const { language, languageScore } = desk.understanding.understand(text);
  return language !== 'other' && languageScore >= 0.75 ? language : visit.words.language;
}

async function record(text: string, shown: string | null, visit: Visit, desk: Desk): Promise<string | undefined> {
  const words = hideNames(text, { devicePatterns: desk.config.devicePatterns, names: visit.name === null ? [] : [visit.name] });
  if (!/\p{L}{2,}.*\P{L}+\p{L}{2,}/u.test(words.replace(/§\w+/g, ''))) return undefined;
  const { tenantId } = visit;
  const language = languageOf(text, visit, desk);
  const now = nowOf(desk);
  const same = (await questionsIn(desk.db, tenantId, language)).find((other) => likeness(other.words, words) >= sameFrom);
  if (same) {
    await askedAgain(desk.db, same.id, shown, now);
    return same.id;
  }
  const id = desk.newId();
  await keepQuestion(desk.db, { id, tenantId, language, words, shown, lastAt: now });
  return id;
}

export function reviewTools(desk: Desk, visit: Visit): ReviewTools {
  const { tenantId, objectId } = visit;
  return {
    list: (most) => openQuestionList(desk.db, tenantId, most),
    find: (id) => findQuestion(desk.db, id, tenantId),
    review: (id, state, intent) =>
      desk.db.transaction(async (tx) => {
        const at = nowOf(desk);
        const done = await reviewQuestion(tx, { id, tenantId, state, intent, by: objectId, at });
        if (done) await appendAudit(tx, { at, tenantId, objectId, event: 'question.reviewed', subject: id, detail: { state, intent } });
        return done;
      }),
  };
}
