import { readConfig } from '../bot/config.ts';
import { startBalie } from '../bot/start.ts';
import { used } from './measured-process.ts';

// The bot alone. Unlike turn-balie.ts it loads nothing else, because what is loaded is what is measured.

const balie = await startBalie(readConfig(process.env));
process.send?.({ port: balie.port, ...used() });
process.once('SIGTERM', () => void balie.stop().then(() => process.exit(0)));
