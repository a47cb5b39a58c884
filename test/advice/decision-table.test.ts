import { describe, expect, test } from '@jest/globals';
import { decisionTables, rowNames, type Method, type Row } from '../../advice/decision-table.ts';
import { languages } from '../../guides/language.ts';

// Microsoft's four tables as they were published ("Implementatiehandleiding: Windows-apparaten inschrijven in Microsoft
// Intune"), cell by cell: the row, the mark, and what stands beside it. A cell without a mark is a no. The last column
// says what our own words for the remark must not leave out.

type Published = [row: Row, feature: string, mark: '✔️' | '✔️❌' | '', remark: string | null, keeps: RegExp | null];

const hybrid =
  'Aan hybride Azure AD gekoppelde apparaten worden toegevoegd aan uw on-premises Active Directory en worden geregistreerd bij uw Azure AD. Apparaten in Azure AD zijn beschikbaar voor Intune. Apparaten die niet zijn geregistreerd bij Azure AD, zijn niet beschikbaar voor Intune.';
const shared =
  'Deze apparaten zijn eigendom van een organisatie. Voor deze inschrijvingsmethode moeten gebruikers zich aanmelden met hun organisatieaccount. Een organisatiebeheerder kan zich aanmelden en automatisch inschrijven. Wanneer het apparaat is ingeschreven, maakt u een kioskprofiel en wijst u dit profiel toe aan dit apparaat. U kunt ook een profiel maken voor apparaten die met veel gebruikers worden gedeeld.';
const leave =
  'Voor een volledig beheer door Intune moeten gebruikers de inschrijving van de huidige MDM-provider ongedaan maken en zich vervolgens inschrijven bij Intune.';
const keepsHybrid = /Active Directory.*geregistreerd in Microsoft Entra ID.*niet geregistreerd is, ziet Intune niet/;
const keepsShared = /van de organisatie.*werkaccount.*beheerder.*kioskprofiel.*veel gebruikers/;
const keepsLeave = /eerst uit de andere MDM.*daarna in bij Intune/;

const published: Record<Method, Published[]> = {
  automatic: [
    ['entraPremium', 'U hebt Azure AD Premium', '✔️', null, null],
    [
      'bulkConditionalAccess',
      'U gebruikt voorwaardelijke toegang op apparaten die zijn ingeschreven via bulkinschrijving.',
      '✔️❌',
      'Op Windows 10 1803 en hoger is voorwaardelijke toegang beschikbaar voor Windows-apparaten die zijn ingeschreven via bulkinschrijving. Op Windows 10 1709 en lager is voorwaardelijke toegang niet beschikbaar voor Windows-apparaten die zijn ingeschreven via bulkinschrijving.',
      /vanaf Windows 10 versie 1803.*1709 en ouder is voorwaardelijke toegang er niet/,
    ],
    ['personal', 'De apparaten zijn persoonlijk of BYOD.', '✔️', null, null],
    ['company', 'De apparaten zijn eigendom van de organisatie of school.', '✔️', null, null],
    ['newOrExisting', 'U hebt nieuwe of al bestaande apparaten.', '✔️', null, null],
    [
      'fewOrMany',
      'U moet een klein aantal apparaten of een groot aantal apparaten inschrijven (bulkinschrijving).',
      '✔️',
      'Bulksgewijs inschrijven is beschikbaar voor apparaten die eigendom zijn van een organisatie, geen apparaten in persoonlijk eigendom of BYOD-apparaten.',
      /bulk.*van de organisatie, niet voor eigen apparaten/,
    ],
    ['oneUser', 'De apparaten zijn gekoppeld aan één gebruiker.', '✔️', null, null],
    ['shared', 'De apparaten zijn zonder gebruiker, zoals een kiosk, of een toegewezen of gedeeld apparaat.', '✔️', shared, keepsShared],
    ['dem', 'U gebruikt het optionele account van de apparaatinschrijvingsmanager (DEM).', '✔️', null, null],
    ['otherMdm', 'Apparaten worden beheerd door een andere MDM-provider.', '', leave, keepsLeave],
  ],
  autopilot: [
    [
      'partner',
      'U apparaten koopt van een OEM die ondersteuning biedt voor de Windows Autopilot-implementatieservice, of van resellers of distributeurs die deelnemen aan het CSP-programma (Cloud Solution Partners).',
      '✔️',
      null,
      null,
    ],
    ['hybrid', 'De apparaten zijn toegevoegd aan hybride Azure AD.', '✔️', hybrid, keepsHybrid],
    ['shipped', 'U hebt externe werknemers en wilt apparaten rechtstreeks naar deze gebruikers verzenden.', '✔️', null, null],
    ['company', 'De apparaten zijn eigendom van de organisatie of school.', '✔️', null, null],
    [
      'newOrExisting',
      'U hebt nieuwe of al bestaande apparaten.',
      '✔️',
      'Bestaande desktopcomputers waarop oudere versies van Windows worden uitgevoerd, zoals Windows 7, kunt u bijwerken naar Windows 10. Bij deze optie wordt ook Microsoft Endpoint Configuration Manager gebruikt.',
      /Windows 7.*Configuration Manager/,
    ],
    ['fewOrMany', 'U moet een klein aantal apparaten of een groot aantal apparaten inschrijven (bulkinschrijving).', '✔️', null, null],
    [
      'entraPremium',
      'U hebt Azure AD Premium.',
      '✔️',
      'Windows Autopilot maakt gebruik van automatische inschrijving. Voor automatische inschrijving is Azure AD Premium vereist.',
      /automatische inschrijving.*Entra ID P1 nodig/,
    ],
    ['oneUser', 'De apparaten zijn gekoppeld aan één gebruiker.', '✔️', null, null],
    ['shared', 'De apparaten zijn zonder gebruiker, zoals een kiosk of een toegewezen apparaat, of gedeeld.', '✔️', shared, keepsShared],
    [
      'personal',
      'De apparaten zijn persoonlijk of BYOD.',
      '',
      'Windows Autopilot is alleen voor apparaten die bedrijfseigendom zijn. Voor BYOD- of persoonlijke apparaten gebruikt u Automatische inschrijving of Gebruikersinschrijving.',
      /alleen voor apparaten van de organisatie.*automatische inschrijving.*zelf inschrijven/,
    ],
    ['otherMdm', 'Apparaten worden beheerd door een andere MDM-provider.', '', leave, keepsLeave],
    [
      'dem',
      'U gebruikt het account van de apparaatinschrijvingsmanager (DEM).',
      '',
      'DEM-accounts zijn niet van toepassing op Windows Autopilot. Als de beheerder apparaten inschrijft en voorbereidt voordat ze aan gebruikers worden verstrekt, kunt u een DEM-account gebruiken.',
      /past niet bij Autopilot.*beheerder het apparaat inschrijft en klaarmaakt/,
    ],
  ],
  groupPolicy: [
    ['hybrid', 'De apparaten zijn toegevoegd aan hybride Azure AD.', '✔️', hybrid, keepsHybrid],
    ['entraPremium', 'U hebt Azure AD Premium.', '✔️', 'Voor inschrijving aan de hand van groepsbeleid is Azure AD Premium vereist.', /groepsbeleid is Entra ID P1 nodig/],
    ['remote', 'U hebt externe werknemers.', '✔️', null, null],
    ['company', 'De apparaten zijn eigendom van de organisatie of school.', '✔️', null, null],
    ['newOrExisting', 'U hebt nieuwe of al bestaande apparaten.', '✔️', null, null],
    ['fewOrMany', 'U moet een klein aantal apparaten of een groot aantal apparaten inschrijven (bulkinschrijving).', '✔️', null, null],
    ['oneUser', 'De apparaten zijn gekoppeld aan één gebruiker.', '✔️', null, null],
    ['shared', 'De apparaten zijn zonder gebruiker, zoals een kiosk of een toegewezen apparaat, of gedeeld.', '✔️', shared, keepsShared],
    ['personal', 'De apparaten zijn persoonlijk of BYOD.', '', 'Voor BYOD- of persoonlijke apparaten gebruikt u Automatische inschrijving of Gebruikersinschrijving.', /automatische inschrijving.*zelf inschrijven/],
    ['otherMdm', 'Apparaten worden beheerd door een andere MDM-provider.', '', `${leave} Ze kunnen beter niet worden ingeschreven met behulp van de klassieke Intune-agents.`, /eerst uit de andere MDM.*niet de oude Intune-agent/],
    ['dem', 'U gebruikt het account van de apparaatinschrijvingsmanager (DEM).', '', 'DEM-accounts zijn niet van toepassing op groepsbeleid.', /past niet bij groepsbeleid/],
  ],
  coManagement: [
    ['configManager', 'U Configuration Manager gebruikt.', '✔️', null, null],
    ['hybrid', 'De apparaten zijn toegevoegd aan hybride Azure AD.', '✔️', hybrid, keepsHybrid],
    [
      'inIntune',
      'Apparaten zijn geregistreerd bij Intune.',
      '✔️',
      'U apparaten hebt die u naar co-beheer wilt overbrengen. Apparaten zijn mogelijk ingeschreven met Windows Autopilot of zijn direct afkomstig van uw hardware-OEM.',
      /naar co-beheer brengen.*Autopilot.*van de fabrikant/,
    ],
    [
      'entraPremium',
      'U hebt Azure AD Premium.',
      '✔️',
      'Afhankelijk van hoe uw co-beheer is geconfigureerd, is mogelijk Azure AD Premium vereist. Zie Paden naar co-beheer voor meer specifieke informatie.',
      /hangt van je weg naar co-beheer af of Entra ID P1 nodig is/,
    ],
    ['remote', 'U hebt externe werknemers.', '✔️', null, null],
    ['company', 'De apparaten zijn eigendom van de organisatie of school.', '✔️', null, null],
    ['personal', 'De apparaten zijn persoonlijk of BYOD.', '✔️', null, null],
    [
      'newOrExisting',
      'U hebt nieuwe of al bestaande apparaten.',
      '✔️',
      'Voor apparaten waarop niet Windows 10 en hoger (zoals Windows 7) wordt uitgevoerd, moet u een upgrade uitvoeren. Zie Windows 10 upgraden voor co-beheer voor meer specifieke informatie.',
      /Windows 7, moet eerst een nieuwe Windows/,
    ],
    ['fewOrMany', 'U moet een klein aantal apparaten of een groot aantal apparaten inschrijven (bulkinschrijving).', '✔️', null, null],
    ['oneUser', 'De apparaten zijn gekoppeld aan één gebruiker.', '✔️', null, null],
    ['shared', 'De apparaten zijn zonder gebruiker, zoals een kiosk of een toegewezen apparaat, of gedeeld.', '✔️', shared, keepsShared],
    [
      'otherMdm',
      'Apparaten worden beheerd door een andere MDM-provider.',
      '',
      'Gebruikers moeten de registratie van de huidige MDM-provider ongedaan maken om van co-beheer gebruik te kunnen maken. Ze kunnen beter niet worden ingeschreven met behulp van de klassieke Intune-agents.',
      /eerst uit de andere MDM.*co-beheer.*niet de oude Intune-agent/,
    ],
    ['dem', 'U gebruikt het account van de apparaatinschrijvingsmanager (DEM).', '', 'DEM-accounts zijn niet van toepassing op co-beheer.', /past niet bij co-beheer/],
  ],
};

const marks = { '✔️': 'yes', '✔️❌': 'conditional', '': 'no' } as const;
const cells = (Object.entries(published) as [Method, Published[]][]).flatMap(([method, rows]) => rows.map((row) => ({ method, row })));

test.each(cells)('$method, $row.1: the mark and the remark are as published', ({ method, row: [row, , mark, remark, keeps] }) => {
  const cell = decisionTables[method][row];
  expect(cell?.mark).toBe(marks[mark]);
  expect(cell?.remark !== undefined).toBe(remark !== null);
  if (keeps) expect(cell?.remark?.nl).toMatch(keeps);
});

describe('the tables', () => {
  test('have every published row in its order, and no other', () => {
    for (const [method, rows] of Object.entries(published) as [Method, Published[]][]) expect(Object.keys(decisionTables[method])).toEqual(rows.map(([row]) => row));
    expect(cells).toHaveLength(46);
  });

  test('speak both languages, with the names of today first', () => {
    const texts = [...Object.values(rowNames), ...Object.values(decisionTables).flatMap((table) => Object.values(table).flatMap(({ remark }) => (remark ? [remark] : [])))];
    for (const text of texts) {
      for (const language of languages) {
        expect(text[language].trim()).not.toBe('');
        expect(text[language]).not.toMatch(/Endpoint Manager|\bu\b|\buw\b/);
        expect(text[language].replace(/\([^)]*\)/g, '')).not.toContain('Azure AD');
      }
      expect(text.nl).not.toBe(text.en);
    }
  });
});
