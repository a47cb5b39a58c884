// "What happens to my mail if I remove it?" names a removal and asks for none. The classifier learns the topic
// as well as the frame; this rule only reads the frame, so that a question never starts what it asks about.

const dutch =
  /(?<!\p{L})(?:wat (?:gebeurt|gebeurd|verdwijnt|verandert|gaat er weg|raak ik kwijt|ben ik (?:dan )?kwijt|is het gevolg|zijn de gevolgen|doet dat met|merk ik)|(?:raak|ben|verlies) ik (?:dan |alle |al |daarmee |ook )?(?:mijn|me|m'n|mn)[^?]* (?:kwijt|als|wanneer|bij)|wordt (?:dan )?(?:mijn|alles)[^?]* gewist|blij(?:ft?|ven) (?:mijn|m'n|mn|me|alles)[^?]* (?:staan|bewaard|werken)|gaan? (?:mijn|m'n|mn|me) [^?]*(?:weg|verloren)|(?:verdwijnen|verdwijnt|vervalt) (?:mijn|m'n|mn|dan|alles)|kan ik (?:dan |daarna |later )?(?:nog|weer)(?! (?:eens|een keer))[^?]* (?:als|nadat|wanneer) ik|wat als ik)/iu;
const english =
  /(?<!\p{L})(?:what (?:happens|will happen|would happen|disappears|changes|goes away|do i lose|will i lose|would i lose|becomes of)|(?:do|will|would|am|are|can) (?:i|we) (?:going to |gonna )?(?:lose|losing)|(?:do|will|would|am|can) (?:i|we) still(?! (?:enrol|register|set|sync|add))[^?]* (?:if|when|after|once)|(?:does|will|would) (?:it|that|this|removing|unenrolling|unenroling|wiping|retiring)[^?]* (?:delete|erase|wipe|remove|affect|touch)|(?:is|are|will) (?:my|all my)[^?]* (?:gone|lost|deleted|erased|wiped|stay|be safe|disappear|still)[^?]* (?:if|when|after|once)|(?:does|do) (?:my|all my)[^?]* (?:stay|disappear|survive|get (?:deleted|wiped|erased|lost))|what if i)/iu;

/** True when somebody asks what comes of something, rather than for it to be done. */
export function asksWhatHappens(text: string): boolean {
  return dutch.test(text) || english.test(text);
}

const theyDutch =
  /(?<!\p{L})(?:kan|kunnen|mag|mogen|gaat|gaan) (?:de helpdesk|it|ict|mijn (?:baas|werkgever|werk|bedrijf|leidinggevende|manager|collega)|de (?:baas|zaak|werkgever|organisatie|beheerder|it|ict)|het (?:werk|bedrijf)|ze|zij|intune|microsoft|iemand|een beheerder|balie)(?!\p{L}).* (?:mijn|m'n|mn|me|alles|mij)(?!\p{L})|(?:volg|volgen|bespioneer|bespioneren|houd|houden|hou) (?:je|jij|jullie|ze|jullie allemaal) (?:mij|me|mijn|m'n|bij waar)|(?:moet|hoef) ik (?:echt |verplicht )?(?:mijn|m'n|mn) eigen [^?]* (?:gebruiken|inzetten)|(?:krijg|krijgt) ik [^?]* terug (?:na|als|wanneer|nadat)/iu;
const theyEnglish =
  /(?<!\p{L})(?:can|could|may|will|does|do|is|are) (?:the helpdesk|the help desk|it|my (?:boss|employer|work|company|manager|colleague)|the (?:company|boss|employer|organi[sz]ation|admin|administrator|it department)|they|intune|microsoft|anyone|anybody|someone|an admin(?:istrator)?|balie)(?: (?:also|really|just|even|ever))? (?:wip|eras|delet|remov|lock|track|locat|see|seeing|read|spy|watch|monitor|reset|find|follow)[^?]* (?:my|me|everything)(?!\p{L})|are (?:you|they) (?:really |always )?(?:tracking|watching|following|spying|monitoring|reading|locating)|(?:do|must|should) i (?:really )?(?:have to |need to )?use my own|(?:will|do|would) i get [^?]* back (?:after|if|when|once)/iu;
/** Who lost it wants something done, however politely it is asked. */
const wantsIt = /(?<!\p{L})(?:kwijt|verloren|gestolen|gejat|lost|stolen|please|pls|aub|alsjeblieft|asap|nu|now)(?!\p{L})/iu;

/** "Can the helpdesk wipe my phone?", "are you tracking me": asks what others may do, or what one must. */
export function asksWhetherTheyCan(text: string): boolean {
  return !wantsIt.test(text) && (theyDutch.test(text) || theyEnglish.test(text));
}
