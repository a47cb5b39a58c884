import { z } from 'zod';
import type { Language } from './language.ts';

// What an organisation may call its own. Guides use these names as {placeholders}.

const name = z
  .string()
  .trim()
  .min(1)
  .max(120)
  .regex(/^[^{}]*$/, 'leave out { and }');
const perLanguage = z.union([name, z.strictObject({ nl: name, en: name })]);

export const organisationSchema = z.strictObject({
  /** The organisation's name, as on the Company Portal. */
  organisation: perLanguage.optional(),
  /** Where to ask: "the IT desk (ext. 1234)". */
  support: perLanguage.optional(),
  /** The name that employees know the Company Portal app by. */
  companyPortal: perLanguage.optional(),
  /** The address to type when a device asks for a server. */
  serverName: name.optional(),
  /** The easier address that the organisation's CNAME record points to the server. */
  cname: name.optional(),
  /** The ids of built-in guides that this organisation does not use. */
  leaveOut: z.array(z.string()).max(100).optional(),
});

export type Organisation = z.infer<typeof organisationSchema>;
export type Names = Record<(typeof placeholders)[number], string>;

export const placeholders = ['organisation', 'support', 'companyPortal', 'serverName', 'cname'] as const;

const defaults = {
  nl: { organisation: 'je organisatie', support: 'de helpdesk', companyPortal: 'Bedrijfsportal' },
  en: { organisation: 'your organisation', support: 'the helpdesk', companyPortal: 'Company Portal' },
} as const;

/** Intune's own enrollment address, which works without any CNAME record. */
const intuneServer = 'enrollment.manage.microsoft.com';

export function namesIn(language: Language, own: Organisation): Names {
  const pick = (value: string | Record<Language, string> | undefined, otherwise: string) =>
    typeof value === 'string' ? value : (value?.[language] ?? otherwise);
  const server = own.serverName ?? intuneServer;
  return {
    organisation: pick(own.organisation, defaults[language].organisation),
    support: pick(own.support, defaults[language].support),
    companyPortal: pick(own.companyPortal, defaults[language].companyPortal),
    serverName: server,
    cname: own.cname ?? server,
  };
}

/** The first placeholder (or loose brace) in a text that nobody fills, or null. */
export function unknownPlaceholder(text: string): string | null {
  const known = new Set<string>(placeholders.map((one) => `{${one}}`));
  const found = text.match(/\{[^{}]*\}|[{}]/g) ?? [];
  return found.find((one) => !known.has(one)) ?? null;
}

/** "{organisation} sees…" becomes "Your organisation sees…": a capital where a sentence starts. */
export function fillIn(text: string, names: Names): string {
  return text.replace(/\{(\w+)\}/g, (whole, key: string, offset: number) => {
    if (!isPlaceholder(key)) return whole;
    const value = names[key];
    const startsSentence = /(^|[.!?] )$/.test(text.slice(0, offset));
    return startsSentence ? value.charAt(0).toUpperCase() + value.slice(1) : value;
  });
}

function isPlaceholder(key: string): key is keyof Names {
  return (placeholders as readonly string[]).includes(key);
}
