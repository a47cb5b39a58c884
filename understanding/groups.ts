// Which group of people or devices: named as a group, a department behind "van/of/in", or in quotation marks.

const departments =
  'sales|finance|financi[eë]n|hr|human resources|personeelszaken|p&o|ict|marketing|inkoop|verkoop|logistiek|logistics|magazijn|warehouse|receptie|reception|directie|management|board|support|servicedesk|helpdesk|legal|juridisch|operations|productie|production|planning|facilitair|facilities|communicatie|communications|buitendienst|binnendienst|field service|klantenservice|customer service|administratie|administration|boekhouding|accounting|purchasing|procurement|engineering|research|r&d|development|onderwijs|zorg|verpleging|winkels?|stores?|filialen|filiaal [\\p{L}]+|kassa\'?s?|zorgteam|wijkteam|monteurs|chauffeurs|drivers|docenten|teachers|studenten|students|leerlingen|stagiairs|interns|expeditie|transport|onderhoud|maintenance|bestuur|techniek|callcenter|call center|backoffice|back office|frontoffice|front office|kantoor [\\p{L}]+|team [\\p{L}]+|vestiging [\\p{L}]+|locatie [\\p{L}]+';

const quoted = /(?:\bgroep|\bgroup|\bafdeling|\bdepartment|\bdevice group|\bteam)(?: \p{L}+)? ["']([^"']{2,40})["']/iu;
const marker = /(?:\bgroep|\bgroup|\bafdeling|\bafd\.?|\bapparaatgroep|\bdevice group|\bteam|\bdepartment|\bdept\.?)(?: (?:genaamd|called|named))? +(?:van |of )?/giu;
const notAName =
  /^(?:van|of|in|op|to|met|with|and|en|is|are|zijn|die|that|wil|a|the|een|de|het|all|alle|mail|chat|policy|enroll\p{L}*|gaat|krijgt|heeft|has|moet|needs?|now|nu|please|aub|pls|plz|sync\p{L}*|restart\p{L}*|wipe\p{L}*|herstart\p{L}*|lock\p{L}*|opnieuw|again|klaar|done|al|already|yet|laten|doen|geven|tag|deze|this|dit)(?![\p{L}\p{N}])/iu;
// A name goes on as long as its words have capitals or are numbers: "groep Pilot Windows 11 syncen".
const markedName = /^[\p{L}\p{N}][\p{L}\p{N}&_-]*(?: (?:\p{Lu}|\d)[\p{L}\p{N}_-]*)*/u;
const before = new RegExp(`(?<![\\p{L}])(?:the |de |het )?(${departments})(?: |-)?(?:groep|group|afdeling|department|dept|team)(?![\\p{L}])`, 'iu');
const behind = new RegExp(`(?<![\\p{L}])(?:van|of|in|op|bij|voor|for|from|at|naar|to|the|de|het|heel|all)(?: (?:de|het|the|our|onze|alle|all|iedereen (?:van|bij|in)|heel))* (${departments})(?![\\p{L}])`, 'iu');
const possessed = new RegExp(`(?<![\\p{L}])(?:all|alle|every) (?:the )?(${departments}) (?:laptops?|devices?|phones?|i-?phones?|i-?pads?|tablets?|telefoons?|toestellen|apparaten|pc'?s|macs?|machines|users|people|computers)`, 'iu');
const underscored = /(?<![\w@.-])(?:grp|grp_|sg|gg|dl|aad|intune|mdm|dyn|all|dev|usr)[-_][\p{L}\p{N}]+(?:[-_][\p{L}\p{N}]+)*(?![\w@-])/iu;

/** The group's name as typed, without the word "group". */
export function findGroup(text: string): string | undefined {
  return (
    quoted.exec(text)?.[1] ??
    underscored.exec(text)?.[0] ??
    nameBehindMarker(text) ??
    before.exec(text)?.[1] ??
    possessed.exec(text)?.[1] ??
    behind.exec(text)?.[1]
  );
}

function nameBehindMarker(text: string): string | undefined {
  for (const match of text.matchAll(marker)) {
    const rest = text.slice(match.index + match[0].length);
    if (!notAName.test(rest)) return markedName.exec(rest)?.[0];
  }
  return undefined;
}
