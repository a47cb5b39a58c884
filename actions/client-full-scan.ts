import { configurationManagerAction } from './configuration-manager.ts';

/** The antivirus that Configuration Manager manages looks everywhere. */
export const clientFullScan = configurationManagerAction('clientFullScan', 'fullScan');
