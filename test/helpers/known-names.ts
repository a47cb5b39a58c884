/** Devices that the documentation calls by name; tests that break something take others. */
export const knownNames: ReadonlySet<string> = new Set(['LT-0421', 'LT-0300', 'LT-0288', 'LT-0377', 'LT-0512', 'LT-0101', 'LT-0102', 'MAC-0007']);
