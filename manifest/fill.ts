/** What differs between organisations; everything else in manifest.json is the same for all. */
export interface Values {
  BOT_ID: string;
  HOST: string;
  VERSION: string;
  WEBSITE_URL: string;
  PRIVACY_URL: string;
  TERMS_URL: string;
}

export interface Given {
  appId?: string | undefined;
  publicUrl?: string | undefined;
  version: string;
  website?: string | undefined;
  privacy?: string | undefined;
  terms?: string | undefined;
}

/** The values for the placeholders, or what is missing, each naming the variable or flag to set. */
export function valuesFrom(given: Given): Values | { problems: string[] } {
  const problems: string[] = [];
  const appId = given.appId?.trim() ?? '';
  if (appId === '') problems.push('MicrosoftAppId: is missing; set it to the application (client) id, or give --app-id');
  else if (!/^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/i.test(appId)) {
    problems.push('MicrosoftAppId: is not an application (client) id, which looks like 00000000-0000-0000-0000-000000000000');
  }
  const publicUrl = given.publicUrl?.trim() ?? '';
  const url = URL.canParse(publicUrl) ? new URL(publicUrl) : null;
  if (publicUrl === '') problems.push('PUBLIC_URL: is missing; set it to where people reach Balie (https://balie.example.com), or give --url');
  else if (url?.protocol !== 'https:') problems.push('PUBLIC_URL: must begin with https://, Teams opens nothing else');
  if (problems.length > 0 || !url) return { problems };
  return {
    BOT_ID: appId,
    HOST: url.host,
    VERSION: given.version,
    WEBSITE_URL: given.website ?? url.origin,
    PRIVACY_URL: given.privacy ?? `${url.origin}/privacy`,
    TERMS_URL: given.terms ?? `${url.origin}/terms`,
  };
}

/** Puts the values in place of `${{NAME}}`; a placeholder without a value stays and is refused later. */
export function fill(template: string, values: Values): string {
  const known: Record<string, string> = { ...values };
  return template.replace(/\$\{\{(\w+)\}\}/g, (whole, name: string) => {
    const value = known[name];
    // Values stand inside JSON strings, so a quote in one must not end the string.
    return value === undefined ? whole : JSON.stringify(value).slice(1, -1);
  });
}
