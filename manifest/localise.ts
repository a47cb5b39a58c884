import { z } from 'zod';

/** The part of a manifest that is read here; the schema of the platform judges all of it. */
export const manifestShape = z.looseObject({
  $schema: z.string(),
  manifestVersion: z.string(),
  name: z.looseObject({ short: z.string(), full: z.string().optional() }),
  developer: z.looseObject({ websiteUrl: z.string(), privacyUrl: z.string(), termsOfUseUrl: z.string() }),
  icons: z.looseObject({ color: z.string(), outline: z.string() }),
  localizationInfo: z.looseObject({
    additionalLanguages: z.array(z.looseObject({ languageTag: z.string(), file: z.string() })).default([]),
  }),
  bots: z.array(z.looseObject({
    botId: z.string(),
    commandLists: z.array(z.looseObject({ commands: z.array(z.looseObject({ title: z.string() })) })).default([]),
  })),
  composeExtensions: z.array(z.looseObject({ botId: z.string(), commands: z.array(z.looseObject({ title: z.string() })) })).default([]),
  webApplicationInfo: z.looseObject({ id: z.string(), resource: z.string() }),
  validDomains: z.array(z.string()),
});
export type Manifest = z.infer<typeof manifestShape>;

/** Where a text stands in the manifest → the text. A language file is this, besides the name of its schema. */
export type Texts = Record<string, string>;

const localisable = [
  /^name\.(short|full)$/,
  /^description\.(short|full)$/,
  /^bots\[0\]\.commandLists\[\d\]\.commands\[\d+\]\.(title|description)$/,
  /^composeExtensions\[0\]\.commands\[\d\]\.(parameters\[\d\]\.)?(title|description)$/,
];

/** Every text of the manifest that people read, by its place: `bots[0].commandLists[0].commands[3].title`. */
export function textsOf(value: unknown, at = ''): Texts {
  if (typeof value === 'string') return localisable.some((pattern) => pattern.test(at)) ? { [at]: value } : {};
  if (Array.isArray(value)) return Object.assign({}, ...value.map((item, index) => textsOf(item, `${at}[${index}]`))) as Texts;
  if (typeof value !== 'object' || value === null) return {};
  return Object.assign({}, ...Object.entries(value).map(([key, item]) => textsOf(item, at ? `${at}.${key}` : key))) as Texts;
}

/** The manifest as somebody sees it whose language has this file. Keys that match nothing change nothing. */
export function localise(manifest: Manifest, texts: Texts): Manifest {
  return manifestShape.parse(replaced(manifest, texts, ''));
}

function replaced(value: unknown, texts: Texts, at: string): unknown {
  if (typeof value === 'string') return texts[at] ?? value;
  if (Array.isArray(value)) return value.map((item, index) => replaced(item, texts, `${at}[${index}]`));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, replaced(item, texts, at ? `${at}.${key}` : key)]));
}
