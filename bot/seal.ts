import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

/** A sealed text was changed, or sealed with another credential: the person signs in again. */
export class SealBroken extends Error {
  readonly code = 'seal_broken';
  constructor(cause: unknown) {
    super('A kept sign-in cannot be opened with this credential; the person has to sign in again.', { cause });
    this.name = 'SealBroken';
  }
}

export interface Seal {
  close(text: string, owner: string): string;
  /** @throws SealBroken also when `owner` differs: a row copied to another person opens for nobody. */
  open(sealed: string, owner: string): string;
}

/** AES-256-GCM under a key that only the application's own credential gives, so the database alone is worth nothing. */
export function openSeal(credential: string): Seal {
  const key = Buffer.from(hkdfSync('sha256', credential, 'balie', 'sign-in tokens', 32));
  return {
    close(text, owner) {
      const iv = randomBytes(12);
      const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(owner));
      const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      return Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString('base64');
    },
    open(sealed, owner) {
      try {
        const bytes = Buffer.from(sealed, 'base64');
        // Without the length, a tag that was cut short is compared only as far as it goes.
        const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12), { authTagLength: 16 }).setAAD(Buffer.from(owner));
        decipher.setAuthTag(bytes.subarray(12, 28));
        return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8');
      } catch (cause) {
        throw new SealBroken(cause);
      }
    },
  };
}
