import { configurationManagerAction } from './configuration-manager.ts';

/** The antivirus that Configuration Manager manages looks in the usual places. */
export const clientQuickScan = configurationManagerAction('clientQuickScan', 'quickScan');
