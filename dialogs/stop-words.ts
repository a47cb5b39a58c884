import type { Entities } from '../understanding/entities.ts';
import { tidyText } from '../understanding/tidy-text.ts';
import { actionsNamed } from './action-questions.ts';
import { aboutIn } from './device-like.ts';

// "Cancel the wipe of LT-0500": something that was asked of a device earlier is to be taken back.

const stops = /^(?:(?:hoi|hallo|hi|hey|hello|please|pls|can you|could you|kun je|kan je|wil je|i want to|ik wil|oh no|nee|no|wait|wacht|oeps|oops|quick)[ ,!]+)*(?:cancel|abort|undo|revoke|withdraw|recall|call off|take back|stop|halt|annuleer|annuleren|stop|trek|herroep|draai|maak|blaas|haal|breek)(?!\p{L})/iu;
/** Dutch says the rest of the verb at the end: "trek de wipe van LT-0500 in". */
const endings = /^(?:.*?)(?:trek|draai|maak|blaas|haal|breek)(?!\p{L})(?:.*)(?<!\p{L})(?:in|terug|ongedaan|af)(?:[ .!]*(?:alsjeblieft|aub|graag))?[ .!]*$/iu;
const whole = /(?<!\p{L})(?:trek|draai|maak|blaas|haal|breek)(?!\p{L})/iu;
const atEnd = /(?<!\p{L})(?:annuleren|intrekken|terugdraaien|stoppen|stopzetten|ongedaan maken|afbreken|tegenhouden)[ .!?]*$/iu;
const noun = /(?<!\p{L})(?:the|de|het|that|this|die|dat|my|mijn|a|een|all|any)? ?(?:pending |openstaande |lopende |remote )?(?:wipe|wis|retire|restart|reboot|herstart|sync|synchronisatie|lock|vergrendeling|reset|\p{L}*scan|fresh start|schone start|shut ?down|delete|deletion|verwijdering|action|actie|request|verzoek|aanvraag|opdracht|rotation|remediation|rename)(?!\p{L})/iu;

/** @returns what it is about; undefined where nothing is to be taken back */
export function readStopWords(text: string, entities: Entities): { about: string | null } | undefined {
  const said = tidyText(text);
  if (said.length > 120 || !noun.test(said)) return undefined;
  const fits = atEnd.test(said) || (stops.test(said) && (!whole.test(said) || endings.test(said)));
  const about = aboutIn(said, entities);
  if (!fits || (about === null && actionsNamed(said).length === 0) || /(?<!\p{L})(?:alerts?|meldingen|lost ?mode|\p{L}*modus|sound|geluid)(?!\p{L})/iu.test(said)) return undefined;
  return { about };
}
