import { existsSync } from 'node:fs';

// `npm start`: with the credentials of a bot the bot alone, without them the simulated company.

if (existsSync('.env')) process.loadEnvFile('.env');

if (process.env['MicrosoftAppId']) {
  const { main } = await import('./bot/main.ts');
  await main(process.env);
} else {
  const { main } = await import('./sandbox/main.ts');
  await main();
}
