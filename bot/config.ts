import type { ActionId } from '../actions/action.ts';
import { readAppOnly, type NotAppOnly } from '../actions/app-only.ts';
import { z } from 'zod';
import { languages, type Language } from '../guides/language.ts';
import { ownActionIds, type OwnAction } from '../dialogs/own-actions.ts';
import { readDevicePatterns } from './device-patterns.ts';

// Every environment variable that Balie reads: its meaning, default and check. The only reader of
// process.env; .env.example and docs/configuration.md list the same names, which a test keeps true.

export class ConfigInvalid extends Error {
  readonly code = 'config_invalid';
  readonly problems: string[];
  constructor(problems: string[]) {
    super(`The configuration is not usable:\n${problems.map((problem) => `  - ${problem}`).join('\n')}`);
    this.name = 'ConfigInvalid';
    this.problems = problems;
  }
}

export interface Config {
  port: number;
  appId: string;
  credential: { secret: string } | { certificate: { thumbprint: string; privateKey: string } };
  tenantId: string;
  appType: 'SingleTenant' | 'MultiTenant';
  databaseUrl: string | null;
  dataDir: string;
  graphUrl: string;
  loginUrl: string;
  botOpenIdUrl: string;
  /** Where people's browsers reach Balie; the page that ends a sign-in lives there. */
  publicUrl: string | null;
  allowLoopback: boolean;
  defaultLanguage: Language;
  /** A folder with an organisation's own guides and names. */
  guidesDir: string | null;
  /** A folder with a model that an organisation trained on its own lines. */
  understandingDir: string | null;
  /** How the organisation names its devices, beside what Balie recognises by itself. */
  devicePatterns: readonly RegExp[];
  /** What people may have done to their own devices. */
  ownDeviceActions: ReadonlySet<OwnAction>;
  /** What is sent as Balie itself, whatever the agent's own Intune role says. */
  appOnlyActions: ReadonlySet<ActionId>;
  /** A language model to ask where Balie is not sure; off unless configured. */
  llm: LlmConfig | null;
  logLevel: 'debug' | 'info' | 'warn' | 'error' | 'silent';
}

export interface LlmConfig {
  url: string;
  key: string | null;
  /** Null where the address names it. */
  model: string | null;
}

const text = z.string().trim().min(1);
const optional = z.string().trim().optional().transform((value) => (value ? value : undefined));

const environment = z.object({
  PORT: z.coerce.number().int().min(0).max(65535).default(3978),
  MicrosoftAppType: z.enum(['SingleTenant', 'MultiTenant'], {
    error: 'must be SingleTenant or MultiTenant; a managed identity cannot exchange sign-ins and is not supported',
  }).default('SingleTenant'),
  MicrosoftAppId: text,
  MicrosoftAppPassword: optional,
  CertificateThumbprint: optional,
  CertificatePrivateKey: optional,
  MicrosoftAppTenantId: text,
  DATABASE_URL: optional,
  DATA_DIR: text.default('./data'),
  GRAPH_URL: text.default('https://graph.microsoft.com'),
  LOGIN_URL: text.default('https://login.microsoftonline.com'),
  BOT_OPENID_URL: text.default('https://login.botframework.com/v1/.well-known/openidconfiguration'),
  PUBLIC_URL: optional,
  ALLOW_LOOPBACK: z.enum(['true', 'false'], { error: 'must be true or false' }).default('false'),
  DEFAULT_LANGUAGE: z.enum(languages, { error: `must be one of ${languages.join(', ')}` }).default('nl'),
  GUIDES_DIR: optional,
  UNDERSTANDING_DIR: optional,
  DEVICE_NAME_PATTERNS: optional,
  OWN_DEVICE_ACTIONS: text.default('sync'),
  APP_ONLY_ACTIONS: optional,
  LLM_URL: optional,
  LLM_KEY: optional,
  LLM_MODEL: optional,
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
});

/** @throws ConfigInvalid, naming every variable that is missing or wrong, never its value. */
export function readConfig(env: Record<string, string | undefined>): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value.trim() !== ''));
  const parsed = environment.safeParse(given);
  if (!parsed.success) {
    const wrong = parsed.error.issues.map((issue) => `${issue.path.join('.')} ${given[String(issue.path[0])] === undefined ? 'is missing' : issue.message}`);
    // All at once: who mends one variable should not find the next one missing.
    credentialFrom(given, wrong);
    throw new ConfigInvalid(wrong);
  }
  const read = parsed.data;
  const allowLoopback = read.ALLOW_LOOPBACK === 'true';
  const problems = [
    ...addressProblems('GRAPH_URL', read.GRAPH_URL, allowLoopback),
    ...addressProblems('LOGIN_URL', read.LOGIN_URL, allowLoopback),
    ...addressProblems('BOT_OPENID_URL', read.BOT_OPENID_URL, allowLoopback),
    ...(read.PUBLIC_URL ? addressProblems('PUBLIC_URL', read.PUBLIC_URL, allowLoopback) : []),
    ...(read.DATABASE_URL && !/^postgres(ql)?:\/\//.test(read.DATABASE_URL) ? ['DATABASE_URL must begin with postgres://'] : []),
  ];
  const devicePatterns = readDevicePatterns(read.DEVICE_NAME_PATTERNS ?? '');
  if (!devicePatterns) problems.push('DEVICE_NAME_PATTERNS may hold names such as KASSA-## or BALIE*: letters, digits, - and _, # for a digit, ? for either, one * at most');
  const ownDeviceActions = readOwnActions(read.OWN_DEVICE_ACTIONS, problems);
  const appOnlyActions = readAppOnlyActions(read.APP_ONLY_ACTIONS ?? '', problems);
  const llm = llmFrom(read, allowLoopback, problems);
  const credential = credentialFrom(read, problems);
  if (problems.length > 0 || credential === null) throw new ConfigInvalid(problems);
  return {
    port: read.PORT,
    appId: read.MicrosoftAppId,
    credential,
    tenantId: read.MicrosoftAppTenantId,
    appType: read.MicrosoftAppType,
    databaseUrl: read.DATABASE_URL ?? null,
    dataDir: read.DATA_DIR,
    graphUrl: withoutSlash(read.GRAPH_URL),
    loginUrl: withoutSlash(read.LOGIN_URL),
    botOpenIdUrl: read.BOT_OPENID_URL,
    publicUrl: read.PUBLIC_URL ? withoutSlash(read.PUBLIC_URL) : null,
    allowLoopback,
    defaultLanguage: read.DEFAULT_LANGUAGE,
    guidesDir: read.GUIDES_DIR ?? null,
    understandingDir: read.UNDERSTANDING_DIR ?? null,
    devicePatterns: devicePatterns ?? [],
    ownDeviceActions,
    appOnlyActions,
    llm,
    logLevel: read.LOG_LEVEL,
  };
}

function readOwnActions(given: string, problems: string[]): ReadonlySet<OwnAction> {
  const named = given.toLowerCase().split(/[\s,;]+/).filter((name) => name !== '' && name !== 'none');
  const known = named.filter((name): name is OwnAction => Object.hasOwn(ownActionIds, name));
  if (known.length < named.length) problems.push('OWN_DEVICE_ACTIONS may name sync, lock and locate, with commas between them, or none');
  return new Set(known);
}

const notAppOnly: Record<NotAppOnly, string> = {
  unknown: 'there is no such action; docs/actions.md lists them',
  destructive: 'it cannot be undone, so Intune’s own roles have to decide about it',
  configuration_manager: 'Configuration Manager checks which person asked, and Balie itself is nobody to it',
  permission: 'as Balie itself it needs a permission with which everything about every device can be changed',
  programs: 'it runs programs on the computer, so Intune’s own roles have to decide about it',
};

function readAppOnlyActions(given: string, problems: string[]): ReadonlySet<ActionId> {
  const { named, refused } = readAppOnly(given);
  problems.push(...refused.map(({ name, why }) => `APP_ONLY_ACTIONS may not name ${name}: ${notAppOnly[why]}`));
  return named;
}

/** Where the database is, for what runs beside Balie and needs nothing else of it. */
export function storePlace(env: Record<string, string | undefined> = process.env): Pick<Config, 'databaseUrl' | 'dataDir'> {
  return { databaseUrl: env['DATABASE_URL']?.trim() || null, dataDir: env['DATA_DIR']?.trim() || './data' };
}

/** Whose reports a program beside Balie writes, and in which language. */
export function reportReader(env: Record<string, string | undefined> = process.env): Pick<Config, 'tenantId' | 'defaultLanguage'> {
  const wanted = env['DEFAULT_LANGUAGE']?.trim();
  return { tenantId: env['MicrosoftAppTenantId']?.trim() ?? '', defaultLanguage: languages.find((one) => one === wanted) ?? 'nl' };
}

/** Where the data are, for a program beside Balie that needs nothing else. */
export function readStorePlace(env: Record<string, string | undefined> = process.env): Pick<Config, 'databaseUrl' | 'dataDir'> {
  const { DATABASE_URL, DATA_DIR } = environment.pick({ DATABASE_URL: true, DATA_DIR: true }).parse({ ...env, DATA_DIR: env['DATA_DIR'] ? env['DATA_DIR'] : undefined });
  return { databaseUrl: DATABASE_URL ?? null, dataDir: DATA_DIR };
}

type Credentials = Partial<Pick<z.infer<typeof environment>, 'MicrosoftAppPassword' | 'CertificateThumbprint' | 'CertificatePrivateKey'>>;

function credentialFrom(read: Credentials, problems: string[]): Config['credential'] | null {
  if (read.CertificateThumbprint && read.CertificatePrivateKey) {
    // A private key in an environment file usually has its line breaks written as \n.
    return { certificate: { thumbprint: read.CertificateThumbprint, privateKey: read.CertificatePrivateKey.replaceAll('\\n', '\n') } };
  }
  if (read.MicrosoftAppPassword) return { secret: read.MicrosoftAppPassword };
  problems.push('MicrosoftAppPassword is missing (or give CertificateThumbprint and CertificatePrivateKey)');
  return null;
}

function llmFrom({ LLM_URL: url, LLM_KEY: key, LLM_MODEL: model }: { LLM_URL?: string | undefined; LLM_KEY?: string | undefined; LLM_MODEL?: string | undefined }, allowLoopback: boolean, problems: string[]): LlmConfig | null {
  if (url === undefined) {
    if (key !== undefined || model !== undefined) problems.push('LLM_URL is missing; without it LLM_KEY and LLM_MODEL do nothing');
    return null;
  }
  problems.push(...addressProblems('LLM_URL', url, allowLoopback));
  if (model === undefined && !url.includes('/deployments/')) problems.push('LLM_MODEL is missing; only an address that names a deployment can do without');
  return { url, key: key ?? null, model: model ?? null };
}

function addressProblems(name: string, address: string, allowLoopback: boolean): string[] {
  const url = URL.canParse(address) ? new URL(address) : null;
  if (!url) return [`${name} is not an address`];
  if (url.protocol === 'https:') return [];
  if (url.protocol === 'http:' && isLoopback(url)) {
    return allowLoopback ? [] : [`${name} is http on this machine, which only ALLOW_LOOPBACK=true permits`];
  }
  return [`${name} must begin with https://`];
}

export function isLoopback(url: URL): boolean {
  return url.hostname === 'localhost' || url.hostname === '[::1]' || /^127(\.\d{1,3}){3}$/.test(url.hostname);
}

function withoutSlash(address: string): string {
  return address.replace(/\/+$/, '');
}
