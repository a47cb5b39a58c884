import { configurationManagerAction } from './configuration-manager.ts';

/** The antivirus that Configuration Manager manages fetches what it should recognise. */
export const clientSignatures = configurationManagerAction('clientSignatures', 'windowsDefenderUpdateSignatures');
