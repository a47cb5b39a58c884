import { chooseCard } from '../cards/choose-card.ts';
import type { Entities } from '../understanding/entities.ts';
import { meansMine } from '../understanding/mine.ts';
import { commandRoles, type CommandName } from './commands.ts';
import { showCard, type Reply } from './reply.ts';
import { hasRole, type Visit } from './visit.ts';

// What only the helpdesk does, asked by people of what is theirs: wiping it is what they think of when it is lost, or handed in.

const wishes: ReadonlySet<CommandName> = new Set<CommandName>(['wipe_device', 'retire_device', 'fresh_start', 'lost_mode_on', 'reset_passcode', 'restart_device', 'shut_down', 'rename_device', 'delete_record']);
/** What somebody wants who lost a device, or parts with it: they are not asked to sign in first. */
const leaving: ReadonlySet<CommandName> = new Set<CommandName>(['wipe_device', 'retire_device', 'fresh_start', 'delete_record', 'lost_mode_on']);

/** Of what is theirs, or of nothing that is named: for them there is a way on besides a role that they lack. */
export function isOwnWish(visit: Visit, command: CommandName, { text, entities: { device, serial, user } }: { text: string; entities: Entities }): boolean {
  if (!wishes.has(command) || text === '' || hasRole(visit, commandRoles[command] ?? []) || user !== undefined) return false;
  if (visit.roles === null) return leaving.has(command) && meansMine(text);
  return meansMine(text) || (device === undefined && serial === undefined);
}

export function ownWish({ words }: Visit, command: CommandName): Reply[] {
  const { desk, button, commands } = words;
  const run = (title: string, asked: CommandName) => ({ title, verb: 'command.run' as const, data: { command: asked } });
  const away = leaving.has(command) ? [run(desk.ownWish.lost, 'lost_device'), run(desk.ownWish.leaving, 'unenroll_device')] : [run(commands.my_devices, 'my_devices')];
  return showCard(chooseCard({ title: desk.ownWish.title, text: desk.ownWish.text, choices: [...away, run(button.person, 'human_handoff')] }, words));
}
