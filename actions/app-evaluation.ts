import { configurationManagerAction } from './configuration-manager.ts';

/** The client checks again which apps it should have, and installs what is missing. */
export const appEvaluation = configurationManagerAction('appEvaluation', 'appEvaluation');
