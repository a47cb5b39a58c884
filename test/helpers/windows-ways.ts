/** How each Windows guide is reached: what is typed, what is pressed then, and which line of the list is chosen. */
export interface WindowsWay {
  guide: string;
  asked: string;
  /** Buttons, in order; a choice from the list comes after them. */
  presses: string[];
  listed: boolean;
}

const way = (guide: string, asked: string, presses: string[] = [], listed = false): WindowsWay => ({ guide, asked, presses, listed });

export const windowsWays: Record<'nl' | 'en', WindowsWay[]> = {
  nl: [
    way('windows-company', 'mijn windows-laptop van het werk instellen', [], true),
    way('windows-settings-join', 'mijn windows-laptop van het werk instellen', [], true),
    way('windows-package', 'mijn werklaptop instellen met een usb-stick van IT'),
    way('windows-autopilot-user', 'mijn laptop instellen met autopilot', [], true),
    way('windows-autopilot-preprovisioned', 'mijn laptop instellen met autopilot', [], true),
    way('windows-autopilot-existing', 'windows laptop aanmelden via softwarecentrum', [], true),
    way('windows-autopilot-self-deploying', 'een kiosk-pc instellen voor het werk'),
    way('windows-group-policy', 'laptop aanmelden met groepsbeleid'),
    way('windows-co-management', 'werklaptop instellen met configuration manager'),
    way('windows-personal', 'mijn eigen windows-laptop instellen', ['Alleen mijn werkaccount']),
    way('windows-personal-join', 'windows laptop aanmelden', ['Van mijzelf', 'IT beheert de hele computer']),
    way('windows-older', 'mijn windows 10 pc aanmelden', ['Van mijzelf', 'Windows 10, 8.1 of 7']),
  ],
  en: [
    way('windows-company', 'set up my windows laptop from work', [], true),
    way('windows-settings-join', 'set up my windows laptop that has a personal account'),
    way('windows-package', 'set up my work laptop with the usb stick from IT'),
    way('windows-autopilot-user', 'set up my laptop with autopilot', [], true),
    way('windows-autopilot-preprovisioned', 'set up my pre-provisioned laptop'),
    way('windows-autopilot-existing', 'set up my laptop with autopilot for existing devices'),
    way('windows-autopilot-self-deploying', 'set up the kiosk pc'),
    way('windows-group-policy', 'set up my laptop that uses group policy'),
    way('windows-co-management', 'set up my laptop, it has configuration manager'),
    way('windows-personal', 'set up my own windows laptop', ['Only my work account']),
    way('windows-personal-join', 'enroll my windows pc', ['My own', 'IT manages all of it']),
    way('windows-older', 'set up my own windows 10 laptop'),
  ],
};
