import { z } from 'zod';
import type { Connector } from '../connector.ts';
import type { CallView, ClockView, Enrollable, FaultName, FaultsView } from '../page/wire.ts';
import { enrollable, faultNames } from '../page/wire.ts';
import type { Person } from '../person.ts';
import type { TeamsClient } from '../teams-client.ts';

/** What the page works on: the simulated services, as few functions as it needs of each. */
export interface PageDesk {
  company: string;
  people: readonly Person[];
  connector: Connector;
  client: TeamsClient;
  /** The channels that the helpdesk and the administrator share. */
  channels: readonly string[];
  clock: { view(): ClockView; forward(ms: number): Promise<void>; onForward(listener: () => void): () => void };
  calls: { recent(): CallView[]; onCall(listener: (call: CallView) => void): () => void };
  faults: {
    view(person: string): FaultsView;
    set(person: string, name: FaultName, on: boolean): void;
    /** Also when it changed elsewhere: somebody gave consent on Entra's page. */
    onChange(listener: () => void): () => void;
  };
  /** Somebody finished the page at Entra ID; state is null when they declined. */
  onSignedIn(listener: (person: string, state: string | null) => void): () => void;
  /** Returns after how many seconds Intune knows the device. */
  enroll(person: string, kind: Enrollable): number;
  renewPushCertificate(): void;
  /** An administrator answers everything that waits in Intune; returns how much that was. */
  answerApprovals(approve: boolean): number;
}

const id = z.string().min(1).max(300);
const locale = z.string().min(2).max(20);
const file = z.object({ name: z.string().min(1).max(255), base64: z.base64() });
const week = 7 * 24 * 60 * 60 * 1000;

/** The bodies of the page's requests, by path. */
export const requestShapes = {
  open: z.object({ person: id, locale }),
  say: z.object({ person: id, conversation: id, text: z.string().trim().max(4000), file: file.optional(), thread: id.optional(), locale })
    .refine((said) => said.text !== '' || said.file !== undefined),
  press: z.object({ person: id, message: id, action: z.looseObject({ type: z.string() }), locale }),
  'sign-in-finished': z.object({ person: id, conversation: id, state: z.string().max(4000).nullable() }),
  clock: z.object({ forward: z.number().int().min(1).max(60 * week) }),
  faults: z.object({ person: id, name: z.enum(faultNames), on: z.boolean() }),
  enroll: z.object({ person: id, kind: z.enum(enrollable) }),
  approvals: z.object({ approve: z.boolean() }),
  renew: z.object({ what: z.literal('push-certificate') }),
} as const;
