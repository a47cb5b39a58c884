import type { identityKinds as kinds, IdentitySource } from '../../alerts/kinds/identity.ts';
import type { KindWords } from './kind-words.ts';

export const identityKinds: Record<keyof typeof kinds, KindWords> = {
  own_credential: {
    name: 'Balie’s own secret or certificate',
    short: 'Balie itself',
    breaks: 'Balie can no longer sign in: no answers, no actions, and no alerts, this one included.',
    steps: () => [
      'Entra admin center: App registrations › Balie › Certificates & secrets. Make a new client secret or upload a new certificate; if a newer one is there whose value you have, use that.',
      'Put it into the configuration of Balie: a secret in MicrosoftAppPassword; of a certificate the thumbprint in CertificateThumbprint and the private key in CertificatePrivateKey.',
      'Restart Balie, and type “check now”: it should show the new date.',
      'Only then remove the old one.',
    ],
    warning: 'A new secret does nothing until it is in the configuration and Balie has been restarted. Its value is shown once.',
  },
  tenant_attach_app: {
    name: 'Configuration Manager’s app for tenant attach',
    short: 'Tenant attach app',
    breaks: 'Configuration Manager can no longer sign in to Entra ID: devices are no longer uploaded, and actions from Intune no longer reach them.',
    steps: () => [
      'Configuration Manager console: Administration › Cloud Services › Azure Active Directory Tenants (in newer versions: Microsoft Entra tenants).',
      'Choose the tenant, then this app below it, and in the ribbon Renew Secret Key. Sign in as the owner of the app or as an Entra administrator.',
      'Was the app imported and not made by the wizard? Then first make a new client secret in the Entra admin center, and enter its value and date in Renew Secret Key.',
      'See that the console shows the new date, and that devices are still uploaded (CMGatewaySyncUploadWorker.log).',
    ],
    warning: 'Renew it in the console: Configuration Manager keeps using the old secret when a new one is only made in Entra.',
  },
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
  saml_certificate: {
    name: 'SAML signing certificate',
    short: 'SAML certificate',
    breaks: 'Nobody can sign in to this application any more with a work account.',
    steps: () => [
      'Entra admin center: Enterprise apps › this application › Single sign-on › SAML Certificates › Edit.',
      'New certificate, then Save. It is inactive: nothing changes yet.',
      'Download it, or the federation metadata, and agree with whoever runs the application on the moment to put it in.',
      'At that moment: the menu of the new certificate › Make certificate active. Sign in at once to see that it works.',
    ],
    warning: 'Making it active before the application knows it locks everybody out.',
  },
  principal_secret: {
    name: 'Client secret of an enterprise application',
    short: 'Enterprise app secret',
    breaks: 'Everything that signs in with this secret stops at that moment.',
    steps: () => [
      'This secret is kept on the enterprise application itself, and no portal shows it. Find out who made it: Entra admin center › Enterprise apps › this application › Owners and Audit logs.',
      'Make a new one with Microsoft Graph PowerShell: Add-MgServicePrincipalPassword.',
      'Put the new value into the software that signs in with it, and see that it works.',
      'Only then remove the old one: Remove-MgServicePrincipalPassword.',
    ],
    warning: null,
  },
  principal_certificate: {
    name: 'Certificate of an enterprise application',
    short: 'Enterprise app cert.',
    breaks: 'Everything that signs in with this certificate, or whose tokens are encrypted with it, stops at that moment.',
    steps: () => [
      'Find out what it is for: Entra admin center › Enterprise apps › this application › Owners, Token encryption and Audit logs.',
      'For token encryption: import the new certificate there and activate it when the application has it.',
      'For signing in, no portal shows it: let whoever made it replace it (Microsoft Graph PowerShell: Add-MgServicePrincipalKey).',
      'See that signing in works, and only then remove the old one.',
    ],
    warning: null,
  },
};

/** What a source is called when it cannot be read. */
export const identitySources: Record<IdentitySource, string> = {
  app_credentials: 'Secrets and certificates of app registrations',
  principal_credentials: 'Secrets and certificates of enterprise applications',
};
