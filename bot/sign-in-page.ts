import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';

// The last page of a sign-in in the browser: it tells Teams that it is over, and Teams closes the window.

const require = createRequire(import.meta.url);
const teamsScript = readFileSync(require.resolve('@microsoft/teams-js/dist/umd/MicrosoftTeams.min.js'), 'utf8');

export const teamsScriptPath = '/sign-in/teams.js';
export const signInScriptPath = '/sign-in/done.js';

export function readTeamsScript(): string {
  return teamsScript;
}

export const signInPage = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Balie</title>
<style>
  body { font: 16px/1.5 "Segoe UI", system-ui, sans-serif; margin: 15vh auto; max-width: 22rem; padding: 0 1rem; color-scheme: light dark; }
</style>
<h1 id="title">Balie</h1>
<p id="text" lang="nl">Je kunt dit venster sluiten en terug naar Teams gaan.</p>
<p lang="en">You can close this window and go back to Teams.</p>
<script src="${teamsScriptPath}"></script>
<script src="${signInScriptPath}"></script>
</html>
`;

/** Only the state travels on: it names what was asked, and is worth nothing to anybody else. */
export const signInScript = `const answer = new URLSearchParams(location.search);
microsoftTeams.app.initialize().then(() => {
  if (answer.has('error')) microsoftTeams.authentication.notifyFailure(answer.get('error'));
  else microsoftTeams.authentication.notifySuccess(answer.get('state') ?? '');
}).catch(() => undefined);
`;
