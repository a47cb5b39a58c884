// "KASSA-##, BALIE*": how an organisation names its devices. Signs instead of regular expressions, because a slip
// in a regular expression can stop every answer.

const allowed = /^[A-Za-z0-9_.#?*-]{2,40}$/;
const most = 20;

/** # is a digit, ? a letter or digit, * one or more of these, - or _. Null where a pattern says something else or too little. */
export function readDevicePatterns(list: string): RegExp[] | null {
  const patterns = list.split(/[\s,;]+/).filter((each) => each !== '');
  const usable = patterns.length <= most && patterns.every((each) => allowed.test(each) && (each.match(/[A-Za-z0-9]/g)?.length ?? 0) >= 2 && !/\*.*\*/.test(each));
  return usable ? patterns.map(patternOf) : null;
}

const meaning: Readonly<Record<string, string>> = { '#': '\\d', '?': '[a-z0-9]', '*': '[a-z0-9_-]{1,30}', '.': '\\.', '-': '[- ]?' };

function patternOf(signs: string): RegExp {
  const source = [...signs].map((sign) => meaning[sign] ?? sign).join('');
  return new RegExp(`(?<![\\w-])${source}(?![\\w-])`, 'gi');
}
