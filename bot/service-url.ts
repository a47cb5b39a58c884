import { isLoopback } from './config.ts';

// Where Balie may send its connector token. An activity names the address itself, so without this list
// whoever gets one activity accepted could have the token sent anywhere. Hosts: Teams' documentation.
const teamsHosts = new Set([
  'smba.trafficmanager.net',
  'smba.infra.gcc.teams.microsoft.com',
  'smba.infra.gov.teams.microsoft.us',
  'smba.infra.dod.teams.microsoft.us',
]);

/** @param allowLoopback also http on this machine, for a stand-in of Teams */
export function isTeamsAddress(address: unknown, allowLoopback: boolean): address is string {
  if (typeof address !== 'string' || !URL.canParse(address)) return false;
  const url = new URL(address);
  if (url.protocol === 'https:' && url.port === '' && url.username === '' && url.password === '' && teamsHosts.has(url.hostname)) return true;
  return allowLoopback && isLoopback(url) && (url.protocol === 'http:' || url.protocol === 'https:');
}
