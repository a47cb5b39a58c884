import type { ChecklistItem } from './checklist.ts';
import type { Text } from './text.ts';

// Tenant attach: what must be there first, and the two ways of turning the upload on. Today's names of menus; the
// Configuration Manager console still writes "Microsoft Endpoint Manager" in some of them.

export const attachItems: readonly ChecklistItem[] = [
  {
    id: 'version',
    who: 'configManager',
    title: { en: 'Configuration Manager is current', nl: 'Configuration Manager is actueel' },
    how: {
      en: 'Tenant attach came with version 2002. Use a version that Microsoft still supports.',
      nl: 'Tenantkoppeling kwam met versie 2002. Gebruik een versie die Microsoft nog ondersteunt.',
    },
  },
  {
    id: 'cloud',
    who: 'admin',
    title: { en: 'The tenant is in a cloud that can do it', nl: 'De tenant zit in een cloud die het kan' },
    how: {
      en: 'The public Azure cloud, or US Government from version 2107 on. Azure China (21Vianet) cannot.',
      nl: 'De openbare Azure-cloud, of US Government vanaf versie 2107. Azure China (21Vianet) kan het niet.',
    },
  },
  {
    id: 'global-admin',
    who: 'admin',
    title: { en: 'A Global Administrator is at hand', nl: 'Een globale beheerder is beschikbaar' },
    how: {
      en: 'Somebody with that Entra role signs in once, in the wizard. It makes an app registration and a service principal in your tenant.',
      nl: 'Iemand met die Entra-rol meldt zich één keer aan, in de wizard. Die maakt een app-registratie en een service-principal in je tenant.',
    },
  },
  {
    id: 'licence',
    who: 'admin',
    title: { en: 'The administrator has an Intune licence', nl: 'De beheerder heeft een Intune-licentie' },
    how: {
      en: 'At least one, to open the Intune admin center at all.',
      nl: 'Minstens één, om het Intune-beheercentrum te kunnen openen.',
    },
  },
  {
    id: 'admin-service',
    who: 'configManager',
    title: { en: 'The administration service works', nl: 'De beheerservice werkt' },
    how: {
      en: 'Configuration Manager console › Administration › Site Configuration: the SMS Provider must have it turned on.',
      nl: 'Configuration Manager-console › Beheer › Siteconfiguratie: hij moet aanstaan op de SMS-provider.',
    },
  },
  {
    id: 'remote-provider',
    who: 'configManager',
    title: { en: 'A central site with a remote provider is set up', nl: 'Een centrale site met externe provider is ingericht' },
    how: {
      en: 'Only if your central administration site has one: give the provider and the site server the database role for CMPivot on each primary site. Otherwise tick it.',
      nl: 'Alleen als je centrale beheersite er een heeft: geef de provider en de siteserver de databaserol voor CMPivot op elke primaire site. Vink het anders gewoon af.',
    },
  },
  {
    id: 'endpoints',
    who: 'configManager',
    title: { en: 'The internet addresses are open', nl: 'De internetadressen staan open' },
    how: {
      en: 'The service connection point must reach them. The button “Internet addresses” shows which.',
      nl: 'Het serviceverbindingspunt moet ze bereiken. De knop “Internetadressen” toont welke.',
    },
  },
  {
    id: 'discovery',
    who: 'configManager',
    title: { en: 'The helpdesk is found by user discovery', nl: 'De helpdesk is gevonden door gebruikersdetectie' },
    how: {
      en: 'Each account that sends actions is synchronised to Entra ID, and found by Active Directory or Entra ID user discovery. Before version 2103: by both.',
      nl: 'Elk account dat acties stuurt, wordt gesynchroniseerd naar Entra ID en is gevonden door Active Directory- of Entra ID-gebruikersdetectie. Vóór versie 2103: door allebei.',
    },
  },
  {
    id: 'role',
    who: 'admin',
    title: { en: 'The helpdesk has the right in Intune', nl: 'De helpdesk heeft het recht in Intune' },
    how: {
      en: 'Their Intune role contains “Remote tasks › Initiate Configuration Manager action”. Help Desk Operator has it.',
      nl: 'Hun Intune-rol bevat “Externe taken › Configuration Manager-actie initiëren”. De rol Helpdeskmedewerker heeft het.',
    },
  },
  {
    id: 'upload',
    who: 'configManager',
    title: { en: 'Uploading is turned on', nl: 'Het uploaden staat aan' },
    how: {
      en: 'One of two ways, depending on co-management. The buttons on the first card show each, step by step.',
      nl: 'Op een van twee manieren, afhankelijk van co-beheer. De knoppen op de eerste kaart tonen ze stap voor stap.',
    },
  },
  {
    id: 'seen',
    who: 'admin',
    title: { en: 'Uploaded devices are in the admin center', nl: 'Geüploade apparaten staan in het beheercentrum' },
    how: {
      en: 'Intune admin center › Devices › All devices: “ConfigMgr” in the column “Managed by”. Try one action: sync machine policy, sync user policy or app evaluation cycle.',
      nl: 'Intune-beheercentrum › Apparaten › Alle apparaten: “ConfigMgr” in de kolom “Beheerd door”. Probeer één actie: computerbeleid of gebruikersbeleid synchroniseren, of de app-evaluatiecyclus.',
    },
  },
];

export const endpoints = ['aka.ms/configmgrgateway', '*.manage.microsoft.com', 'dc.services.visualstudio.com'] as const;

const openNode: Text = {
  en: 'Configuration Manager console: Administration › Overview › Cloud Services › Cloud Attach (up to version 2103: Co-management).',
  nl: 'Configuration Manager-console: Beheer › Overzicht › Cloudservices › Cloudkoppeling (tot en met versie 2103: Co-beheer).',
};
const analytics: Text = {
  en: 'Turn on Endpoint analytics for the uploaded devices if you want it too.',
  nl: 'Zet Endpoint Analytics voor de geüploade apparaten aan als je dat ook wilt.',
};
const createApp: Text = {
  en: 'Choose Yes at “Create Microsoft Entra application” (AAD application in older versions). That makes the app registration ConfigMgrSvc_….',
  nl: 'Kies Ja bij “Microsoft Entra-toepassing maken” (AAD-toepassing in oudere versies). Dat maakt de app-registratie ConfigMgrSvc_….',
};

export const uploadPaths: Record<'on' | 'off', readonly Text[]> = {
  on: [
    openNode,
    { en: 'In the ribbon, choose Properties of your production policy for co-management.', nl: 'Kies in het lint Eigenschappen van je productiebeleid voor co-beheer.' },
    {
      en: 'On the tab Configure upload, select “Upload to Microsoft Endpoint Manager admin center” (today the Intune admin center), and choose Apply.',
      nl: 'Selecteer op het tabblad Upload configureren “Uploaden naar Microsoft Endpoint Manager-beheercentrum” (nu het Intune-beheercentrum), en kies Toepassen.',
    },
    {
      en: 'Leave it at all devices, or limit it to one collection. Collections inside that one come along.',
      nl: 'Laat het op alle apparaten staan, of beperk het tot één verzameling. Verzamelingen daarbinnen gaan mee.',
    },
    analytics,
    { en: 'Sign in as Global Administrator when asked.', nl: 'Meld je aan als globale beheerder als daarom wordt gevraagd.' },
    createApp,
    { en: 'Choose OK to close the properties.', nl: 'Kies OK om de eigenschappen te sluiten.' },
  ],
  off: [
    openNode,
    {
      en: 'In the ribbon, choose “Configure Cloud Attach” (up to version 2103: Configure co-management). A wizard opens.',
      nl: 'Kies in het lint “Cloudkoppeling configureren” (tot en met versie 2103: Co-beheer configureren). Er opent een wizard.',
    },
    {
      en: 'Choose AzurePublicCloud. US Government can choose its own from version 2107 on; China (21Vianet) cannot do this.',
      nl: 'Kies AzurePublicCloud. US Government kan vanaf versie 2107 de eigen cloud kiezen; China (21Vianet) kan dit niet.',
    },
    { en: 'Choose Sign in, as Global Administrator.', nl: 'Kies Aanmelden, als globale beheerder.' },
    {
      en: 'Leave “Enable Microsoft Endpoint Manager admin center” selected (up to version 2103: Upload to … admin center).',
      nl: 'Laat “Microsoft Endpoint Manager-beheercentrum inschakelen” geselecteerd (tot en met versie 2103: Uploaden naar … beheercentrum).',
    },
    {
      en: 'Leave “Enable automatic client enrollment for co-management” off, unless you want co-management now. Then the wizard has more pages.',
      nl: 'Laat “Automatische clientregistratie voor co-beheer inschakelen” uit, tenzij je nu co-beheer wilt. Dan heeft de wizard meer pagina’s.',
    },
    {
      en: 'If you have an app registration already, import it here. The button “Use an app I have” checks it first.',
      nl: 'Heb je al een app-registratie, importeer die dan hier. De knop “Een app die ik al heb” controleert hem eerst.',
    },
    createApp,
    {
      en: 'On the page Configure upload, leave it at all devices (the advice), or limit it to one collection. Devices with Yes in the column Client are uploaded.',
      nl: 'Laat het op de pagina Upload configureren op alle apparaten staan (het advies), of beperk het tot één verzameling. Apparaten met Ja in de kolom Client worden geüpload.',
    },
    analytics,
    { en: 'Read the Summary, choose Next, and Close when it is ready.', nl: 'Lees de Samenvatting, kies Volgende, en Sluiten als het klaar is.' },
  ],
};
