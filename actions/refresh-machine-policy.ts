import { configurationManagerAction } from './configuration-manager.ts';

/** The client fetches the policies for the computer. */
export const refreshMachinePolicy = configurationManagerAction('refreshMachinePolicy', 'refreshMachinePolicy');
