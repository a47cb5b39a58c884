import type { help as en } from './help.en.ts';

export const help: typeof en = {
  title: 'Wat ik voor je kan doen',
  intro: 'Druk op een regel, of typ het in je eigen woorden.',
  summary: 'Wat Balie voor je kan doen.',
  parts: {
    everyone: {
      title: 'Je eigen apparaat',
      examples: [
        { say: 'Hoe stel ik mijn iPhone in?', command: 'enroll_device' },
        { say: 'Hoe ver ben ik?', command: 'enrollment_status' },
        { say: 'Mijn apparaten', command: 'my_devices' },
        { say: 'Waarom voldoet mijn apparaat niet?', command: 'why_noncompliant' },
        { say: 'Mijn iPhone losmaken van mijn werk', command: 'unenroll_device' },
        { say: 'We gaan over naar Intune. Wat moet ik doen?', command: 'migration_help' },
        { say: 'Mijn telefoon is kwijt', command: 'lost_device' },
        { say: 'Ik wil een mens spreken', command: 'human_handoff' },
      ],
      more: 'Vraag gerust alles erover, zoals “kan IT mijn foto’s zien?”. “Annuleren” stopt waar we mee bezig zijn.',
    },
    helpdesk: {
      title: 'Helpdesk',
      examples: [
        { say: 'Zoek LT-0421', command: 'find_device' },
        { say: 'Synchroniseer LT-0421', command: 'sync_device' },
        { say: 'App-evaluatie LT-0421', command: 'app_evaluation' },
        { say: 'Computerbeleid synchroniseren LT-0421', command: 'sync_machine_policy' },
        { say: 'Gebruikersbeleid synchroniseren LT-0421', command: 'sync_user_policy' },
        { say: 'Is het gelukt?', command: 'action_status' },
        { say: 'Vragen', command: 'cases' },
        { say: 'Goedkeuringen', command: 'approvals' },
        { say: 'Welke apparaten worden verwijderd?', command: 'removal_list' },
      ],
      more: 'Veel tegelijk: “synchroniseer alle apparaten van Sales”. Typ “helpdesk hier” in een kanaal, dan komen vragen van medewerkers daar. “Afmelden” meldt je hier af.',
    },
    admin: {
      title: 'Beheerders',
      examples: [
        { say: 'Wat verloopt er?', command: 'expiry_overview' },
        { say: 'Nu controleren', command: 'check_now' },
        { say: 'Meldingen aan', command: 'subscribe_alerts' },
        { say: 'Zijn we klaar voor inschrijven?', command: 'readiness_check' },
        { say: 'Welke Windows-methode?', command: 'enrollment_method_advice' },
        { say: 'Tenant attach', command: 'tenant_attach_help' },
        { say: 'Migratieplan', command: 'migration_help' },
        { say: 'Onbeantwoorde vragen', command: 'unanswered_questions' },
        { say: 'Status van Balie', command: 'balie_status' },
      ],
      more: '“Meldingen aan” werkt ook in een kanaal waar ik ben toegevoegd; “meldingen instellingen” kiest wat je hoort en wanneer. “Audit LT-0421” en “audit van vandaag” zeggen wie wat deed.',
    },
  },
};
