import { chooseCard } from '../cards/choose-card.ts';
import type { Choice } from '../cards/parts.ts';
import type { Device } from '../graph/devices.ts';
import type { FoundGuide, Ownership, Platform } from '../guides/guide.ts';
import type { GuideBook } from '../guides/guide-book.ts';
import { platformOf } from './device-platform.ts';
import { whatItSees } from './leave.ts';
import { myDevices, type OwnDeviceTools } from './own-devices.ts';
import { showCard, type Reply } from './reply.ts';
import type { Visit } from './visit.ts';

export interface OwnSeesTools extends OwnDeviceTools {
  guides: GuideBook;
}

const mostKinds = 6;

/** What IT can and cannot see of somebody's own devices: it depends on what it is and whose it is. */
export async function ownSees(visit: Visit, asked: { platform?: Platform | undefined; ownership?: Ownership | undefined }, tools: OwnSeesTools): Promise<Reply[]> {
  const { words } = visit;
  const guide = asked.platform && asked.ownership ? tools.guides.find({ platform: asked.platform, ownership: asked.ownership, language: words.language }) : null;
  if (guide) return showSees(visit, guide);
  const kinds = kindsOf(await tools.myDevices(), visit, tools.guides);
  const [only, ...others] = kinds;
  if (!only) return myDevices(visit, tools);
  if (others.length === 0) return showSees(visit, only);
  const { own, say } = words;
  const choices = kinds.slice(0, mostKinds).map(({ for: { platform, ownership } }): Choice => {
    const whose = ownership === 'personal' ? say.ownershipPersonal : say.ownershipCorporate;
    return { title: `${words.platforms[platform]}: ${whose.toLowerCase()}`, verb: 'own.sees', data: { platform, ownership } };
  });
  return showCard(chooseCard({ title: own.seesWhich, text: null, choices }, words));
}

function showSees(visit: Visit, guide: FoundGuide): Reply[] {
  return whatItSees(visit, guide, { title: visit.words.button.myDevices, verb: 'command.run', data: { command: 'my_devices' } });
}

function kindsOf(devices: readonly Device[], { words: { language } }: Visit, guides: GuideBook): FoundGuide[] {
  const found = devices.flatMap((device) => {
    const platform = platformOf(device);
    const ownership = device.ownership === 'personal' ? 'personal' : 'corporate';
    const guide = platform && guides.find({ platform, ownership, language });
    return guide ? [guide] : [];
  });
  return found.filter((guide, index) => found.findIndex(({ id }) => id === guide.id) === index);
}
