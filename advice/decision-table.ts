import type { Text } from './text.ts';
import { remarks } from './table-remarks.ts';

// Microsoft's four tables "use this enrollment option when", cell by cell: which way of enrolling Windows takes which
// devices. A test holds every cell against the tables as they were published.

export const methods = ['automatic', 'autopilot', 'groupPolicy', 'coManagement'] as const;
export type Method = (typeof methods)[number];

export type Row =
  | 'entraPremium'
  | 'bulkConditionalAccess'
  | 'personal'
  | 'company'
  | 'newOrExisting'
  | 'fewOrMany'
  | 'oneUser'
  | 'shared'
  | 'dem'
  | 'otherMdm'
  | 'partner'
  | 'hybrid'
  | 'shipped'
  | 'remote'
  | 'configManager'
  | 'inIntune';

export interface Cell {
  /** `conditional`: the cell says both, and the remark says when. */
  mark: 'yes' | 'no' | 'conditional';
  remark?: Text;
}

export type DecisionTable = Partial<Record<Row, Cell>>;

const yes: Cell = { mark: 'yes' };

export const decisionTables: Record<Method, DecisionTable> = {
  automatic: {
    entraPremium: yes,
    bulkConditionalAccess: { mark: 'conditional', remark: remarks.bulkConditionalAccess },
    personal: yes,
    company: yes,
    newOrExisting: yes,
    fewOrMany: { mark: 'yes', remark: remarks.bulkIsForCompany },
    oneUser: yes,
    shared: { mark: 'yes', remark: remarks.shared },
    dem: yes,
    otherMdm: { mark: 'no', remark: remarks.leaveMdm },
  },
  autopilot: {
    partner: yes,
    hybrid: { mark: 'yes', remark: remarks.hybrid },
    shipped: yes,
    company: yes,
    newOrExisting: { mark: 'yes', remark: remarks.autopilotUpgrade },
    fewOrMany: yes,
    entraPremium: { mark: 'yes', remark: remarks.autopilotPremium },
    oneUser: yes,
    shared: { mark: 'yes', remark: remarks.shared },
    personal: { mark: 'no', remark: remarks.autopilotPersonal },
    otherMdm: { mark: 'no', remark: remarks.leaveMdm },
    dem: { mark: 'no', remark: remarks.autopilotDem },
  },
  groupPolicy: {
    hybrid: { mark: 'yes', remark: remarks.hybrid },
    entraPremium: { mark: 'yes', remark: remarks.groupPolicyPremium },
    remote: yes,
    company: yes,
    newOrExisting: yes,
    fewOrMany: yes,
    oneUser: yes,
    shared: { mark: 'yes', remark: remarks.shared },
    personal: { mark: 'no', remark: remarks.groupPolicyPersonal },
    otherMdm: { mark: 'no', remark: remarks.leaveMdmNoAgents },
    dem: { mark: 'no', remark: remarks.groupPolicyDem },
  },
  coManagement: {
    configManager: yes,
    hybrid: { mark: 'yes', remark: remarks.hybrid },
    inIntune: { mark: 'yes', remark: remarks.inIntune },
    entraPremium: { mark: 'yes', remark: remarks.coManagementPremium },
    remote: yes,
    company: yes,
    personal: yes,
    newOrExisting: { mark: 'yes', remark: remarks.coManagementUpgrade },
    fewOrMany: yes,
    oneUser: yes,
    shared: { mark: 'yes', remark: remarks.shared },
    otherMdm: { mark: 'no', remark: remarks.leaveMdmForCoManagement },
    dem: { mark: 'no', remark: remarks.coManagementDem },
  },
};

export const methodNames: Record<Method, Text> = {
  automatic: { en: 'Automatic enrollment', nl: 'Automatische inschrijving' },
  autopilot: { en: 'Windows Autopilot', nl: 'Windows Autopilot' },
  groupPolicy: { en: 'Group policy', nl: 'Groepsbeleid' },
  coManagement: { en: 'Co-management', nl: 'Co-beheer' },
};

export const rowNames: Record<Row, Text> = {
  entraPremium: { en: 'You have Microsoft Entra ID P1 or P2 (Azure AD Premium).', nl: 'Je hebt Microsoft Entra ID P1 of P2 (Azure AD Premium).' },
  bulkConditionalAccess: {
    en: 'You use Conditional Access on devices that came in with a package.',
    nl: 'Je gebruikt voorwaardelijke toegang op apparaten die met een pakket zijn ingeschreven.',
  },
  personal: { en: 'The devices belong to the people themselves.', nl: 'De apparaten zijn van de mensen zelf.' },
  company: { en: 'The devices belong to the organisation.', nl: 'De apparaten zijn van de organisatie.' },
  newOrExisting: { en: 'The devices are new, or in use already.', nl: 'De apparaten zijn nieuw, of al in gebruik.' },
  fewOrMany: { en: 'There are a few devices, or many.', nl: 'Het gaat om weinig apparaten, of om veel.' },
  oneUser: { en: 'Each device has one user.', nl: 'Elk apparaat heeft één gebruiker.' },
  shared: { en: 'The devices are shared, or have no user, such as a kiosk.', nl: 'De apparaten worden gedeeld of hebben geen gebruiker, zoals een kiosk.' },
  dem: { en: 'You use a device enrollment manager (DEM) account.', nl: 'Je gebruikt een account van een apparaatinschrijvingsmanager (DEM).' },
  otherMdm: { en: 'The devices are still managed by another MDM.', nl: 'De apparaten worden nog beheerd door een andere MDM.' },
  partner: {
    en: 'You buy from a maker (OEM) or partner (CSP) that registers devices for Autopilot.',
    nl: 'Je koopt bij een fabrikant (OEM) of partner (CSP) die apparaten registreert voor Autopilot.',
  },
  hybrid: { en: 'The devices are hybrid joined to Microsoft Entra ID.', nl: 'De apparaten zijn hybride toegevoegd aan Microsoft Entra ID.' },
  shipped: { en: 'Devices go straight from the vendor to people who work elsewhere.', nl: 'Apparaten gaan rechtstreeks van de leverancier naar mensen die elders werken.' },
  remote: { en: 'You have people who work elsewhere.', nl: 'Je hebt mensen die elders werken.' },
  configManager: { en: 'You use Configuration Manager.', nl: 'Je gebruikt Configuration Manager.' },
  inIntune: { en: 'The devices are in Intune already.', nl: 'De apparaten staan al in Intune.' },
};
