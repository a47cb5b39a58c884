// "Don't wipe LT-0421", "niet herstarten": names what is not to be done. The classifier hears the action, so this
// rule reads the frame, clause by clause. What cannot be done ("kan niet syncen", "won't restart") is no refusal.

const lead = "^(?:(?:hoi|hallo|hey|hi|hello|dag|nee|neen|no|nope|wait|wacht|ho|stop|let op|aub|a\\.u\\.b\\.?|alsjeblieft|alstublieft|graag|please|pls|plz|svp|ok|oke|oké|okay|dus|so|then|dan|toch|and|en|sorry|balie|maar|but|just)[ :,]+)*";
const english = {
  verb: '(?:wipe|erase|reset|factory reset|restart|reboot|shut ?down|lock|sync|synchroni[sz]e|resync|re-?enrol+|enrol+|register|join|set ?up|add|connect|onboard|retire|remove|delete|un-?enrol+|unregister|deregister|disconnect|rename|rotate|locate|track|scan|update|clear|touch)',
  done: '(?:wiped|erased|reset|restarted|rebooted|shut down|locked|synced|synchroni[sz]ed|enrol+ed|registered|joined|set up|added|connected|retired|removed|deleted|un-?enrol+ed|unregistered|renamed|rotated|located|tracked|scanned|updated|cleared|touched)',
  thing: '(?:restart|reboot|wipe|reset|sync|lock|scan|retire|rename|enrol+ment|factory reset|remote wipe)s?',
};
const dutch = {
  order: "(?:wis|wipe|sync|synchroniseer|herstart|reboot|restart|vergrendel|lock|blokkeer|verwijder|reset|hernoem|noem|meld|schrijf|registreer|koppel|ontkoppel|haal|zet|stel|maak|scan|update|roteer|lokaliseer|traceer|retire|start)",
  verb: '(?:(?:laten |gaan )?(?:ge)?(?:wissen|wipen|syncen|synchroniseren|herstarten|rebooten|restarten|opnieuw (?:op)?(?:starten|te starten)|vergrendelen|locken|blokkeren|verwijderen|resetten|hernoemen|aan ?(?:te )?melden|in ?(?:te )?schrijven|registreren|enrollen|koppelen|ontkoppelen|los ?(?:te )?maken|in ?(?:te )?stellen|op slot (?:te )?(?:zetten|doen)|scannen|traceren|lokaliseren|leeg ?(?:te )?maken|roteren|uit ?(?:te )?schrijven|weg ?(?:te )?halen|updaten))',
  done: '(?:gewist|gewiped|gesynct|gesynchroniseerd|herstart|gereboot|gerestart|vergrendeld|gelockt|geblokkeerd|verwijderd|gereset|hernoemd|aangemeld|ingeschreven|geregistreerd|gekoppeld|ontkoppeld|losgemaakt|ingesteld|gescand|getraceerd|gelokaliseerd|leeggemaakt)',
  thing: '(?:herstart|wipe|sync|synchronisatie|reset|lock|vergrendeling|scan|reboot|restart|fabrieksreset|inschrijving)',
};
const not = "(?:do not|don'?t|don’t|do n't|never|not)";
const soft = '(?: (?:please|pls|ever|yet|now|just|immediately|go and|try to|accidentally|automatically|actually|let (?:it|them|him|her)))*';

const refused: readonly RegExp[] = [
  `${lead}${not}${soft} ${english.verb}(?!\\p{L})`,
  `(?<!\\p{L})(?:(?:you|they|we|people|it|nobody) (?:should|must|may|need|shall)(?:n'?t|n’t| not)(?: to)?|(?:can|could|would|will) you(?: please)? not|no need to|(?:rather|prefer) not(?: to)?(?: you)?|(?:you|they) (?:don'?t|do not|don’t) (?:have|need) to) ${english.verb}(?!\\p{L})`,
  `(?<!\\p{L})(?:i|we) (?:do not|don'?t|don’t|dont|would not|wouldn't|never)(?: really| ever)? (?:want|wish|like|ask(?:ed)?)(?: you| it| him| her| anyone| anybody)? (?:to )?(?:be )?(?:${english.verb}|${english.done})(?!\\p{L})(?!.*(?:any ?more|any longer))`,
  `(?<!\\p{L})(?:i|we) (?:do not|don'?t|don’t|dont) want (?!to )[^.?]{1,50} ${english.done}$`,
  `(?<!\\p{L})(?:must|should|may|shall)(?:n'?t|n’t| not)(?: ever)? be(?:ing)? ${english.done}|(?<!\\p{L})(?:is not|isn'?t|are not|aren'?t) to be ${english.done}`,
  `${lead}no (?:more )?${english.thing}(?:$| (?:please|pls|plz|now|yet|today|thanks|needed|for|of))`,
  `${lead}(?:leave .* alone|hands off .*|stay away from .*|keep your hands off .*)$`,
  `${lead}${dutch.order}(?!\\p{L}).* niet(?: meer| nu| weer| nog| vandaag| zomaar)*(?:$| (?:aan|in|uit|weg|los|opnieuw|op slot|leeg|af|alsjeblieft|aub|hoor|opnieuw op)(?!\\p{L}))`,
  `(?<!\\p{L})niet(?: (?:meer|nu|nog|weer|zomaar|vandaag|automatisch|meteen|te))* ${dutch.verb}(?!\\p{L})`,
  `(?<!\\p{L})(?:mag|mogen|moet|moeten|hoeft|hoeven|dient)(?!\\p{L}).* niet(?: meer| nu| nog| weer)* (?:worden )?${dutch.done}(?!\\p{L})`,
  `(?<!\\p{L})(?:ik|we|wij) (?:wil|willen)(?: echt| absoluut)? niet dat .*${dutch.done}(?!\\p{L})`,
  `${lead}(?:doe|stuur|start|geef|voer|(?:ik|we|wij) (?:wil|willen)|liever)(?: maar| nu| even| er| hem)* geen (?:nieuwe |extra |volledige )?${dutch.thing}(?!\\p{L})`,
  `${lead}geen ${dutch.thing}(?: (?:graag|aub|alsjeblieft|nodig|nu|vandaag|hoor))*$`,
  `${lead}(?:laat .* met rust|blijf van .* af|blijf .* van af|afblijven.*)$`,
].map((source) => new RegExp(source, 'iu'));

/** Somebody tells what fails, or asks. */
const fails =
  /(?<!\p{L})(?:kan|kun|kon|konden|kunnen|lukt|lukte|lukken|gelukt|krijg|krijgt|waarom|hoezo|snap|weet|begrijp|werkt|gaat|komt|doet|blijft|foutmelding|fout|error|moet ik|hoef ik|mag ik|moeten we|hoeven we|waar|welke?|wie|hoe)(?!\p{L})|(?<!(?:ik|we|wij)(?: \p{L}+)? )(?<!\p{L})wil(?:t|de)?(?! (?:ik|we|wij|je|jij|u|jullie)(?!\p{L}))(?!\p{L})|(?<!\p{L})(?:why|who|which|how|where|can(?:'t|not|’t)|won'?t|doesn'?t|does not|failed|fails|unable)(?!\p{L})/iu;
/** "Niet morgen maar nu": the time is wrong, not the deed. */
const anotherTime = /(?<!\p{L})niet\b[^,.!?]{0,20}?,? maar (?:nu|meteen|direct|morgen|vannacht|vanavond|later)(?!\p{L})/iu;

/** What is not to be done taken out of a text: what is left, and whether anything was taken out. */
export function withoutRefusals(text: string): { refuses: boolean; rest: string } {
  const said = text.trim().replace(/\s+/g, ' ').replace(/[.!?]+$/, '');
  if (anotherTime.test(said)) return { refuses: false, rest: text };
  const clauses = said.split(between);
  const kept = clauses.filter((clause) => !isRefusal(clause));
  if (kept.length < clauses.length) return { refuses: true, rest: kept.join(', ').trim() };
  return { refuses: clauses.length > 1 && isRefusal(said), rest: clauses.length > 1 && isRefusal(said) ? '' : text };
}

function isRefusal(clause: string): boolean {
  return !fails.test(clause) && refused.some((way) => way.test(clause.trim()));
}

const acts = "(?:don'?t|don’t|do not|niet|never|wipe|erase|lock|sync|restart|reboot|retire|remove|find|rename|wis|vergrendel|herstart|synchroniseer|verwijder|zoek|zet|maak|stuur|hernoem|meld|schrijf|show|toon|tell|turn)";
const between = new RegExp(`\\s*[,;!?\\n]\\s*|(?<!(?:dhr|mr|mw|mevr|mrs|ms|[a-z]))\\.\\s+|\\s+(?:but|maar|instead|rather|in plaats daarvan|alleen|only|just)(?=\\s)|\\s+(?:en|and|then|dan)\\s+(?=${acts}(?!\\p{L}))`, 'iu');
