import type { Filter } from './filter.ts';
import { parseFilter, passes } from './filter.ts';
import type { GraphVersion } from './request.ts';

// Intune filters by a handful of properties. A condition on any other, or on an empty value, is ignored
// without a word, and when nothing is left, every device comes back with status 200.

const operators: Record<string, readonly string[]> = {
  deviceName: ['eq', 'contains', 'startswith'],
  complianceState: ['eq'], deviceCategoryDisplayName: ['eq'], jailBroken: ['eq'], managementAgent: ['eq'],
  managementState: ['eq'], deviceType: ['eq'], ownerType: ['eq'],
  enrolledDateTime: ['lt', 'gt'], lastSyncDateTime: ['lt', 'gt'],
  serialNumber: ['eq'], userPrincipalName: ['eq'], azureADDeviceId: ['eq'], operatingSystem: ['eq', 'contains'],
};
const betaProperties = ['deviceType', 'ownerType'];

type Test = (device: object) => boolean;

/** Throws Refusal 400 when the text is no filter at all. */
export function deviceFilter(text: string | null, version: GraphVersion): Test {
  if (text === null || text.trim() === '') return () => true;
  return understood(parseFilter(text), version) ?? (() => true);
}

function understood(filter: Filter, version: GraphVersion): Test | null {
  if (filter.kind === 'test') {
    const known = operators[filter.property]?.includes(filter.operator) ?? false;
    const hidden = version === 'v1.0' && betaProperties.includes(filter.property);
    if (!known || hidden || filter.value === '') return null;
    // The service answers startswith as if it were contains.
    const test = filter.operator === 'startswith' ? { ...filter, operator: 'contains' } : filter;
    return (device) => passes(device, test);
  }
  if (filter.kind === 'not') return null;
  const tests = filter.parts.map((part) => understood(part, version)).filter((test) => test !== null);
  if (tests.length === 0) return null;
  return filter.kind === 'and'
    ? (device) => tests.every((test) => test(device))
    : (device) => tests.some((test) => test(device));
}
