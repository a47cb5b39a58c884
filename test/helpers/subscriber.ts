import { wordsFor } from '../../cards/words.ts';
import type { Language } from '../../guides/language.ts';
import { withoutQuietHours } from './admins.ts';
import type { DeskVisitor, SeenCard } from './desk-visitor.ts';
import type { Flow } from './flow.ts';

/** An administrator who reads this language and asked to be told, at whatever hour the test runs. */
export async function subscriber(flow: Flow, language: Language): Promise<DeskVisitor> {
  const { expiry, alerts } = wordsFor(language);
  const admin = await flow.employee(language);
  admin.person.appRoles = ['Admin'];
  await admin.says(language === 'nl' ? 'meldingen aan' : 'alerts on');
  await admin.sees(expiry.subscribedTitle);
  await withoutQuietHours(admin);
  await admin.sees(alerts.settings.title);
  return admin;
}

/** Cards about something that lapses, without the answers to what a subscriber said. */
export function alertsOf(admin: DeskVisitor): SeenCard[] {
  const answers = (['nl', 'en'] as const).map(wordsFor).flatMap(({ expiry, alerts }) => [expiry.subscribedTitle, alerts.settings.title]);
  return admin.cards().filter(({ text }) => !answers.some((answer) => text.startsWith(answer)));
}
