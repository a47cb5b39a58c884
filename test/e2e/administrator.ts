import type { Scenario } from './scenario.ts';

export const administrator: Scenario = {
  title: 'an administrator',
  tests: {
    async 'turns alerts on, marks one as seen, and has one come back later'(open) {
      const chat = await open({ language: 'nl' });
      await chat.isFor('Marieke Bakker');
      await chat.says('alerts on');
      await chat.sees('Meldingen staan aan');
      const alert = await chat.sees('Zo vernieuw je het');
      await alert.presses('Gezien');
      await alert.becomes('Gezien door Marieke Bakker');
      await alert.presses('Uitstellen…');
      await alert.root.getByRole('combobox', { name: /Herinner me over/ }).selectOption({ label: '14 dagen' });
      await alert.presses('Herinner me later');
      await alert.becomes('Ik herinner je er weer aan op');
    },

    async 'sees on one timeline what expires'(open) {
      const chat = await open({ language: 'nl' });
      await chat.isFor('Marieke Bakker');
      await chat.says('expiry');
      const overview = await chat.sees('Wat verloopt in de komende 12 maanden');
      await overview.becomes('Binnen 30 dagen');
    },

    async 'is reminded when thirty days have passed'(open) {
      const chat = await open({ language: 'nl' });
      await chat.isFor('Marieke Bakker');
      await chat.sees('Wat verloopt in de komende 12 maanden');
      const before = await chat.messages.getByRole('article').count();
      await chat.forward('month');
      await chat.messages.getByRole('article').nth(before).waitFor();
      // This token was eleven days overdue at the start; what is overdue is repeated.
      await chat.sees(/Apple VPP-token .* is 4[01] dagen geleden verlopen/);
    },

    async 'gets alerts in the channel too, without a sign-in there'(open) {
      const chat = await open({ language: 'nl' });
      await chat.isFor('Marieke Bakker');
      await chat.page.getByRole('navigation', { name: chat.words.chats }).getByRole('button').last().click();
      await chat.says('alerts on');
      await chat.sees('Meldingen staan aan');
      await chat.sees('Zo vernieuw je het');
    },
  },
};
