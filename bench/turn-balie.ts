import { readConfig } from '../bot/config.ts';
import { startBalie } from '../bot/start.ts';
import { measured } from './measured-process.ts';

// Balie as `npm start` starts it with credentials.

const balie = await startBalie(readConfig(process.env));
measured(balie.port, () => balie.stop());
