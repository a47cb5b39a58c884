/** The part that makes a phone; what follows is a check digit (IMEI, 15) or a software version (IMEISV, 16). */
const identity = 14;

/** The digits when this is an IMEI, also as it is printed (35-693803-564380-9); null when it is something else. */
export function readImei(asked: string): string | null {
  const digits = asked.replace(/^imei[ :#]*/i, '').replace(/[ \-/.]/g, '');
  return /^\d{14,16}$/.test(digits) ? digits : null;
}

export function sameImei(known: string, asked: string): boolean {
  const digits = readImei(known);
  if (digits === null) return false;
  return digits.length === asked.length ? digits === asked : digits.slice(0, identity) === asked.slice(0, identity);
}
