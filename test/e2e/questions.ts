import { widths } from './chat-page.ts';
import type { Scenario } from './scenario.ts';

export const questions: Scenario = {
  title: 'a question to the helpdesk',
  tests: {
    async 'is asked on a phone, answered in the channel, and the answer is replied to'(open) {
      const desk = await open({ language: 'nl' });
      await desk.isFor('Ahmed Yildiz');
      await desk.page.getByRole('navigation', { name: desk.words.chats }).getByRole('button', { name: /^Helpdesk/ }).click();
      await desk.says('helpdesk hier');
      await desk.sees('Vragen komen vanaf nu hier');

      const chat = await open({ language: 'nl', width: widths.smallest });
      await chat.isFor('Sanne de Vries');
      await chat.says('ik wil een mens spreken');
      const ask = await chat.sees('Vraag het de helpdesk');
      await ask.presses('Versturen');
      await ask.becomes('Schrijf in een paar woorden wat er aan de hand is.');
      await ask.root.getByRole('textbox', { name: /Wat zal ik doorgeven/ }).fill('Mijn scherm blijft zwart.\nWat nu?');
      await ask.presses('Versturen');
      await ask.becomes('het antwoord komt hier');

      const post = await desk.sees('Sanne de Vries vraagt om hulp');
      await post.becomes('Mijn scherm blijft zwart.');
      await post.presses('Ik pak dit op');
      await post.becomes('Ahmed Yildiz kijkt ernaar');
      await ask.becomes('Ahmed Yildiz kijkt ernaar.');
      await post.presses('Antwoorden');
      await post.root.getByRole('textbox', { name: /Je antwoord/ }).fill('Houd de aan-knop tien seconden in.');
      await post.presses('Versturen');

      const answer = await chat.sees('Ahmed Yildiz van de helpdesk antwoordt');
      await answer.becomes('Houd de aan-knop tien seconden in.');
      await answer.presses('Reageren');
      await answer.root.getByRole('textbox', { name: /Je reactie/ }).fill('Hij doet het weer!');
      await answer.presses('Versturen');
      await desk.sees('Sanne de Vries schrijft');
      await answer.presses('Het is opgelost');
      await post.becomes('Opgelost, zegt Sanne de Vries');
      if ((await chat.sidewaysScroll()) > 0 || (await chat.cutOff()).length > 0) throw new Error('The cards do not fit a phone.');
      const moved = await chat.page.evaluate(() => document.documentElement.scrollTop + document.body.scrollTop);
      if (moved > 0) throw new Error('Writing in a card moved the page itself.');
    },
  },
};
