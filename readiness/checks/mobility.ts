import type { MobilityScope } from '../../graph/mobility-policies.ts';
import type { ReadinessCheck } from '../check.ts';
import { attention, fine, missing, type Outcome } from '../finding.ts';

const permission = 'Policy.Read.All';

/** For whom Windows enrolls by itself as soon as the computer is joined. */
export const mdmScope: ReadinessCheck = {
  id: 'mdm_scope',
  part: 'windows',
  permission,
  asPerson: true,
  examine: async (reads) => judgeMdm(await reads.mdmScope()),
};

/** For whom only the account is protected; on personal devices this one wins. */
export const mamScope: ReadinessCheck = {
  id: 'mam_scope',
  part: 'windows',
  permission,
  asPerson: true,
  async examine(reads) {
    const mam = await reads.mamScope();
    if (!mam || mam.appliesTo === 'none') return fine('mam_none');
    // Another question than this one: when it has no answer, that is said with it, not instead of it.
    const mdm = await reads.mdmScope().catch(() => 'unknown' as const);
    return judgeMam(mdm);
  },
};

// As Intune itself sets them; a typing error here stops every enrollment.
const addresses: Record<'discoveryUrl' | 'complianceUrl' | 'termsOfUseUrl', string> = {
  discoveryUrl: 'https://enrollment.manage.microsoft.com/enrollmentserver/discovery.svc',
  complianceUrl: 'https://portal.manage.microsoft.com/?portalaction=compliance',
  termsOfUseUrl: 'https://portal.manage.microsoft.com/termsofuse.aspx',
};

export function judgeMdm(scope: MobilityScope | null): Outcome {
  if (!scope) return missing('mdm_absent');
  if (scope.appliesTo === 'none') return missing('mdm_none');
  if (scope.isValid === false) return attention('mdm_invalid');
  const strange = strangeAddresses(scope);
  if (strange.length > 0) return attention('mdm_addresses', strange.join(', '));
  if (scope.appliesTo === 'all') return fine('mdm_all');
  return scope.groups.length === 0 ? attention('mdm_nobody') : fine('mdm_selected', scope.groups.length, scope.groups.slice(0, 3).join(', '));
}

function strangeAddresses(scope: MobilityScope): string[] {
  // Clouds other than the worldwide one have addresses of their own: those end in a country's or a government's domain.
  const known = (url: string, wanted: string) => url.toLowerCase() === wanted || /^https:\/\/[^/]+\.manage\.microsoft\.(us|cn)\//i.test(url);
  return (['discoveryUrl', 'complianceUrl', 'termsOfUseUrl'] as const).flatMap((name) => {
    const url = scope[name];
    // Without terms of use nobody is asked to accept any, which is allowed; without discovery nothing enrolls.
    if (url === null) return name === 'discoveryUrl' ? ['–'] : [];
    return known(url, addresses[name]) ? [] : [url];
  });
}

/** @param mdm the other scope; 'unknown' when it could not be read */
export function judgeMam(mdm: MobilityScope | null | 'unknown'): Outcome {
  if (mdm === 'unknown') return attention('mam_mdm_unknown');
  return mdm && mdm.appliesTo !== 'none' ? attention('mam_wins') : fine('mam_only');
}
