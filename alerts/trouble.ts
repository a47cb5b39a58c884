/**
 * What can be wrong with something whatever its date says; each has words in both languages
 * (cards/words/expiry.<language>.ts, `troubles`).
 */
export type Trouble =
  | 'not_accepted' | 'silent' | 'failing' | 'gone' | 'other_topic'
  | 'terms' | 'other_mdm' | 'duplicate'
  | 'successor_unused' | 'unreadable'
  | 'lapsed' | 'suspended' | 'disconnected';
