/** To somebody who writes in another language: a sentence of their own, so that nobody stands before a closed door. */
export const foreignSentences: Record<'de' | 'fr' | 'es' | 'it' | 'pt' | 'pl' | 'tr', string> = {
  de: 'Entschuldigung, ich spreche nur Niederländisch und Englisch. Bitte schreib mir in einer dieser Sprachen, oder ich frage den Helpdesk für dich.',
  fr: 'Désolé, je ne parle que néerlandais et anglais. Écrivez-moi dans une de ces langues, ou je demande au helpdesk pour vous.',
  es: 'Lo siento, solo hablo neerlandés e inglés. Escríbeme en uno de estos idiomas, o pregunto al helpdesk por ti.',
  it: "Mi dispiace, parlo solo olandese e inglese. Scrivimi in una di queste lingue, oppure chiedo all'helpdesk per te.",
  pt: 'Desculpe, só falo neerlandês e inglês. Escreva-me numa destas línguas, ou pergunto ao helpdesk por si.',
  pl: 'Przepraszam, mówię tylko po niderlandzku i angielsku. Napisz do mnie w jednym z tych języków albo zapytam helpdesk za Ciebie.',
  tr: 'Üzgünüm, yalnızca Felemenkçe ve İngilizce biliyorum. Bana bu dillerden birinde yazın ya da sizin için yardım masasına sorayım.',
};
