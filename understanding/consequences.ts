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
