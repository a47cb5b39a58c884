import assert from 'node:assert/strict';
import { widths } from './chat-page.ts';
import type { Scenario } from './scenario.ts';

export const employeeInDutch: Scenario = {
  title: 'an employee with a phone, in Dutch',
  tests: {
    async 'sets up an iPhone, and Balie says by itself that it has arrived'(open) {
      const chat = await open({ language: 'nl', width: widths.phone });
      await chat.isFor('Sanne de Vries');
      await chat.sees('Hoi Sanne');
      await chat.says('hoe zet ik mijn iPhone op?');
      const card = await chat.sees('Van wie is de iPhone?');
      await card.presses('Van mijzelf');
      await card.becomes(/Stap 1 van \d/);
      assert.equal(await card.button('Terug').count(), 1, 'before the first step lies the question whose it is');

      await card.presses('Volgende stap');
      await card.becomes('Stap 2 van');
      await card.presses('Terug');
      await card.becomes(/Stap 1 van/);
      await card.presses('Ik kom er niet uit');
      await card.becomes('Vastgelopen bij stap 1 van');
      await card.presses('Terug naar deze stap');
      await card.becomes(/Stap 1 van/);
      const steps = Number(/Stap 1 van (\d+)/.exec(await card.text())?.[1]);
      for (let step = 2; step <= steps; step += 1) {
        await card.presses('Volgende stap');
        await card.becomes(`Stap ${step} van ${steps}`);
      }
      assert.equal(await chat.sidewaysScroll(), 0);
      await card.presses('Klaar');
      await card.becomes('Ik kijk uit naar je iPhone');
      assert.equal(await chat.messages.getByRole('group').count(), 2, 'beside the welcome all steps are one card, replaced in place');

      await chat.openPanel();
      await chat.panel.getByRole('combobox', { name: chat.words.enrollKind }).selectOption({ label: chat.words.kinds['iphone-personal'] });
      await chat.panel.getByRole('button', { name: chat.words.enroll, exact: true }).click();
      await chat.closePanel();
      const arrived = await chat.sees('Je apparaat is aangekomen');
      await arrived.becomes('iPhone van Sanne');
      await chat.openPanel();
      await chat.forward('hour');
      await chat.closePanel();
      await arrived.becomes('voldoet aan de regels');
    },
  },
};
