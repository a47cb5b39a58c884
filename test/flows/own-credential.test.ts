import { expect, test } from '@jest/globals';
import { administrator } from '../helpers/admins.ts';
import { Flow } from '../helpers/flow.ts';

// In a company of its own: Balie keeps the token for its own calls for an hour once it has one.
const flow = new Flow();

test.each([
  ['en', 'Could not check', 'Entra ID does not accept my own credentials. Has the secret or certificate of Balie expired?', 'Microsoft Graph did not answer'],
  ['nl', 'Kon ik niet controleren', 'Entra ID aanvaardt mijn eigen gegevens niet. Is het geheim of certificaat van Balie verlopen?', 'Microsoft Graph gaf geen antwoord'],
] as const)('an expiry check with a credential that Entra does not take says that, and not that Graph is down (%s)', async (language, title, why, otherwise) => {
  const admin = await administrator(flow);
  await admin.says(language === 'nl' ? 'Nederlands' : 'English');
  await admin.says(language === 'nl' ? 'inloggen' : 'sign in');
  await admin.hears(language === 'nl' ? 'Je bent aangemeld' : 'You are signed in');
  flow.services.entra.rules.secretExpired = true;
  const before = flow.balie.logged.length;
  await admin.says(language === 'nl' ? 'controleer nu' : 'check now');
  const overview = await admin.sees(title);
  flow.services.entra.rules.secretExpired = false;
  expect(overview.text).toContain(why);
  expect(overview.text).not.toContain(otherwise);
  const log = flow.balie.logged.slice(before).filter((line) => line.includes('an expiry source could not be checked'));
  expect(log.length).toBeGreaterThan(0);
  for (const line of log) {
    expect(line).toContain('"reason":"misconfigured"');
    expect(line).toContain('MicrosoftAppPassword has expired');
    expect(line).not.toContain(flow.services.environment['MicrosoftAppPassword']);
  }
});
