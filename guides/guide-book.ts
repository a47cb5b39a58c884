import { languages, type Language } from './language.ts';
import { platforms, type FoundGuide, type Guide, type GuideQuestion, type Platform } from './guide.ts';
import type { Organisation } from './organisation.ts';

/** All guides, ready to read: names filled in, an organisation's own in front of the built-in ones. */
export class GuideBook {
  private readonly guides: readonly Guide[];
  private readonly own: Organisation;

  /** The order decides which guide is a platform's main one, when several are for the same question. */
  constructor(guides: readonly Guide[], own: Organisation = {}) {
    this.guides = guides;
    this.own = own;
  }

  /** Where the organisation says to ask for a person: "the IT desk (ext. 1234)". Null when it did not say. */
  support(language: Language): string | null {
    const { support } = this.own;
    return typeof support === 'object' ? support[language] : (support ?? null);
  }

  find({ platform, ownership, identity, language }: GuideQuestion): FoundGuide | null {
    const fits = (guide: Guide) =>
      guide.for.platform === platform &&
      guide.for.ownership === ownership &&
      (identity === undefined || guide.for.identity === undefined || guide.for.identity === identity);
    const main = this.guides.find((guide) => guide.language === language && fits(guide)) ?? this.guides.find(fits);
    return main === undefined ? null : this.byId(main.id, language);
  }

  byId(id: string, language: Language): FoundGuide | null {
    const same = this.guides.filter((guide) => guide.id === id);
    const guide = same.find((one) => one.language === language) ?? same[0];
    return guide === undefined ? null : { ...guide, fellBack: guide.language !== language };
  }

  /** The platforms that any guide is for, in the order of `platforms`. */
  platforms(): Platform[] {
    return platforms.filter((platform) => this.guides.some((guide) => guide.for.platform === platform));
  }

  all(): readonly Guide[] {
    return this.guides;
  }

  /** Every guide id once, with the languages that are missing: for the administrator's overview. */
  missing(): { id: string; languages: Language[] }[] {
    const ids = [...new Set(this.guides.map((guide) => guide.id))];
    return ids
      .map((id) => ({
        id,
        languages: languages.filter((one) => !this.guides.some((guide) => guide.id === id && guide.language === one)),
      }))
      .filter((one) => one.languages.length > 0);
  }
}
