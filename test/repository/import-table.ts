import type { Folder } from './files.ts';

/** From which folders values may be imported, and from which only types. Everybody may import from themselves. */
export const mayImport: Record<Folder, { values: readonly string[]; types: readonly string[] }> = {
  guides: { values: [], types: [] },
  advice: { values: [], types: [] },
  understanding: { values: [], types: [] },
  store: { values: [], types: [] },
  graph: { values: [], types: [] },
  actions: { values: ['graph', 'store'], types: [] },
  alerts: { values: ['graph', 'store'], types: [] },
  readiness: { values: ['graph', 'store'], types: [] },
  cards: { values: ['guides'], types: ['graph', 'actions', 'alerts', 'readiness', 'store'] },
  dialogs: { values: ['cards', 'guides', 'advice', 'understanding'], types: ['graph', 'actions', 'alerts', 'readiness', 'store'] },
  bot: { values: ['guides', 'advice', 'understanding', 'store', 'graph', 'actions', 'alerts', 'readiness', 'cards', 'dialogs'], types: [] },
  sandbox: { values: ['bot'], types: ['graph'] },
  manifest: { values: [], types: [] },
  bench: { values: ['*'], types: [] },
  test: { values: ['*'], types: [] },
};

/**
 * Two files that every folder may import: words without any behaviour behind them.
 * The languages are a list of two; the clock is the one seam that all code shares.
 */
export const common = ['guides/language.ts', 'store/clock.ts'] as const;

/** Where an outside package may be used: a folder, or one file. `test` and `bench` may use all. */
export const packages: Record<string, { values: readonly string[]; types?: readonly string[] }> = {
  botbuilder: { values: ['bot'] },
  'botframework-connector': { values: ['bot'] },
  restify: { values: ['bot'] },
  pg: { values: ['store'] },
  // The sandbox's movable clock takes the place of the queue's own.
  'pg-boss': { values: ['store', 'sandbox/clock.ts'] },
  '@electric-sql/pglite': { values: ['store'] },
  '@electric-sql/pglite-prepopulatedfs': { values: ['store'] },
  '@microsoft/microsoft-graph-client': { values: ['graph'], types: ['bot'] },
  '@microsoft/microsoft-graph-types': { values: [], types: ['graph', 'sandbox'] },
  '@microsoft/microsoft-graph-types-beta': { values: [], types: ['graph', 'sandbox'] },
  '@azure/msal-node': { values: ['graph'], types: ['bot'] },
  '@microsoft/teams-js': { values: ['bot'] },
  jose: { values: ['bot', 'sandbox'] },
  pino: { values: ['bot'], types: ['store', 'graph', 'actions', 'alerts', 'dialogs', 'sandbox'] },
  'ical-generator': { values: ['bot'] },
  minisearch: { values: ['guides'] },
  zod: { values: ['*'] },
  adaptivecards: { values: ['sandbox'] },
  'markdown-it': { values: ['sandbox'] },
  esbuild: { values: ['sandbox'] },
  'playwright-core': { values: ['manifest/draw-icons.ts'] },
  '@microsoft/app-manifest': { values: ['manifest'] },
  fflate: { values: ['manifest'] },
};
