import { GraphNotFound } from './errors.ts';
import type { Graph } from './graph.ts';
import { text, time } from './odata.ts';

/** Something that apps on devices need, with the day on which it ends. */
export interface AppCertificate {
  id: string;
  name: string;
  /** Null where Intune knows no date. */
  expires: string | null;
}

interface WireSigning {
  id?: string | null;
  subjectName?: string | null;
  subject?: string | null;
  expirationDateTime?: string | null;
}

const signingFields = 'id,subjectName,subject,expirationDateTime';
const apps = '/deviceAppManagement';

/** With which an organisation signs its own Windows apps. Beta only. */
export async function codeSigningCertificates(graph: Graph, signal?: AbortSignal): Promise<AppCertificate[]> {
  const found: AppCertificate[] = [];
  for await (const wire of graph.pages<WireSigning>(`${apps}/enterpriseCodeSigningCertificates`, { version: 'beta', query: { select: signingFields }, signal })) found.push(signing(wire));
  return found;
}

/** The older certificate of Symantec for the same. Null when none was uploaded. Beta only; with $select, because the object holds a password. */
export async function symantecCertificate(graph: Graph, signal?: AbortSignal): Promise<AppCertificate | null> {
  try {
    return signing(await graph.get<WireSigning>(`${apps}/symantecCodeSigningCertificate`, { version: 'beta', query: { select: signingFields }, signal }));
  } catch (error) {
    if (error instanceof GraphNotFound) return null;
    throw error;
  }
}

function signing(wire: WireSigning): AppCertificate {
  return { id: wire.id ?? '', name: commonName(text(wire.subjectName) ?? text(wire.subject) ?? ''), expires: time(wire.expirationDateTime) };
}

/** "CN=Contoso, O=Contoso Ltd" is known as Contoso. */
function commonName(subject: string): string {
  return /(?:^|[,;]\s*)CN=("?)([^",;]+)\1/i.exec(subject)?.[2]?.trim() ?? subject;
}

interface WireNamed {
  '@odata.type'?: string;
  id: string;
  displayName?: string | null;
  expirationDateTime?: string | null;
}

/** Profiles without which iOS does not run an organisation's own apps. Beta only. */
export async function provisioningProfiles(graph: Graph, signal?: AbortSignal): Promise<AppCertificate[]> {
  const found: AppCertificate[] = [];
  const query = { select: 'id,displayName,expirationDateTime' };
  for await (const wire of graph.pages<WireNamed>(`${apps}/iosLobAppProvisioningConfigurations`, { version: 'beta', query, signal })) found.push(named(wire));
  return found;
}

/**
 * An organisation's own iOS apps, with the day on which the profile inside them ends. Without $select: the date is a
 * property of this sort of app only, which the collection of all apps does not let one select.
 */
export async function iosLineOfBusinessApps(graph: Graph, signal?: AbortSignal): Promise<AppCertificate[]> {
  const found: AppCertificate[] = [];
  for await (const wire of graph.pages<WireNamed>(`${apps}/mobileApps`, { query: { filter: "isof('microsoft.graph.iosLobApp')" }, signal })) {
    // A filter that Intune does not know is ignored without a word.
    if (wire['@odata.type'] === '#microsoft.graph.iosLobApp') found.push(named(wire));
  }
  return found;
}

function named({ id, displayName, expirationDateTime }: WireNamed): AppCertificate {
  return { id, name: displayName ?? '', expires: time(expirationDateTime) };
}
