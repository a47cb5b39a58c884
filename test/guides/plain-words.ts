// What makes a text hard to read, for the checks on guides and topics.

export const wordsIn = (sentence: string) => sentence.split(/\s+/).filter((part) => /[\p{L}\d]/u.test(part)).length;
export const sentencesIn = (text: string) => text.split(/(?<=[.!?])\s+/).filter((part) => part !== '');

// What people at a helpdesk say to each other. Labels that a device shows are in `path`, which is not
// checked; addresses and the few labels and official names within a sentence are taken out first.
const namesOfThings = /\S+\.\S+|Check compliance|Automated Device Enrollment|“[^”]*”/g;
const shared = 'mdm|mam|byod|oobe|mfa|upn|cname|tenant|provisioning|token|endpoint|payload|compliance|deploy\\w*|onboarding|csp';
const banned = {
  en: new RegExp(`\\b(${shared}|credentials?|unenroll\\w*|authenticat(e|ion)|non-?compliant|leverage|utili[sz]e|please note|simply|in order to)\\b`, 'i'),
  nl: new RegExp(
    `\\b(${shared}|credentials?|referenties|enrol\\w*|uitschrijven|authenticatie|verificatie|resources|dient|middels|conform|teneinde|simpelweg|u|uw)\\b`,
    'i',
  ),
};

/** The first word of the trade in a text, or null. */
export function wordOfTheTrade(text: string, language: 'nl' | 'en'): string | null {
  return banned[language].exec(text.replace(namesOfThings, ''))?.[0] ?? null;
}

const knownHosts = new Set(['aka.ms', 'apps.apple.com', 'packages.microsoft.com', 'play.google.com', 'portal.manage.microsoft.com', 'www.microsoft.com']);

/** The links in a text that lead somewhere unknown, or not over https. */
export function unknownLinks(text: string): string[] {
  const links = text.match(/\b[a-z]+:\/\/[^\s)]+/gi) ?? [];
  return links
    .map((link) => new URL(link.replace(/[.,]$/, '')))
    .filter((url) => url.protocol !== 'https:' || !knownHosts.has(url.hostname))
    .map(String);
}
