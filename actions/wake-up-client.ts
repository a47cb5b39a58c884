import { configurationManagerAction } from './configuration-manager.ts';

/** Configuration Manager tells the client to look for work now. */
export const wakeUpClient = configurationManagerAction('wakeUpClient', 'wakeUpClient');
