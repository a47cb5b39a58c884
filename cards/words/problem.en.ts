interface Problem {
  title: string;
  text: string;
}

/** Why an action on a device did not work, and what helps. */
export const problem = {
  signIn: (): Problem => ({
    title: 'Please sign in again',
    text: 'Intune asks for a fresh sign-in before it does this. Ask for it again, and sign in when I ask for it.',
  }),
  /** The button is in the private chat, and what was confirmed waits for it. */
  signInWaits: (): Problem => ({
    title: 'Please sign in again',
    text: 'Intune asks for a fresh sign-in before it does this. Sign in with the button in our private chat; then I go on by myself.',
  }),
  noPermission: (right: string): Problem => ({
    title: 'Your Intune role does not allow this',
    text: `It needs the Intune right “${right}” for this device. Ask an Intune administrator for a role that has it; signing in again afterwards makes it work.`,
  }),
  /** What goes as Balie itself needs a permission of Balie's own. */
  noAppPermission: (): Problem => ({
    title: 'Balie itself may not do this',
    text: 'Your administrator has Balie send this itself, and for that it lacks the application permission DeviceManagementManagedDevices.PrivilegedOperations.All in Entra ID. Please tell the administrator of Balie.',
  }),
  deviceNotFound: (): Problem => ({
    title: 'This device is no longer in Intune',
    text: 'I could not find it there any more, so nothing was done. It may have been removed or enrolled again under a new record. Search for it again by name or serial number.',
  }),
  throttled: (): Problem => ({
    title: 'Microsoft Graph is very busy',
    text: 'It asked me to wait. I kept what you asked; try again in a minute.',
  }),
  unavailable: (): Problem => ({
    title: 'Microsoft Graph does not answer',
    text: 'The cause is not with you. I kept what you asked; try again in a few minutes.',
  }),
  /** While Balie itself tries again: the person need not. */
  retrying: (): Problem => ({
    title: 'Microsoft does not answer at the moment',
    text: 'I try again by myself, so you need not do anything.',
  }),
  /** @param said what Intune answered, as "409 Conflict" */
  notAccepted: (said: string | null): Problem => ({
    title: 'Intune did not accept this',
    text: `${said === null ? '' : `Intune answered “${said}”. `}Nothing was sent to the device. If it stays like this, ask your Intune administrator to look at it.`,
  }),
  misconfigured: (): Problem => ({
    title: 'Balie is not set up correctly',
    text: 'Entra ID does not accept my own credentials, so nothing was sent. Please tell the administrator of Balie.',
  }),
  /** The write may have arrived: a clear answer did not come after it was sent. */
  unclear: (): Problem => ({
    title: 'I do not know whether it arrived',
    text: 'I got no clear answer when I sent it. Asking again does no harm: the device then simply does it once more.',
  }),
  /** As above, for what should not happen twice. */
  unclearOnce: (): Problem => ({
    title: 'I do not know whether it arrived',
    text: 'I got no clear answer when I sent it, so I did not send it again. I keep looking whether it arrived after all, and tell you.',
  }),
  connectorFailed: (): Problem => ({
    title: 'Configuration Manager could not be reached',
    text: 'Intune accepted the action, but the connector to Configuration Manager could not deliver it. Ask your Configuration Manager administrator to look at the service connection point.',
  }),
  clientFailed: (): Problem => ({
    title: 'It did not work on the device',
    text: 'The device received the action and reported an error. Let it restart and try once more; if it stays, repair the client on the device.',
  }),
  deviceFailed: (): Problem => ({
    title: 'It did not work on the device',
    text: 'The device received it and reported that it did not succeed. Let it restart and try once more.',
  }),
  notSupported: (): Problem => ({
    title: 'This device cannot do this',
    text: 'Intune reports that the action does not exist for this kind of device.',
  }),
};
