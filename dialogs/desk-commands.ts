/** What the helpdesk asks about a device without anything being sent to it (dialogs/desk-words.ts). */
export const deskCommandNames = ['read_key', 'explain_actions', 'stop_action', 'cannot_do'] as const;

export type DeskCommand = (typeof deskCommandNames)[number];

export function isDeskCommand(name: string): name is DeskCommand {
  return (deskCommandNames as readonly string[]).includes(name);
}
