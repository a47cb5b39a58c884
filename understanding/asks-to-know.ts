// "Why must my phone be managed?", "how long does it take?": names what could be done, and wants to know something about
// it. The classifier hears the subject; this reads the frame.

const lead = "^(?:(?:hoi|hallo|hey|hi|hello|dag|beste|sorry|maar|en|dus|but|and|so|ok|oke|eh|um|please|pls|balie|zeg|vraag(?:je)?|question|kun je zeggen|can you tell me|weet je|do you know|ik vraag me af|i wonder|vertel(?: me)?|tell me)[ ,:!.]+)*";
const dutchMust = '(?:moet|moeten|hoef|hoeven|dien|dient)';
const it = '(?:it|ict|de (?:it|ict|helpdesk|zaak|baas|organisatie|werkgever|beheerder)|het (?:werk|bedrijf)|(?:mijn|m\'n|mn|onze) (?:werk|werkgever|baas|bedrijf|chef|manager|leidinggevende|organisatie)|jullie|ze|intune|microsoft)';
const theIt = '(?:it|the (?:it|it department|helpdesk|company|boss|employer|organi[sz]ation|admins?|administrators?)|(?:my|our) (?:work|employer|boss|company|manager|organi[sz]ation)|work|you guys|y\'?all|they|intune|microsoft)';

const dutch: readonly string[] = [
  `${lead}(?:waarom|hoezo|waarvoor|waartoe)(?: (?:toch|eigenlijk|in godsnaam|dan))? ${dutchMust}(?!\\p{L})(?!.*(?:steeds|telkens|elke keer|niet|alweer))`,
  `${lead}(?:ben|zijn) (?:ik|we|wij) (?:echt |dan |nou )?(?:verplicht|gedwongen)`,
  `${lead}(?:is (?:het|dit|dat)|is .{1,40}) (?:echt |wel )?(?:verplicht|nodig|noodzakelijk|vrijwillig|veilig)(?!\\p{L})`,
  `${lead}(?:moet|hoef) (?:ik|je) (?:dan |nu |echt |nou )?(?:dit|alles|dat|het)?(?: \\p{L}+)? ?opnieuw`,
  `(?<!\\p{L})(?:moet|hoef) (?:ik|je) (?:dan )?(?:alles|dit|het) (?:weer |dan )?opnieuw`,
  `${lead}wat (?:is|zijn|betekent|doet|houdt)(?: (?:nou|nu|eigenlijk|precies|ook alweer))* (?!.*(?<!\\p{L})(?:status|stand|probleem|mis|aan|er|mijn|m'n|mn|fout|verkeerd|foutmelding)(?!\\p{L}))(?:(?:een|de|het|dat|zo'n) )?[\\p{L}]+(?: ?[\\p{L}]+)?(?: (?:eigenlijk|precies|in|nou|nu|dan))*[ ?.!]*$`,
  `${lead}wat is (?:het|'t) verschil`,
  `${lead}(?:hoe ?lang (?:duurt|gaat|ben ik)|hoe ?veel tijd (?:kost|duurt|neemt|heb)|duurt (?:het|dit|dat|zoiets) (?:erg |heel )?lang)(?!.*(?<!\\p{L})nog(?!\\p{L}))`,
  `${lead}(?:hoe ?veel|hoe groot|hoe vaak) (?:ruimte|opslag|geheugen|data|batterij|mb|gb|geld|${dutchMust})`,
  `${lead}(?:kost|kosten) (?:het|dit|dat|mij|me|die)(?!\\p{L})`,
  `${lead}(?:neemt|vreet|gebruikt|verbruikt|vraagt) (?:het|dit|dat|intune|(?:de )?(?:app|portal|bedrijfsportal))(?!\\p{L}).* (?:ruimte|plek|opslag|geheugen|data|batterij|accu|stroom)(?!\\p{L})`,
  `${lead}wat (?:heb|win|schiet|krijg) ik (?:er ?(?:aan|mee|voor)|daar(?:aan|mee))(?!\\p{L})|${lead}(?:wat (?:is|zijn) (?:het |de )?voorde(?:el|len)|wat levert)(?!\\p{L})`,
  `(?<!\\p{L})(?:kan|kunnen|mag|mogen|gaat|gaan|zien|ziet|zie|weten|weet|lezen|leest) ${it}(?!\\p{L})(?: \\p{L}+){0,4} (?:zien|meekijken|meelezen|lezen|inzien|bekijken|volgen|zie|weten|bij|gevolgd)(?!\\p{L})`,
  `${lead}(?:wat|welke (?:gegevens|data|info(?:rmatie)?|dingen)) (?:zien?|ziet|weten|weet|verzamel(?:t|en)?|bewaart|bewaren|lezen|leest|kunnen|kan|sla(?:at|an)|houd(?:t|en)?|registre(?:ert|ren)|stuurt|sturen) ${it}(?!\\p{L})`,
  `(?<!\\p{L})(?:zien|ziet|lezen|leest|volgen|volgt|controleren|bespioneren|kijken) ${it} (?:mijn|m'n|mn|me|mij|alles|mee|wat ik)(?!\\p{L})`,
  `(?<!\\p{L})(?:kan|kun|zie|lees|volg|weet) (?:je|jij|u)(?: \\p{L}+){0,2} (?:mijn|m'n|mn) (?:priv[eé]|persoonlijke|eigen|foto'?s|berichten|appjes|whatsapp|mail|geschiedenis|scherm|contacten|bestanden|gegevens|locatie|wachtwoord)`,
  `(?<!\\p{L})(?:word|worden) (?:ik|we|mijn \\p{L}+)(?: \\p{L}+){0,3} (?:gevolgd|bespioneerd|afgeluisterd|getrackt|getraceerd|bekeken|gelezen)`,
  `(?<!\\p{L})(?:inzage|toegang) (?:in|tot) (?:mijn|m'n|mn)(?!\\p{L})(?=.*\\?)|(?<!\\p{L})(?:heeft|hebben) ${it} (?:inzage|toegang)`,
  `${lead}(?:wanneer|waarom) word (?:ik|je) (?:dan )?(?:geblokkeerd|buitengesloten)`,
  `${lead}waar (?:vind|staat|zie) (?:ik )?(?:mijn|m'n|de|mn) (?:\\p{L}+ )?(?:herstelsleutel|bitlocker|recovery|sleutel)`,
];
const english: readonly string[] = [
  `${lead}(?:why|what for|how come)(?: (?:on earth|the hell))? (?:do|does|must|should|would|am|is|are)(?!\\p{L}).*(?<!\\p{L})(?:have to|need(?:s)? to|must|enrol+(?:ed|ment)?|managed|management|required|necessary|obliged)(?!\\p{L})(?!.*(?:every time|again|keep))`,
  `${lead}(?:am i|are we) (?:really )?(?:obliged|obligated|required|forced|supposed)`,
  `${lead}(?:is (?:it|this|that)|is .{1,40}) (?:really )?(?:mandatory|compulsory|necessary|required|optional|voluntary|safe)(?!\\p{L})`,
  `(?<!\\p{L})(?:do|must|should) (?:i|you|we) (?:have to |need to )?(?:start over|start again|do (?:it|this|that|everything|all of it|it all) (?:all )?(?:over|again))`,
  `${lead}what(?:'s| is| are| does| do| even is| exactly is|s) (?!.*(?<!\\p{L})(?:status|state|problem|wrong|matter|up|next|my|i|you|left|new|happening|going|error)(?!\\p{L}))(?:(?:an?|the|this|that|even|exactly) )*[\\p{L}]+(?: ?[\\p{L}]+)?(?: (?:for|anyway|exactly|mean|do|about|actually|really))*[ ?.!]*$`,
  `${lead}(?:what(?:'s| is|s) the )?difference between`,
  `${lead}(?:how long (?:does|do|will|would|is|am)|how much time (?:does|do|will|would)|(?:does|will) (?:it|this|that) take long)(?!.*(?:still|before))`,
  `${lead}how (?:much|big|often|many) (?:space|storage|memory|data|battery|mb|gb|money|must|should|do i have to)`,
  `${lead}(?:does|will|do|is|can) (?:it|this|that|intune|(?:the )?company portal)(?: \\p{L}+)? (?:cost|drain|eat|use|slow|take|affect|need)`,
  `(?<!\\p{L})(?:can|could|may|do|does|will|is|are) ${theIt}(?!\\p{L})(?: (?:also|really|just|even|ever|actually|able to|always))* (?:see|seeing|read|reading|view|track|tracking|follow|following|monitor|monitoring|spy|spying|watch|watching|know|collect|access|look|listen|have access)(?!\\p{L})`,
  `${lead}(?:what|which|how much)(?: (?:data|info(?:rmation)?|things|personal data|stuff))? (?:can|could|do|does|will|may|is|are) ${theIt}(?: (?:actually|really|all))? (?:see|know|collect|read|access|store|track|monitor|gather|keep|send)`,
  `(?<!\\p{L})(?:can|could|do|are|will|what can|what do) you(?: (?:also|really|just|even|ever|actually|all))* (?:see|seeing|read|reading|track|tracking|follow|following|monitor|monitoring|spy|spying|watch|watching|know|collect|access|look at|listen)(?: \\p{L}+){0,2} (?:my (?:private|personal|own)|my (?:photos?|pictures?|messages?|texts?|whatsapp|e?mails?|history|browsing|screen|contacts|calls|files|data|apps|location|passwords?)|me|everything|what i|personal|private|on my)(?!\\p{L})`,
  `${lead}(?:what|which)(?: (?:data|info(?:rmation)?|things))? (?:do|can) you (?:collect|know|store|gather|keep|track|see)(?!\\p{L})`,
  `${lead}what (?:can|do|does) .{2,30} (?:see|know) (?:of|about|on|from) (?:me|my|the|an?)(?!\\p{L})`,
  `(?<!\\p{L})(?:is|are) (?:my|our)(?: \\p{L}+){1,3} (?:visible|private|safe|tracked|monitored|seen|shared|read)(?!\\p{L})`,
  `${lead}what(?:'s|s| is) in it for me|${lead}what(?:'s| is| are) the (?:advantages?|benefits?|point|use) of`,
  `${lead}when (?:will|do|am) i (?:be |get )?(?:blocked|locked out)`,
  `${lead}(?:where|how) (?:do|can) i (?:find|see|get) (?:my|the) (?:\\p{L}+ )?(?:recovery key|bitlocker|filevault)`,
];
const frames = [...dutch, ...english].map((source) => new RegExp(source, 'iu'));

/** True when the words want to know something that a guide may tell, whatever could be done with what they name. */
export function asksToKnow(text: string): boolean {
  const said = text.trim().replace(/[’‘]/g, "'").replace(/\s+/g, ' ');
  return said.length <= 160 && frames.some((frame) => frame.test(said));
}
