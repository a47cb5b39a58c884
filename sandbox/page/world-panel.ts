import { h, icon, redraw } from './dom.ts';
import type { Session } from './session.ts';
import type { Enrollable, FaultName } from './wire.ts';
import { enrollable, faultNames } from './wire.ts';

/** What a visitor can make happen outside the conversation: a device that appears, a certificate renewed. */
export function eventsPanel(session: Session, act: { enroll(kind: Enrollable): void; renew(): void; answerApprovals(approve: boolean): void }): HTMLElement {
  const root = h('section', { class: 'panel-part' });
  const draw = (): void => {
    const { words } = session;
    const kind = h('select', { id: 'enroll-kind' }, ...enrollable.map((one) => h('option', { value: one }, words.kinds[one])));
    redraw(root,
      h('h3', {}, words.happen),
      h('label', { for: 'enroll-kind', class: 'field-label' }, words.enrollKind),
      h('div', { class: 'enroll' }, kind,
        h('button', { type: 'button', class: 'button main', disabled: session.person === undefined, onclick: () => act.enroll(kind.value as Enrollable) }, icon('device'), words.enroll)),
      h('button', { type: 'button', class: 'button full', onclick: () => act.renew() }, icon('renew'), words.renew),
      ...(session.faults.secondAdmin ? [
        h('button', { type: 'button', class: 'button full', onclick: () => act.answerApprovals(true) }, words.approveInIntune),
        h('button', { type: 'button', class: 'button full', onclick: () => act.answerApprovals(false) }, words.refuseInIntune),
      ] : []),
    );
  };
  session.on(['language', 'person', 'faults'], draw);
  draw();
  return root;
}

export function faultPanel(session: Session, set: (name: FaultName, on: boolean) => void): HTMLElement {
  const title = h('h3', {});
  const switches = faultNames.map((name) => {
    const input = h('input', { type: 'checkbox', role: 'switch', 'aria-describedby': `hint-${name}` });
    input.addEventListener('change', () => set(name, input.checked));
    const text = h('span', { class: 'switch-name' });
    const hint = h('span', { class: 'visually-hidden', id: `hint-${name}` });
    const row = h('label', { class: 'switch' }, input, text, hint);
    // The hint describes the switch; it should not be part of its name as well.
    input.setAttribute('aria-labelledby', `name-${name}`);
    text.id = `name-${name}`;
    return { name, input, text, hint, row };
  });
  const draw = (): void => {
    const { words } = session;
    title.textContent = words.faults;
    for (const { name, input, text, hint, row } of switches) {
      text.textContent = words.faultNames[name];
      hint.textContent = words.faultHints[name];
      row.title = words.faultHints[name];
      input.checked = session.faults[name];
      input.disabled = session.person === undefined;
      row.classList.toggle('on', session.faults[name]);
    }
  };
  session.on(['language', 'faults', 'person'], draw);
  draw();
  return h('section', { class: 'panel-part' }, title, h('div', { class: 'switches' }, ...switches.map(({ row }) => row)));
}
