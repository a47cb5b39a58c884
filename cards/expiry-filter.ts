import type { CardElement } from './card.ts';
import { plainText } from './escape.ts';
import type { OverviewFilter } from './expiry-overview-card.ts';
import type { Words } from './words.ts';

/** What there is to choose from: families that have something, and people who look after something. */
export interface OverviewChoices {
  families: string[];
  owners: { key: string; name: string }[];
}

/** Stands for no choice: an input always sends something. */
export const everything = 'all';
/** Beyond this, a list to choose from is longer than a phone's screen. */
const mostOwners = 20;

export function filterInputs({ families, owners }: OverviewChoices, filter: OverviewFilter, words: Words): CardElement[] {
  const { overview } = words.looking;
  const names: Partial<Record<string, string>> = words.expiry.families;
  return [
    choose('family', overview.family, overview.familyError, filter.family, [
      { title: overview.allFamilies, value: everything },
      ...families.map((family) => ({ title: names[family] ?? family, value: family })),
    ]),
    choose('owner', overview.owners, overview.ownersError, filter.owner, [
      { title: overview.everybody, value: everything },
      { title: overview.mine, value: 'mine' },
      { title: overview.nobodys, value: 'nobody' },
      ...owners.slice(0, mostOwners).map(({ key, name }) => ({ title: plainText(name), value: key })),
    ]),
  ];
}

function choose(id: string, label: string, errorMessage: string, chosen: string | undefined, choices: { title: string; value: string }[]): CardElement {
  const value = choices.some((choice) => choice.value === chosen) ? chosen : everything;
  return { type: 'Input.ChoiceSet', id, label, errorMessage, isRequired: true, style: 'compact', value, choices };
}
