import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { freePort } from './free-port.ts';
import { personas } from './personas.ts';
import { peopleFile, peopleFileName } from './playground/people-file.ts';
import { openPlaygroundProxy } from './playground/proxy.ts';
import { startSandbox } from './sandbox.ts';

// `npm run playground`: the sandbox, made ready for Microsoft's Agents Playground as a second, independent client.
// The Playground is fetched by whoever runs the printed command; its licence is for evaluation only.

const folder = join('data', 'playground');

const { values } = parseArgs({ options: { as: { type: 'string', default: 'sanne' } }, strict: false });
const current = personas.find(({ givenName }) => givenName.toLowerCase() === String(values.as).toLowerCase()) ?? personas[0];

const sandbox = await startSandbox({
  dataDir: join(folder, 'balie'),
  pagePort: 3979,
  botPort: 3978,
  connectorPort: 3980,
  onProgress: (text) => console.log(`  … ${text}`),
});
const { entra, connector, company, botUrl, pageUrl } = sandbox;
const { appId, tenantId } = entra.registration;
const proxy = await openPlaygroundProxy({
  botUrl: `${botUrl}/api/messages`,
  token: (changes) => connector.token(changes),
  verifyBot: (token) => entra.verifyBot(token),
  ssoToken: (id) => entra.ssoToken(id),
  port: await freePort(3981),
});

if (current !== undefined) {
  const others = company.people.filter(({ id }) => id !== current.id).slice(0, 5);
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, peopleFileName), peopleFile({ appId, tenantId, current, others }));
}

console.log(`
Balie is ready for the Microsoft 365 Agents Playground, as ${current?.displayName ?? ''}.

In a second terminal (it is fetched then; its licence allows evaluation):

  cd ${folder}
  npx -y @microsoft/m365agentsplayground start -c msteams -e ${proxy.url}/api/messages --disable-telemetry

  Another person   npm run playground -- --as ahmed   (${personas.map(({ givenName }) => givenName.toLowerCase()).join(', ')})
  Clock, faults    ${pageUrl}

The Playground has no single sign-on: the sandbox signs its user in. It listens on all of this machine's
addresses without asking who is there, so use it on a network that you trust. Ctrl+C stops everything.
`);

function stop(): void {
  Promise.all([proxy.stop(), sandbox.stop()]).then(() => process.exit(0), () => process.exit(1));
}
process.once('SIGINT', stop);
process.once('SIGTERM', stop);
