import { readinessCard } from '../cards/readiness-card.ts';
import { readinessPartCard, type ReadinessLink } from '../cards/readiness-part-card.ts';
import type { CheckId, Finding, Part, Status } from '../readiness/finding.ts';
import type { ReadinessReport } from '../store/readiness-reports.ts';
import { showCard, type Reply } from './reply.ts';
import type { Visit } from './visit.ts';

// Whether the organisation can enroll devices, for administrators: first each platform in a line, then one of them with
// what to do. A press shows what the last check found, so that looking further costs no call.

export interface ReadinessTools {
  /** Looks at everything now, and keeps what was found. */
  check(): Promise<ReadinessReport<Finding>>;
  /** What the last check found; null before the first. */
  lastReport(): Promise<ReadinessReport<Finding> | null>;
  summarise(findings: readonly Finding[]): { part: Part; status: Status; counts: Record<Status, number> }[];
}

/** @param part null shows all of them; everything is looked at either way */
export async function checkReadiness(visit: Visit, part: Part | null, tools: ReadinessTools): Promise<Reply[]> {
  return show(visit, part, await tools.check(), tools);
}

export async function showReadiness(visit: Visit, part: Part | null, tools: ReadinessTools): Promise<Reply[]> {
  return show(visit, part, (await tools.lastReport()) ?? (await tools.check()), tools);
}

function show(visit: Visit, part: Part | null, report: ReadinessReport<Finding>, tools: ReadinessTools): Reply[] {
  return part === null ? overview(visit, report, tools) : onePart(visit, part, report);
}

function overview(visit: Visit, { checkedAt, findings }: ReadinessReport<Finding>, tools: ReadinessTools): Reply[] {
  return showCard(readinessCard({ checkedAt, parts: tools.summarise(findings), findings, offerAuthority: offersAuthority(findings) }, visit.words));
}

const gravest: readonly Status[] = ['missing', 'attention', 'unknown', 'ok'];

function onePart(visit: Visit, part: Part, { checkedAt, findings }: ReadinessReport<Finding>): Reply[] {
  const own = findings.filter((finding) => finding.part === part).sort((a, b) => gravest.indexOf(a.status) - gravest.indexOf(b.status));
  const offerAuthority = part === 'general' && offersAuthority(findings);
  return showCard(readinessPartCard({ part, checkedAt, findings: own, links: linksFor(own), offerAuthority }, visit.words));
}

/** Only where none is set: whatever is set was chosen by somebody. */
function offersAuthority(findings: readonly Finding[]): boolean {
  return findings.some((finding) => finding.check === 'authority' && finding.status !== 'unknown' && finding.code === 'authority_unknown');
}

type Page = ReadinessLink['page'];

const enrollment = 'https://intune.microsoft.com/#view/Microsoft_Intune_DeviceSettings/DevicesEnrollmentMenu/~';

const portals: Record<Page, string> = {
  authority: 'https://intune.microsoft.com/#view/Microsoft_Intune_Enrollment/ChooseMDMAuthorityBlade',
  products: 'https://admin.microsoft.com/Adminportal/Home#/subscriptions',
  licences: 'https://admin.microsoft.com/Adminportal/Home#/licenses',
  mobility: 'https://intune.microsoft.com/#view/Microsoft_AAD_IAM/MdmConfiguration.ReactView/appId/0000000a-0000-0000-c000-000000000000/appName/Microsoft%20Intune',
  restrictions: `${enrollment}/deviceTypeEnrollmentRestrictions`,
  windows: `${enrollment}/windowsEnrollment`,
  push: 'https://intune.microsoft.com/#view/Microsoft_Intune_DeviceSettings/DevicesIosMenu/~/iosEnrollment',
  tokens: 'https://intune.microsoft.com/#view/Microsoft_Intune_Enrollment/DepTokensPaging.ReactView',
  android: `${enrollment}/androidEnrollment`,
};

const pages: Record<CheckId, Page> = {
  authority: 'authority',
  subscription: 'products',
  licences: 'licences',
  device_limit: 'restrictions',
  mdm_scope: 'mobility',
  mam_scope: 'mobility',
  premium: 'licences',
  cname: 'windows',
  autopilot: 'windows',
  restrictions_windows: 'restrictions',
  apple_push: 'push',
  apple_tokens: 'tokens',
  restrictions_apple: 'restrictions',
  android_binding: 'android',
  restrictions_android: 'restrictions',
};

/** With the buttons that are always there, more would be above what Teams shows. */
const mostLinks = 2;

function linksFor(findings: readonly Finding[]): ReadinessLink[] {
  const wanted = findings.filter(({ status }) => status === 'missing' || status === 'attention').map(({ check }) => pages[check]);
  return [...new Set(wanted)].slice(0, mostLinks).map((page) => ({ page, url: portals[page] }));
}
