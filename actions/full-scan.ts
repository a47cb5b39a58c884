import { defenderScan } from './defender-scan.ts';

/** Microsoft Defender looks everywhere; the computer is slower meanwhile. */
export const fullScan = defenderScan('fullScan', { quick: false });
