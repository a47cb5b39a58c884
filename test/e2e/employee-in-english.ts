import type { Scenario } from './scenario.ts';

export const employeeInEnglish: Scenario = {
  title: 'an employee at a desk, in English',
  tests: {
    async 'sets up a Windows laptop, leaves, and finds on return that it has arrived'(open) {
      const chat = await open({ language: 'en' });
      await chat.isFor('Oliver Bennett');
      await chat.says('set up my windows laptop from work');
      const card = await chat.sees('Which of these is your Windows computer?');
      await card.root.getByRole('radio', { name: 'New or reset: I turn it on for the first time' }).check();
      await card.presses('Show the steps');
      await card.becomes(/Step 1 of \d/);
      const steps = Number(/Step 1 of (\d+)/.exec(await card.text())?.[1]);
      for (let step = 2; step <= steps; step += 1) {
        await card.presses('Next step');
        await card.becomes(`Step ${step} of ${steps}`);
      }
      await card.presses('Done');
      await card.becomes("I'm watching for your Windows");

      await chat.page.reload();
      await chat.sees("I'm watching for your Windows");
      await chat.panel.getByRole('combobox', { name: chat.words.enrollKind }).selectOption({ label: chat.words.kinds['windows-company'] });
      await chat.panel.getByRole('button', { name: chat.words.enroll, exact: true }).click();
      await chat.forward('hour');
      const arrived = await chat.sees('Your device has arrived');
      await arrived.becomes('Your device meets the rules');
      await chat.sawCall({ method: 'GET', path: /managedDevices/, who: chat.words.asApp, status: 200 });
    },
  },
};
