import type { CommandName } from './commands.ts';

// What only Balie's own screens are called, and no trained intent knows: asked for in more words than the fixed phrases.

const polite = "(?:(?:hoi|hallo|hi|hey|hello|please|pls|graag|can you|could you|can i|may i|i want to|i'd like to|kun je|kan je|kan ik|wil je|ik wil|mag ik|balie)[ ,]+)*";
const show = "(?:(?:show|list|see|give|view|display|get|open|read|toon|laat|geef|zie|bekijk|open|lijst met|overzicht van|overview of|list of)(?: (?:me|mij|us|ons))?(?: (?:all|alle))?(?: (?:the|de|our|onze|my|mijn))? )";
const end = '(?: (?:please|pls|aub|graag|zien|nu|now|maar|even|eens|bekijken|tonen|list|lijst|er|there))*$';

const asked: readonly (readonly [CommandName, readonly string[]])[] = [
  [
    'unanswered_questions',
    [
      `^${polite}${show}?(?:onbeantwoorde|niet[- ]beantwoorde|gemiste|unanswered|missed) (?:vragen|questions)${end}`,
      '(?:welke|wat voor|de|toon) (?:vragen|zinnen)(?: (?:die|waar|waarop))?(?: (?:je|jij|balie))? (?:kon|kan|heb|hebt|heeft|begreep|snapte|wist|zijn|bleven)(?: (?:je|jij|balie|er))? (?:nog )?(?:niet|geen|onbeantwoord)',
      '(?:vragen|zinnen) (?:die|waar|waarop) (?:je|jij|balie) (?:niet|geen)',
      "(?:which|what|the|show) questions (?:that )?(?:(?:could|can|did|do)(?: not|n't|n’t)? (?:you|balie)|(?:you|balie) (?:could|can|did|do) ?(?:not|n't|n’t))(?: not)? (?:answer|understand|get|know)",
      '(?:which|what) questions (?:were|are|remain|went|have been|stay)(?: left)? (?:not answered|unanswered)',
    ],
  ],
  [
    'cases',
    [
      `^${polite}(?:${show}|any |are there |do we have |what are |which |how many |wat zijn |welke |hoeveel |zijn er )(?:(?:the|de|any|still|nog|all|alle|our|onze) )*(?:(?:open|openstaande|lopende|nieuwe|new|pending|waiting|unanswered|onbeantwoorde|helpdesk) )*(?:cases|helpdeskvragen|tickets)(?: (?:are|do we have|hebben we|zijn|staan|open|waiting|pending|er|nog|still|left|there))*${end}`,
      `^${polite}(?:${show}|any |are there |what are |wat zijn |zijn er |hoeveel |how many )(?:(?:the|de|any|still|nog|all|alle|er) )*(?:open|openstaande|lopende|wachtende|pending) (?:vragen|questions)(?: (?:are|do we have|hebben we|er|nog|still|left|there))*${end}`,
      `^${polite}(?:welke|hoeveel|which|how many|what) (?:vragen|questions|cases) (?:staan|zijn|wachten|liggen|are)(?: (?:er|nog|still))* (?:open|op antwoord|waiting|pending|te wachten)${end}`,
      `^${polite}(?:wie wacht(?:en)? er (?:nog )?op (?:een )?antwoord|who is (?:still )?waiting for (?:an )?answer)${end}`,
      `^${polite}(?:cases|vragen|questions) (?:that are |die )?(?:still |nog )?(?:open(?: staan)?|openstaan|waiting|wachten)${end}`,
    ],
  ],
  [
    'removal_list',
    [
      `^${polite}${show}?(?:180[- ]?(?:dagen|days?)[- ]?(?:lijst|list|overzicht|overview|regel lijst)|verwijderlijst|opruimlijst|removal list|list of removals)${end}`,
      '^(?:.* )?(?:welke|toon|lijst|overzicht|laat|zijn er|hoeveel)?(?: .*)?(?:apparaten|toestellen|laptops|telefoons)(?: die)?(?: (?:binnenkort|straks|automatisch|vanzelf|bijna|deze maand|er|uit intune|door intune))*(?: (?:worden|gaan|zullen|dreigen|staan op het punt|verdwijnen))(?: (?:er|straks|binnenkort|automatisch|vanzelf|bijna|te|om|uit intune|door intune|na 180 dagen))*(?:$| (?:verwijderd|verdwijnen|opgeruimd|verdwijnt|worden|gaan|weg))',
      '^(?:.* )?apparaten (?:die )?verwijderd (?:gaan|zullen|dreigen te) worden',
      `^${polite}(?:${show}|which |what |any |are there |how many )?(?:(?:the|any) )?(?:inactive |stale |old )?(?:devices|computers|laptops|phones)(?: (?:that|which))?(?: (?:will|are|get|may|is))?(?: (?:soon|automatically|about|going|to|be|being|get|soon to))*(?: (?:be))? (?:removed|deleted|disappear|cleaned up|dropped)(?: (?:soon|automatically|from intune|by intune|after 180 days|next|this month|in intune))*${end}`,
      `^${polite}(?:${show}|which |welke |any |zijn er )?(?:(?:apparaten|toestellen) (?:met|waarvan|van wie|bij wie) (?:het |een )?(?:certificaat (?:verloopt|verlopen is|is verlopen|bijna verloopt|afloopt)|(?:bijna )?verlopen certifica(?:at|ten))|certifica(?:at|ten) verlopen apparaten|verlopen certifica(?:at|ten) (?:van |op )?apparaten|devices (?:with|whose) (?:an |a )?(?:(?:management )?certificates? (?:expires?|expired|is expiring|has expired|about to expire|runs out)|(?:expired|expiring) (?:management )?certificates?))${end}`,
    ],
  ],
  ['sign_out', [`^${polite}(?:(?:log|sign|meld) (?:me|mij|us|ons)(?: (?:even|maar|nu|weer|please|again))* (?:out|off|uit|af)|(?:log|sign) out|uitloggen|ik wil (?:uitloggen|me afmelden|mij afmelden)|me afmelden)(?: (?:bij|van|uit|of|from) balie)?${end}`]],
  ['sign_in', [`^${polite}(?:(?:log|sign|meld) (?:me|mij|us|ons)(?: (?:even|maar|nu|weer|please|again|opnieuw))* (?:in|on|aan)|(?:log|sign) in|inloggen|(?:me|mij) aanmelden|aanmelden|opnieuw aanmelden)(?: (?:bij|op|at|to|with) balie)?${end}`]],
];
const patterns = asked.map(([command, sources]) => [command, sources.map((source) => new RegExp(source, 'iu'))] as const);

export function readListCommand(text: string): CommandName | null {
  const said = text.trim().replace(/\s+/g, ' ').replace(/[.!?]+$/, '');
  if (said.length > 100) return null;
  return patterns.find(([, ways]) => ways.some((way) => way.test(said)))?.[0] ?? null;
}
