import assert from 'node:assert/strict';
import type { Scenario } from './scenario.ts';

export const helpdeskAgent: Scenario = {
  title: 'a helpdesk agent',
  tests: {
    async 'has the app evaluation cycle run in their own name, and sees it sent, delivered and done'(open) {
      const chat = await open({ language: 'en' });
      await chat.isFor('Ahmed Yildiz');
      await chat.says('app evaluation LT-0421');
      const card = await chat.sees('App evaluation cycle?');
      assert.match(await card.text(), /LT-0421[\s\S]*Sanne de Vries/);
      assert.equal(await chat.page.getByRole('button', { name: 'Sign in' }).count(), 0, 'the sign-in is silent');
      await card.presses(/^Yes/);
      await card.becomes('Intune has accepted it.');
      await chat.sawCall({ method: 'POST', path: /triggerConfigurationManagerAction/, who: 'Ahmed Yildiz', status: 204 });
      await card.becomes('It has been delivered.', 60_000);
      await chat.forward('hour');
      await card.becomes('The device has confirmed it.');
      assert.match(await card.text(), /Asked[\s\S]*Sent[\s\S]*Delivered[\s\S]*Done/);
    },

    async 'sends a list along, and sees which of its devices would take part'(open) {
      const chat = await open({ language: 'nl' });
      await chat.isFor('Ahmed Yildiz');
      await chat.attaches({ name: 'lijst.csv', text: 'Apparaat\nLT-0421\nLT-9999\n' });
      await chat.says('synchroniseer deze');
      await chat.messages.getByText('lijst.csv').first().waitFor();
      const card = await chat.sees('Synchroniseren op veel apparaten');
      await card.becomes('Doen mee: 1. Doen niet mee: 1.');
      await card.presses('Annuleren');
      await card.becomes('Er is niets verstuurd.');
    },

    async 'is told before pressing why an iPhone cannot do it'(open) {
      const chat = await open({ language: 'nl' });
      await chat.isFor('Ahmed Yildiz');
      await chat.says('app-evaluatie iPhone van Oliver');
      const card = await chat.sees(/Niet mogelijk|bestaat alleen/);
      await card.becomes('dit bestaat alleen voor Windows-computers');
      assert.equal(await card.button(/App-evaluatie/).count(), 0);
      await card.button('Synchroniseren').waitFor();
    },

    async 'without the Intune right is told so'(open) {
      const chat = await open({ language: 'nl' });
      await chat.isFor('Lotte Peeters');
      await chat.says('app evaluation LT-0421');
      const card = await chat.sees('LT-0421');
      await card.becomes('je Intune-rol staat het niet toe');
      assert.deepEqual(await card.buttons(), ['Synchroniseren', 'Meer acties', 'Over dit apparaat']);
    },
  },
};
