import { administrator, onlyPushCertificate } from './admins.ts';
import type { DeskVisitor, SeenCard } from './desk-visitor.ts';
import type { Flow } from './flow.ts';

/** Two administrators with their alerts on, one who reads Dutch and one who reads English, in a company where nothing lapses. */
export class Watching {
  readonly #flow: Flow;
  #nl: DeskVisitor | undefined;
  #en: DeskVisitor | undefined;

  constructor(flow: Flow) {
    this.#flow = flow;
  }

  async begins(): Promise<void> {
    this.calm();
    this.#en = await administrator(this.#flow);
    await this.#en.says('alerts on', 'en-GB');
    await this.#en.sees('Alerts are on');
    this.#nl = await this.#flow.employee('nl');
    this.#nl.person.appRoles = ['Admin'];
    await this.#nl.says('meldingen aan', 'nl-NL');
    await this.#nl.sees('Meldingen staan aan');
    await this.#flow.quiet();
  }

  /** Nothing ends within the year but the push certificate. */
  calm(): void {
    onlyPushCertificate(this.#flow, 300);
  }

  /** What one of them sees after a check: the overview and alerts, of which one has this name. */
  async alert(language: 'nl' | 'en', name: string): Promise<SeenCard> {
    const reader = await this.#checks(language);
    return reader.sees(new RegExp(`^(?!.*(12 months|12 maanden)).*${name.replace(/[.*+?^$()|[\]\\]/g, '\\$&')}`, 's'));
  }

  /** Every card after a check, when all that it led to has been sent. */
  async cards(language: 'nl' | 'en'): Promise<SeenCard[]> {
    const reader = await this.#checks(language);
    await this.#flow.quiet();
    return reader.cards();
  }

  async #checks(language: 'nl' | 'en'): Promise<DeskVisitor> {
    const reader = language === 'nl' ? this.#nl : this.#en;
    if (!reader) throw new Error('Nobody watches yet: call begins() first.');
    await reader.says(language === 'nl' ? 'controleer nu' : 'check now');
    await reader.sees(language === 'nl' ? 'Laatst gecontroleerd' : 'Last checked');
    return reader;
  }
}
