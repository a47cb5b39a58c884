import type { Card } from '../cards/card.ts';
import { written } from '../cards/case-parts.ts';
import { caseWholeCard } from '../cards/case-whole-card.ts';
import type { CaseMessage } from '../store/case-messages.ts';
import { shown, type CaseFile } from './cases-view.ts';

/** A card may weigh 28 KB, what is around the words included. Bytes. */
const mostOnPage = 14 * 1024;
const aroundMessage = 500;

/** @param page from 1; one that is not there is the nearest that is */
export function wholeCard(file: CaseFile, reader: 'person' | 'desk', page: number): Card {
  const { one, messages, words, now } = file;
  const pages = pagesOf(messages);
  const at = Math.min(Math.max(page, 1), pages.length);
  const name = reader === 'person' ? null : (one.name ?? words.cases.nobody);
  return caseWholeCard({ case: one.id, name, messages: (pages[at - 1] ?? []).map((message) => shown(message, words)), page: at, pages: pages.length, now }, words);
}

function pagesOf(messages: readonly CaseMessage[]): CaseMessage[][] {
  const pages: CaseMessage[][] = [[]];
  let weight = 0;
  for (const message of messages) {
    const own = Buffer.byteLength(JSON.stringify(written(message.text))) + aroundMessage;
    const page = pages.at(-1);
    if (page && (page.length === 0 || weight + own <= mostOnPage)) {
      page.push(message);
      weight += own;
    } else {
      pages.push([message]);
      weight = own;
    }
  }
  return pages;
}
