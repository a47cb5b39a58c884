import type { looking as en } from './looking.en.ts';

export const looking: typeof en = {
  file: {
    name: 'balie-verloopt',
    columns: ['soort', 'naam', 'verloopt', 'dagen te gaan', 'raakt', 'ernst', 'eigenaar', 'stand', 'pagina'],
    calendarName: 'Balie: wat verloopt',
    event: (kind, name) => `Vernieuwen: ${kind} (${name})`,
    steps: 'Zo vernieuw je het:',
    breaks: 'Wat er anders niet meer werkt:',
    gone: 'Deze link is verlopen of niet compleet. Vraag Balie om een nieuwe: typ "verloopt" in Teams en kies Downloaden.',
    severities: { normal: 'gewoon', high: 'hoog', critical: 'kritiek' },
    states: { overdue: 'verlopen', soon: 'binnen 30 dagen', later: 'daarna', healthy: 'in orde', silent: 'laat niets horen', notOurs: 'niet van ons' },
  },
};
