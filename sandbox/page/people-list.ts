import { avatar, h, redraw } from './dom.ts';
import type { Session } from './session.ts';
import type { PersonView } from './wire.ts';

/** Who you are, as radio buttons at the side: arrow keys move through them. */
export function peopleList(session: Session, choose: (person: PersonView) => void): HTMLElement {
  const root = h('fieldset', { class: 'people' });
  const draw = (): void => {
    const { words } = session;
    redraw(root,
      h('legend', { class: 'side-title' }, words.whoAreYou),
      ...session.people.map((person) => {
        const radio = h('input', { type: 'radio', name: 'person', value: person.id, class: 'visually-hidden', checked: person.id === session.person?.id });
        radio.addEventListener('change', () => choose(person));
        return h('label', { class: 'person' }, radio, avatar(person.name),
          h('span', { class: 'person-text' }, h('span', { class: 'person-name' }, person.name), h('span', { class: 'person-job' }, `${words.jobs[person.job]} · ${person.office}`)));
      }),
    );
  };
  session.on(['person', 'language'], draw);
  draw();
  return root;
}

/** The first thing a visitor sees: who do you want to be? */
export function welcome(session: Session, choose: (person: PersonView) => void): HTMLElement {
  const { words } = session;
  return h('div', { class: 'welcome' },
    h('div', { class: 'welcome-mark' }, avatar('Balie', 'large')),
    h('h1', {}, words.whoAreYou),
    h('p', { class: 'soft' }, words.chooseIntro),
    h('div', { class: 'welcome-people' },
      ...session.people.map((person) =>
        h('button', { type: 'button', class: 'welcome-person', onclick: () => choose(person) },
          avatar(person.name, 'large'),
          h('span', { class: 'person-text' },
            h('span', { class: 'person-name' }, person.name),
            h('span', { class: `badge badge-${person.job}` }, words.jobs[person.job]),
            h('span', { class: 'person-job' }, person.limited ? words.limited : words.jobHint[person.job])))),
    ),
  );
}
