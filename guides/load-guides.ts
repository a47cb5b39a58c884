import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { guideSchema, type Guide } from './guide.ts';
import { GuideBook } from './guide-book.ts';
import { refuse } from './guide-invalid.ts';
import { languages } from './language.ts';
import { organisationSchema, type Organisation } from './organisation.ts';
import { readJson, readTexts, withNames, type Read } from './read-texts.ts';
import { topicSchema, type Topic } from './topic.ts';

/** The guides and topics that come with Balie. */
export const builtInGuides = fileURLToPath(new URL('.', import.meta.url));

export class GuideFolderMissing extends Error {
  readonly code = 'guide_folder_missing';

  constructor(folder: string) {
    super(`There is no folder ${folder}. Create it, or correct the guide folder in the configuration.`);
  }
}

/** A guide and how late its folder was read: at the same position the organisation's own stands first. */
type ReadGuide = Read<Guide> & { folder: number };

/**
 * Reads each folder's nl/*.json, en/*.json, their topics/*.json and organisation.json; a later folder overrides
 * an earlier one. Throws GuideInvalid for the first broken file, GuideFolderMissing.
 */
export function loadGuides(folders: readonly string[]): GuideBook {
  const own: Read<Organisation>[] = [];
  const guides = new Map<string, ReadGuide>();
  const topics = new Map<string, Read<Topic>>();
  for (const [index, folder] of folders.entries()) {
    if (!existsSync(folder) || !statSync(folder).isDirectory()) throw new GuideFolderMissing(folder);
    const read = readOrganisation(folder);
    if (read) own.push(read);
    for (const language of languages) {
      for (const guide of readTexts(join(folder, language), language, guideSchema)) guides.set(`${language}/${guide.value.id}`, { ...guide, folder: index });
      for (const topic of readTexts(join(folder, language, 'topics'), language, topicSchema)) topics.set(`${language}/${topic.value.id}`, topic);
    }
  }
  const used = withoutLeftOut([...guides.values()], own);
  refuseDifferingLanguages(used, (guide) => [guide.for, guide.position, guide.minutes, guide.watched, guide.steps.map((step) => step.id)], guideShape);
  refuseDifferingLanguages([...topics.values()], (topic) => topic.sections.map((section) => section.id), topicShape);
  for (const guide of used) refuseUnclearChoice(guide, used);
  const ranked = [...used].sort((a, b) => a.value.position - b.value.position || b.folder - a.folder);
  const names = own.reduce<Organisation>((before, { value }) => ({ ...before, ...value }), {});
  const filled = <T extends Guide | Topic>(all: readonly Read<T>[]) => all.map((one) => withNames(one.value, names));
  return new GuideBook({ guides: filled(ranked), topics: filled([...topics.values()]), own: names });
}

const guideShape = { path: 'steps', mustAgree: '"for", "position", "minutes", "watched" and the ids of the steps' };
const topicShape = { path: 'sections', mustAgree: 'the ids of the sections' };

function readOrganisation(folder: string): Read<Organisation> | null {
  const file = join(folder, 'organisation.json');
  return existsSync(file) ? readJson(file, organisationSchema) : null;
}

/** An organisation that does not use a method should not have its people choose from it. */
function withoutLeftOut(guides: readonly ReadGuide[], own: readonly Read<Organisation>[]): readonly ReadGuide[] {
  const leftOut = own.flatMap((read) => (read.value.leaveOut ?? []).map((id, index) => ({ id, index, read })));
  for (const { id, index, read } of leftOut) {
    if (!guides.some((guide) => guide.value.id === id)) refuse(read, ['leaveOut', index], `there is no guide "${id}"`);
  }
  return guides.filter((guide) => !leftOut.some(({ id }) => id === guide.value.id));
}

/** A person may change language half way, so step n must be the same step in both. */
function refuseDifferingLanguages<T extends Guide | Topic>(all: readonly Read<T>[], shape: (one: T) => unknown, say: typeof guideShape): void {
  for (const read of all) {
    const written = JSON.stringify(shape(read.value));
    const other = all.find((one) => one.value.id === read.value.id && JSON.stringify(shape(one.value)) !== written);
    if (other) refuse(read, [say.path], `${say.mustAgree} must be the same as in ${other.file}; override both languages`);
  }
}

/** Guides for the same platform and owner stand in one list, where a person must be able to tell them apart. */
function refuseUnclearChoice(read: ReadGuide, all: readonly ReadGuide[]): void {
  const { language, when, position } = read.value;
  const { platform, ownership } = read.value.for;
  const others = all.filter(({ value }) => value !== read.value && value.language === language && value.for.platform === platform && value.for.ownership === ownership);
  const [other] = others;
  if (!other) return;
  if (when === undefined) refuse(read, ['when'], `${other.file} is for the same platform and owner: say in "when" how people recognise this one`);
  const alike = others.find(({ value }) => value.when === when);
  if (alike) refuse(read, ['when'], `${alike.file} says the same: nobody can choose between them`);
  const level = others.find((one) => one.value.position === position && one.folder === read.folder);
  if (level) refuse(read, ['position'], `${level.file} has position ${position} as well: give one of them another`);
}
