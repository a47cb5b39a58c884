import type { ReadinessCheck } from '../check.ts';
import { attention, fine, type Outcome } from '../finding.ts';

/** Nobody has more that matter, and each is a call. */
const mostDomains = 10;

/** Whether Windows finds Intune by the domain of somebody's address, without being told the server's name. */
export const cname: ReadinessCheck = {
  id: 'cname',
  part: 'windows',
  permission: 'DeviceManagementServiceConfig.ReadWrite.All',
  asPerson: true,
  async examine(reads) {
    const domains = [...(await reads.domains())].sort((a, b) => Number(b.isDefault) - Number(a.isDefault)).slice(0, mostDomains);
    const answers = await Promise.allSettled(domains.map(async ({ name }) => ({ name, found: await reads.findsServer(name) })));
    const outcome = judgeCname(answers.flatMap((answer) => (answer.status === 'fulfilled' ? [answer.value] : [])));
    const failed = answers.find((answer) => answer.status === 'rejected');
    // A domain that is known to lack it is worth saying; that all is well is not, while one has no answer.
    if (failed && outcome.status === 'ok') throw failed.reason;
    return outcome;
  },
};

export function judgeCname(domains: readonly { name: string; found: boolean }[]): Outcome {
  const lacking = domains.filter(({ found }) => !found).map(({ name }) => name);
  if (lacking.length > 0) return attention('cname_missing', lacking.join(', '));
  return domains.length === 0 ? fine('cname_no_domain') : fine('cname_found', domains.map(({ name }) => name).join(', '));
}
