import { chooseCard } from '../cards/choose-card.ts';
import type { CommandName } from './commands.ts';
import type { NotPossible } from './not-possible.ts';
import { showCard, type Reply } from './reply.ts';
import type { Visit } from './visit.ts';

/** What comes nearest, which whoever asked may choose. */
const instead: Readonly<Record<NotPossible, readonly CommandName[]>> = {
  app: ['sync_device', 'find_device'],
  user: ['find_device', 'retire_device'],
  service: ['run_remediation', 'restart_device', 'find_device'],
  disable: ['lock_device', 'find_device'],
  password: ['reset_passcode', 'rotate_admin_password', 'help'],
};

/** @param kept holds the words, so that the device in them is not asked for again */
export function cannotDo({ words }: Visit, what: NotPossible, kept: string): Reply[] {
  const { title, text } = words.desk.cannot[what];
  const choices = instead[what].map((command) => ({ title: words.commands[command], verb: 'command.run' as const, data: { command, ...(command === 'help' ? {} : { kept }) } }));
  return showCard(chooseCard({ title, text, choices }, words));
}
