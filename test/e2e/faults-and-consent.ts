import type { Scenario } from './scenario.ts';

export const faultsAndConsent: Scenario = {
  title: 'when something is missing',
  tests: {
    async 'Graph is down: a plain sentence, and trying again works when it is back'(open) {
      const chat = await open({ language: 'en' });
      await chat.isFor('Ahmed Yildiz');
      await chat.turns('graphDown', true);
      await chat.says('find LT-0421');
      const card = await chat.sees('Microsoft Graph does not answer');
      await chat.turns('graphDown', false);
      await card.presses('Try again');
      await card.becomes('What should I send to this device?');
    },

    async 'consent is missing: the person signs in, accepts, and Balie goes on by itself'(open) {
      const chat = await open({ language: 'en' });
      await chat.isFor('Ahmed Yildiz');
      await chat.says('sign out');
      await chat.hears('You are signed out');
      await chat.turns('consentMissing', true);
      await chat.says('app evaluation LT-0421');
      const popup = chat.page.waitForEvent('popup');
      await chat.messages.getByRole('button', { name: 'Sign in' }).last().click();
      const entra = await popup;
      await entra.getByRole('heading', { name: 'Permissions requested' }).waitFor();
      await entra.getByRole('button', { name: 'Accept' }).click();
      await chat.sees('App evaluation cycle?');
    },
  },
};
