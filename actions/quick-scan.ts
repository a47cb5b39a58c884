import { defenderScan } from './defender-scan.ts';

/** Microsoft Defender looks in the usual places. */
export const quickScan = defenderScan('quickScan', { quick: true });
