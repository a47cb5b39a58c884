// Dutch, English or something else. Dutch against English is learnt from the examples; other languages are
// recognised by their script or their commonest words, so that Balie can say kindly that it does not speak them.

export type HeardLanguage = 'nl' | 'en' | 'other';
export const foreignLanguages = ['de', 'fr', 'es', 'it', 'pt', 'pl', 'tr'] as const;
export type ForeignLanguage = (typeof foreignLanguages)[number];

/** Words that are common in one language and are neither Dutch nor English. */
const commonWords: Record<ForeignLanguage, ReadonlySet<string>> = {
  de: words('ich und nicht an was mein meine meinen meinem wie kann ist das ein eine einen mit auf für fur zu bitte gerät gerat habe haben wir sie mich mir anmelden wo warum der dem den wird werden verloren gestohlen neues neue möchte mochte funktioniert hilfe danke guten tag passwort vergessen auch noch bei sind hallo zurücksetzen handy'),
  fr: words('je mon ma mes comment est pas une le la les des du pour avec et vous bonjour merci téléphone telephone appareil mot passe perdu volé puis suis sur quel quelle pourquoi ordinateur aidez moi votre notre sont dans cette ce peux j\'ai qui inscrire salut oublié où ou ai été'),
  es: words('mi el la los las un una como cómo puedo mi no es por para con que qué hola gracias teléfono telefono dispositivo ordenador he perdido mis está esta del ayuda necesito quiero donde dónde contraseña olvidado tengo se yo y portátil registrar'),
  it: words('il mio la mia ho non come posso è per con che un una grazie ciao telefono dispositivo perso sono di del della questo aiuto buongiorno registrare dove perché perche ho dimenticato voglio gli i le nel si'),
  pt: words('meu minha como posso não nao é para com que um uma obrigado obrigada olá ola telefone celular dispositivo perdi eu está ajuda preciso quero onde senha esqueci do da os as meus registrar registar no na'),
  pl: words('jak mój moj moja moje nie jest się sie w na z do to mam proszę prosze dziękuję dziekuje telefon urządzenie zgubiłem zgubilem czy gdzie komputer pomoc dzień dobry hasło haslo zapomniałem laptopa telefonu mogę moge'),
  tr: words('bir ve bu nasıl nasil benim telefonum bilgisayar yardım yardim için icin değil degil var yok merhaba teşekkürler tesekkurler kayıp kayip cihaz şifre sifre unuttum ne nerede lütfen lutfen mi kaydederim istiyorum'),
};

/** One such word is enough when little else is said. */
const openings: ReadonlyMap<string, ForeignLanguage> = new Map([
  ['hilfe', 'de'], ['danke', 'de'], ['guten', 'de'], ['bonjour', 'fr'], ['salut', 'fr'], ['hola', 'es'], ['gracias', 'es'], ['ayuda', 'es'],
  ['buongiorno', 'it'], ['grazie', 'it'], ['aiuto', 'it'], ['olá', 'pt'], ['obrigado', 'pt'], ['obrigada', 'pt'], ['ajuda', 'pt'],
  ['cześć', 'pl'], ['dziękuję', 'pl'], ['pomoc', 'pl'], ['merhaba', 'tr'], ['teşekkürler', 'tr'], ['yardım', 'tr'],
]);

const ours = words(
  `de het een ik je mijn is niet van voor met op aan en dat die wat hoe kan kun wil moet nog naar heb heeft er maar ook zijn bij om te als dan wel even graag waar wie waarom deze dit geen
  the a an i my is not of for with on and that what how can you want need to it do does have has but are at in this no me please where who why we our be was will`,
);

/**
 * Undefined when nothing speaks for another language; `language` is missing when only the script is known.
 * Evidence must outweigh the Dutch and English words, as "die", "das" or "la" also turn up in names.
 */
export function findForeign(tidied: string): { language?: ForeignLanguage } | undefined {
  const letters = tidied.match(/\p{L}/gu)?.length ?? 0;
  if (letters === 0) return undefined;
  const latin = tidied.match(/\p{Script=Latin}/gu)?.length ?? 0;
  if (latin < letters / 2) return {};
  const spoken = tidied.toLowerCase().match(/\p{L}[\p{L}']*/gu) ?? [];
  const [only] = spoken;
  if (only && spoken.length <= 2 && openings.has(only)) return { language: openings.get(only) };
  let best = { language: foreignLanguages[0] as ForeignLanguage, count: 0 };
  for (const language of foreignLanguages) {
    const count = new Set(spoken.filter((word) => commonWords[language].has(word) && !ours.has(word))).size;
    if (count > best.count) best = { language, count };
  }
  // A word of both sides ("wie", "an", "die") counts for neither.
  const known = new Set(spoken.filter((word) => ours.has(word) && !commonWords[best.language].has(word))).size;
  if (best.count < 2 || best.count <= known) return undefined;
  return best.count / spoken.length >= 0.3 ? { language: best.language } : undefined;
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/));
}
