import { startSandbox } from '../sandbox/sandbox.ts';
import { sanne } from '../sandbox/personas.ts';
import { used } from './measured-process.ts';

// What `npm start` does, up to the first answer that somebody gets; then it ends.

const { DATA_DIR: dataDir = '' } = process.env;
const sandbox = await startSandbox({ dataDir, pagePort: 0, botPort: 0 });
await sandbox.client.install(sanne.id);
const answered = () => sandbox.connector.calls.filter(({ method, status }) => method === 'POST' && status < 300).length;
const before = answered();
const { status } = await sandbox.client.sendText(sanne.id, 'help');
if (status !== 200 || answered() === before) throw new Error(`There was no answer: ${status}`);
process.send?.({ answered: true, ...used() });
await sandbox.stop();
process.exit(0);
