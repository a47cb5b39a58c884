import { configurationManagerAction } from './configuration-manager.ts';

/** The client fetches the policies for whoever is signed in. */
export const refreshUserPolicy = configurationManagerAction('refreshUserPolicy', 'refreshUserPolicy');
