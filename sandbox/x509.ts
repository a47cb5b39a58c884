import { createPrivateKey, createPublicKey, sign } from 'node:crypto';

// A certificate authority in sixty lines: node reads certificates and makes none, and the company's profiles need real ones.

/** Always the same Ed25519 key, so that the same seed makes the same company: 32 bytes behind what says what they are. */
const privateKey = createPrivateKey({ key: Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), Buffer.alloc(32, 7)]), format: 'der', type: 'pkcs8' });

/** DER of a certificate that its own subject signed; it proves nothing and serves to be read. */
export function selfSigned(commonName: string, organization: string, from: Date, until: Date): Buffer {
  const algorithm = sequence(oid(0x2b, 0x65, 0x70));
  const name = sequence(attribute(0x0a, organization), attribute(0x03, commonName));
  const toSign = sequence(
    der(0x02, Buffer.from([0x01])),
    algorithm,
    name,
    sequence(time(from), time(until)),
    name,
    createPublicKey(privateKey).export({ type: 'spki', format: 'der' }),
  );
  return sequence(toSign, algorithm, bitString(sign(null, toSign, privateKey)));
}

/** Tag, length, content: everything in a certificate is written like this. */
function der(tag: number, content: Buffer): Buffer {
  const size = content.length;
  const length = size < 0x80 ? [size] : size < 0x100 ? [0x81, size] : [0x82, size >> 8, size & 0xff];
  return Buffer.concat([Buffer.from([tag, ...length]), content]);
}

function sequence(...parts: Buffer[]): Buffer {
  return der(0x30, Buffer.concat(parts));
}

function oid(...bytes: number[]): Buffer {
  return der(0x06, Buffer.from(bytes));
}

/** One part of a name: CN is 2.5.4.3, O is 2.5.4.10. */
function attribute(kind: number, value: string): Buffer {
  return der(0x31, sequence(oid(0x55, 0x04, kind), der(0x0c, Buffer.from(value))));
}

/** From 2050 on the year has four digits, under another tag. */
function time(at: Date): Buffer {
  const digits = `${at.toISOString().replace(/[-:T]|\.\d{3}/g, '')}`;
  return at.getUTCFullYear() < 2050 ? der(0x17, Buffer.from(digits.slice(2))) : der(0x18, Buffer.from(digits));
}

function bitString(bytes: Buffer): Buffer {
  return der(0x03, Buffer.concat([Buffer.from([0]), bytes]));
}
