import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { MsalServiceClientCredentialsFactory } from 'botframework-connector';
import { openGraph } from '../graph/client.ts';
import type { Graph } from '../graph/graph.ts';
import { confidentialClient, openTokens, type IdentitySettings, type TokenAsk } from '../graph/tokens.ts';
import { openPassageSearch } from '../guides/find-passages.ts';
import { builtInGuides, loadGuides } from '../guides/load-guides.ts';
import { systemClock, type Clock } from '../store/clock.ts';
import { openStore } from '../store/open-store.ts';
import { readModel } from '../understanding/model-file.ts';
import { loadUnderstanding } from '../understanding/understand.ts';
import { ConnectorAuthentication } from './authentication.ts';
import type { Config } from './config.ts';
import type { Desk } from './desk.ts';
import { jobKinds, type Kinds } from './job-kinds.ts';
import { jobTable } from './job-table.ts';
import { queueChecks } from './jobs/check-alerts.ts';
import { queueNextDeadlines } from './jobs/read-deadlines.ts';
import { queueNextTidy } from './jobs/tidy-store.ts';
import { queueNextWatch } from './jobs/watch-checks.ts';
import { planSummaries } from './jobs/weekly-summary.ts';
import { openLlm } from './llm.ts';
import { openLog, type Logger } from './log.ts';
import { openNotify } from './notify.ts';
import { openPace } from './pace.ts';
import { openPressedCards } from './pressed-cards.ts';
import { openRefusals } from './refusals.ts';
import { openSeal } from './seal.ts';
import { Opinions } from './second-opinion.ts';
import { startServer } from './server.ts';
import { openSignIns } from './sign-ins.ts';
import { openSsoValidator } from './sso-token.ts';
import { TeamsAdapter } from './teams-adapter.ts';

export interface StartOptions {
  clock?: Clock;
  log?: Logger;
  /** Hears how far a first start is. */
  onProgress?: (text: string) => void;
}

export interface Balie {
  port: number;
  /** Ends the server, lets running jobs finish, closes the database. May be called twice. */
  stop(): Promise<void>;
}

/** Configuration in, a running Balie out: the one place where the parts are put together. */
export async function startBalie(config: Config, options: StartOptions = {}): Promise<Balie> {
  const log = options.log ?? openLog(config.logLevel);
  const clock = options.clock ?? systemClock;
  const progress = options.onProgress ?? (() => undefined);
  if (config.allowLoopback) log.warn('ALLOW_LOOPBACK is on: services on this machine are trusted over plain http. Never set it where people work.');

  const guides = loadGuides(config.guidesDir ? [builtInGuides, config.guidesDir] : [builtInGuides]);
  const { devicePatterns, understandingDir } = config;
  const understanding = loadUnderstanding({ devicePatterns, ...(understandingDir === null ? {} : { model: readModel(join(understandingDir, 'model.bin')) }) });
  const store = await openStore<Kinds>({
    ...(config.databaseUrl ? { databaseUrl: config.databaseUrl } : {}),
    dataDir: config.dataDir,
    kinds: jobKinds,
    clock,
    log,
    onProgress: progress,
  });
  try {
    const tokens = openTokens(identity(config));
    const graphWith = (token: (ask?: TokenAsk) => Promise<string>): Graph =>
      openGraph({ graphUrl: config.graphUrl, allowLoopback: config.allowLoopback, token, onCall: (call) => log.debug(call, 'Graph was called') });
    const signIns = openSignIns({
      db: store.database,
      seal: openSeal('secret' in config.credential ? config.credential.secret : config.credential.certificate.privateKey),
      tokens,
      validate: openSsoValidator(config),
      openGraph: graphWith,
    });
    const authentication = new ConnectorAuthentication(config, connectorCredentials(config), openPace({ clock }));
    const adapter = new TeamsAdapter(authentication, config.appId);
    const pressedCards = openPressedCards();
    const desk: Desk = {
      config,
      clock,
      startedAt: new Date(clock.now()),
      log,
      refusals: openRefusals(log),
      db: store.database,
      jobs: store.jobs,
      notify: openNotify({ adapter, db: store.database, clock, pressedCards, allowLoopback: config.allowLoopback }),
      pressedCards,
      guides,
      understanding,
      passages: { nl: openPassageSearch(guides.passages('nl'), 'nl'), en: openPassageSearch(guides.passages('en'), 'en') },
      llm: config.llm && openLlm(config.llm, { clock, log }),
      opinions: new Opinions(() => clock.now()),
      signIns,
      appGraph: graphWith((ask) => tokens.app(ask)),
      newId: randomUUID,
    };
    await store.jobs.work(jobTable(desk, () => store.backup()));
    await Promise.all([queueChecks(desk), queueNextWatch(desk), queueNextTidy(desk), queueNextDeadlines(desk), planSummaries(desk)]);
    const server = await startServer({ desk, adapter, authentication, healthy: () => store.healthy() });
    log.info({ port: server.port, store: store.kind }, 'Balie is open');
    return { port: server.port, stop: once(async () => {
      await server.close();
      desk.refusals.end();
      await store.close();
    }) };
  } catch (failure) {
    await store.close();
    throw failure;
  }
}

function identity(config: Config): IdentitySettings {
  return { loginUrl: config.loginUrl, tenantId: config.tenantId, clientId: config.appId, ...config.credential, allowLoopback: config.allowLoopback };
}

/** The bot's own tokens for Teams; those of a multi-tenant bot come from the Bot Framework's tenant. */
function connectorCredentials(config: Config): MsalServiceClientCredentialsFactory {
  const tenantId = config.appType === 'SingleTenant' ? config.tenantId : 'botframework.com';
  const client = confidentialClient({ ...identity(config), tenantId });
  // botframework-connector was built against an older msal-node; what it calls has not changed.
  return new MsalServiceClientCredentialsFactory(config.appId, client as unknown as ConstructorParameters<typeof MsalServiceClientCredentialsFactory>[1]);
}

function once(end: () => Promise<void>): () => Promise<void> {
  let ending: Promise<void> | undefined;
  return () => (ending ??= end());
}
