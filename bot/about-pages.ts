import { wordsFor } from '../cards/words.ts';
import { languages } from '../guides/language.ts';

// What the links of the Teams app lead to, unless the organisation gives its own: what Balie is, what it
// keeps, and under which terms. Facts about this program, in both languages.

const style = 'body{font:16px/1.6 "Segoe UI",system-ui,sans-serif;max-width:42rem;margin:8vh auto;padding:0 1rem;color-scheme:light dark}h2{margin-top:2rem}';

function page(title: string, dutch: string, english: string): string {
  return `<!doctype html>
<html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title><style>${style}</style>
<h1>${title}</h1>
<section lang="nl"><h2>Nederlands</h2>${dutch}</section>
<section lang="en"><h2>English</h2>${english}</section>
</html>
`;
}

/** Nobody knows who follows a link, so both languages. */
export const goneText = languages.map((language) => wordsFor(language).looking.file.gone).join('\n\n');

export const aboutPages: Readonly<Record<string, string>> = {
  '/': page(
    'Balie',
    '<p>Balie is de balie van je IT-afdeling in Microsoft Teams. Open Teams en zoek de app Balie.</p>',
    '<p>Balie is the counter of your IT department in Microsoft Teams. Open Teams and look for the app Balie.</p>',
  ),
  '/privacy': page(
    'Balie: privacy',
    `<p>Balie draait bij je eigen organisatie. Het bewaart je naam, je id in Entra ID, je taal en de gesprekken waarin het
je kan bereiken; welke stappen je volgt; en welke acties je op apparaten hebt gevraagd. Je aanmelding wordt versleuteld
bewaard zolang ze geldig is, ongeveer een uur. Wat je typt, wordt hooguit een dag bewaard, alleen als het nog moet gebeuren.
Balie deelt niets met anderen dan Microsoft, waar je organisatie haar apparaten beheert.</p>`,
    `<p>Balie is run by your own organisation. It keeps your name, your id in Entra ID, your language and the conversations in
which it can reach you; which steps you follow; and which device actions you asked for. Your sign-in is kept encrypted for as
long as it is valid, about an hour. What you type is kept for a day at most, and only while it still has to be done. Balie
shares nothing with anyone but Microsoft, where your organisation manages its devices.</p>`,
  ),
  '/terms': page(
    'Balie: terms',
    '<p>Balie is vrije software onder de MIT-licentie, zonder garantie. Voor het gebruik gelden de regels van je eigen organisatie.</p>',
    '<p>Balie is free software under the MIT licence, without warranty. Its use is subject to the rules of your own organisation.</p>',
  ),
};
