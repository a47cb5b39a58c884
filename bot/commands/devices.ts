import { actionCommandNames } from '../../dialogs/action-commands.ts';
import type { CommandName } from '../../dialogs/commands.ts';
import { findByWords } from '../../dialogs/find-by-words.ts';
import { askWhichDevice, findDevice } from '../../dialogs/find-device.ts';
import { wantedOf } from '../../dialogs/wanted-actions.ts';
import { meansMine } from '../../understanding/mine.ts';
import type { CommandAnswer, CommandTable } from '../command-table.ts';
import { askForDevice } from '../open-question.ts';
import { findTools } from '../tools/find.ts';

/** The helpdesk asks for one device, or for something to be done to it. */
export const deviceCommands: CommandTable = {
  find_device: aboutDevice('find_device'),
  sync_device: aboutDevice('sync_device'),
  sync_machine_policy: aboutDevice('sync_machine_policy'),
  sync_user_policy: aboutDevice('sync_user_policy'),
  app_evaluation: aboutDevice('app_evaluation'),
  restart_device: aboutDevice('restart_device'),
  lock_device: aboutDevice('lock_device'),
  locate_device: aboutDevice('locate_device'),
  defender_scan: aboutDevice('defender_scan'),
  update_signatures: aboutDevice('update_signatures'),
  rotate_keys: aboutDevice('rotate_keys'),
  wipe_device: aboutDevice('wipe_device'),
  retire_device: aboutDevice('retire_device'),
  reset_passcode: aboutDevice('reset_passcode'),
  rename_device: aboutDevice('rename_device'),
  more_actions: aboutDevice('more_actions'),
  read_key: aboutDevice('read_key'),
  ...Object.fromEntries(actionCommandNames.map((command) => [command, aboutDevice(command)])),
};

function aboutDevice(command: CommandName): CommandAnswer {
  return async (visit, said, desk, signal) => {
    const tools = findTools(desk, visit, signal);
    const wanted = wantedOf(command, said.text);
    const newName = said.entities.new_name;
    const given = newName === undefined ? {} : { newName };
    const { device, serial, user, platform } = said.entities;
    const named = device !== undefined || serial !== undefined;
    if (!named && user === undefined && meansMine(said.text)) return findDevice(visit, { mine: { text: said.text.trim(), platform } }, wanted, tools, given);
    if (said.about !== null) {
      const besides = { text: said.text, platform, owner: said.about === user ? user : undefined };
      return findDevice(visit, { asked: said.about, said: named || isName(said.about, user) ? undefined : besides }, wanted, tools, given);
    }
    const guessed = await findByWords(said.text, tools);
    if (guessed !== null) {
      const besides = { text: said.text, platform, owner: guessed.isOwner ? guessed.name : undefined };
      return findDevice(visit, { asked: guessed.name, said: isName(guessed.name, undefined) ? undefined : besides }, wanted, tools, given);
    }
    if (said.onScreen !== undefined) return findDevice(visit, { device: said.onScreen, said: { text: said.text, platform } }, wanted, tools, given);
    await askForDevice(visit, command, desk);
    return askWhichDevice(visit, command);
  };
}

/** "IPAD-3" says nothing of what kind of thing it is. */
function isName(about: string, user: string | undefined): boolean {
  return about !== user && /[-_\d]/.test(about);
}
