import type { ActionId } from '../../actions/action.ts';
import type { CommandName } from '../../dialogs/commands.ts';
import { askWhichDevice, findDevice } from '../../dialogs/find-device.ts';
import type { CommandAnswer, CommandTable } from '../command-table.ts';
import { askForDevice } from '../open-question.ts';
import { findTools } from '../tools/find.ts';

/** The helpdesk asks for one device, or for something to be done to it. */
export const deviceCommands: CommandTable = {
  find_device: aboutDevice('find_device', null),
  sync_device: aboutDevice('sync_device', 'syncDevice'),
  sync_machine_policy: aboutDevice('sync_machine_policy', 'refreshMachinePolicy'),
  sync_user_policy: aboutDevice('sync_user_policy', 'refreshUserPolicy'),
  app_evaluation: aboutDevice('app_evaluation', 'appEvaluation'),
};

/** @param action what is asked of the device; null only shows it */
function aboutDevice(command: CommandName, action: ActionId | null): CommandAnswer {
  return async (visit, said, desk, signal) => {
    if (said.about !== null) return findDevice(visit, { asked: said.about }, action, findTools(desk, visit, signal));
    await askForDevice(visit, command, desk);
    return askWhichDevice(visit);
  };
}
