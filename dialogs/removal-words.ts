// "Welke apparaten worden binnenkort verwijderd", "180 days list", "devices with an expired certificate": the list of
// what Intune is about to remove has no intent of its own, and its words lie close to secrets, guides and wiping.

const several = String.raw`(?:apparaten|toestellen|devices|device)`;

const patterns: readonly RegExp[] = [
  // Passive and to come: "verwijder deze apparaten" and "which devices were removed" are something else.
  new RegExp(String.raw`\b(?:apparaten|toestellen)\b.*\b(?:worden|gaan|zullen|binnenkort|straks|dreigen)\b.*\b(?:verwijderd|opgeruimd)\b`),
  new RegExp(String.raw`\b(?:apparaten|toestellen)\b.*\b(?:verwijderd|opgeruimd)\b.*\b(?:worden|gaan|zullen)\b`),
  /\b(?:te|binnenkort) (?:verwijderen|verwijderde) (?:apparaten|toestellen)\b/,
  /\b(?:apparaten|toestellen)\b.*\b(?:verdwijnen|verdwijnt)\b/,
  /\bwelke (?:apparaten|toestellen)\b.*\bverwijdert intune\b/,
  new RegExp(String.raw`\b${several}\b.*\b(?:will be|will get|about to be|going to be|soon be|to be|are being)\b.*\b(?:removed|deleted|cleaned up)\b`),
  new RegExp(String.raw`\b(?:which|what) ${several}\b.*\b(?:are|get|gets|is)\b.*\b(?:removed|deleted|cleaned up)\b.*\b(?:soon|shortly|next)\b`),
  new RegExp(String.raw`\b(?:which|what) ${several}\b.*\b(?:are|get) (?:soon )?(?:removed|deleted|cleaned up)\b`),
  /\b(?:which|what) devices (?:does|will) intune (?:remove|delete)\b/,
  // The 180 days themselves, as a list; what they mean is a topic.
  /\b180[- ]?(?:dagen|daagse|days?)[- ]?(?:lijst|overzicht|rapport|apparaten|list|overview|report|devices)\b/,
  new RegExp(String.raw`\b(?:lijst|overzicht|list|overview|${several})\b.*\b180[- ](?:dagen|days?)\b`),
  // Certificates of devices; those of Apple and of apps have an overview of their own.
  new RegExp(String.raw`\b${several}\b.*\b(?:verlopen|verloopt|verlopend|aflopend|afloopt|expired|expires|expiring)\b.*\b(?:beheer)?(?:certificaat|certificaten|certificates?)\b`),
  new RegExp(String.raw`\b${several}\b.*\b(?:beheer)?(?:certificaat|certificaten|certificates?)\b.*\b(?:verlopen|verloopt|verlopend|afloopt|expired|expires|expiring|expire)\b`),
  new RegExp(String.raw`\b(?:beheer)?(?:certificaat|certificaten|certificates?)\b.*\b(?:verlopen|verloopt|expired|expires|expiring)\b.*\b${several}\b`),
];

/** A question about how it works, about one's own device, about something else that expires, or about what has been. */
const other =
  /\b(?:waarom|hoezo|wanneer|why|when|how|hoe|wie|who|wat gebeurt|what happens|mijn|my|mine|onze|eigen|own|apple|push|apns?|token|tokens|vpp|secrets?|geheim(?:en)?|apps?|app-registraties?|registrations?|were|was|werden|niet meer|no longer)\b/;

/** Whether the words ask which devices are about to be removed from Intune. */
export function asksForRemovals(text: string): boolean {
  const said = text.toLowerCase().normalize('NFC').replace(/[?!.,;:]+/g, ' ').replace(/\s+/g, ' ').trim();
  const rest = said.replace(/\bhow many\b/g, '');
  return !other.test(rest) && patterns.some((pattern) => pattern.test(rest));
}
