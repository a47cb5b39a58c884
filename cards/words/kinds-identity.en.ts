import type { identityKinds as kinds, IdentitySource } from '../../alerts/kinds/identity.ts';
import type { KindWords } from './kind-words.ts';

export const identityKinds: Record<keyof typeof kinds, KindWords> = {
  app_secret: {
    name: 'Client secret of an app registration',
    short: 'App secret',
    breaks: 'Everything that signs in with this secret stops at that moment.',
    steps: () => [
      'Find out which software uses this app registration; its owners are listed with it.',
      'Entra admin center: App registrations › this app › Certificates & secrets › New client secret.',
      'Put the new value into that software, and see that it signs in.',
      'Only then remove the old secret.',
    ],
    warning: null,
  },
  app_certificate: {
    name: 'Certificate of an app registration',
    short: 'App certificate',
    breaks: 'Everything that signs in with this certificate stops at that moment.',
    steps: () => [
      'Find out which software uses this app registration; its owners are listed with it.',
      'Make a new certificate. Entra admin center: App registrations › this app › Certificates & secrets › Upload certificate.',
      'Let that software use the new certificate, and see that it signs in.',
      'Only then remove the old certificate.',
    ],
    warning: null,
  },
};

/** What a source is called when it cannot be read. */
export const identitySources: Record<IdentitySource, string> = {
  app_credentials: 'Secrets and certificates of app registrations',
};
