import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from '@jest/globals';
import { auditCard } from '../../cards/audit-card.ts';
import { wordsFor } from '../../cards/words.ts';
import { languages } from '../../guides/language.ts';
import type { RequestStage } from '../../store/action-requests.ts';
import { auditEvents } from '../../store/audit-events.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Every event that the sources record by its whole name; the names of jobs look alike. */
function recorded(): string[] {
  const folders = ['actions', 'advice', 'alerts', 'bot', 'dialogs', 'readiness', 'store'];
  const files = folders.flatMap((folder) => readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((file) => join(root, folder, file)));
  const sources = files.filter((file) => file.endsWith('.ts')).map((file) => readFileSync(file, 'utf8')).filter((source) => /\bappendAudit\(/.test(source));
  const jobs = readFileSync(join(root, 'bot/job-kinds.ts'), 'utf8');
  const named = sources.flatMap((source) => [...source.matchAll(/'([a-z]+\.[a-z_]+)'/g)].map(([, name = '']) => name));
  return [...new Set(named)].filter((name) => !jobs.includes(`'${name}':`));
}

// A stage that is added to the type is missing here until it is named.
const stages: Record<RequestStage, true> = {
  asked: true, approval: true, approval_intune: true, waiting: true, sending: true, unclear: true, sent: true, delivered: true, no_answer: true, sign_in: true,
  done: true, handed_over: true, failed: true, unknown: true, refused: true, cancelled: true, expired: true,
};

const authority = ['authority.set', 'authority.failed', 'authority.unclear', 'authority.confirmed', 'authority.expired'];

describe.each(languages)('the audit in %s', (language) => {
  const words = wordsFor(language);
  const shown = (event: string) =>
    JSON.stringify(auditCard({ about: null, since: null, entries: [{ at: new Date(0), who: null, event, detail: { action: 'syncDevice' } }], older: null, later: false }, words).content.body);

  test('has words for everything that is recorded', () => {
    const events = recorded();
    expect(events.length).toBeGreaterThan(12);
    for (const event of [...events, ...auditEvents, ...authority]) {
      expect(shown(event)).not.toContain(event);
      expect(shown(event)).not.toContain(event.replace('_', '\\\\_'));
    }
  });

  test('has words for every stage of an action', () => {
    const known: object = { ...words.audit.actionEvents, ...words.stages };
    for (const stage of Object.keys(stages)) expect(known).toHaveProperty(stage);
  });
});
