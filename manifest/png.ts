import { inflateSync } from 'node:zlib';

/** A picture as it comes out of Chromium's screenshot: 8 bits per channel, with or without transparency. */
export interface Png {
  width: number;
  height: number;
  /** Four bytes a pixel: red, green, blue, opacity. */
  rgba: Uint8Array;
}

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** Null when this is not a PNG of the plain kind (8 bit RGB or RGBA, not interlaced). */
export function readPng(bytes: Uint8Array): Png | null {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (!file.subarray(0, 8).equals(signature)) return null;
  const chunks = chunksOf(file);
  const header = chunks.find((chunk) => chunk.type === 'IHDR')?.data;
  if (!header || header.length !== 13) return null;
  const [depth, colour, , , interlaced] = header.subarray(8);
  if (depth !== 8 || interlaced !== 0 || (colour !== 2 && colour !== 6)) return null;
  const size = { width: header.readUInt32BE(0), height: header.readUInt32BE(4), channels: colour === 6 ? 4 : 3 };
  const packed = Buffer.concat(chunks.filter((chunk) => chunk.type === 'IDAT').map((chunk) => chunk.data));
  const lines = inflateSync(packed);
  if (lines.length !== (size.width * size.channels + 1) * size.height) return null;
  return { width: size.width, height: size.height, rgba: unfilter(lines, size) };
}

function chunksOf(file: Buffer): { type: string; data: Buffer }[] {
  const chunks = [];
  for (let at = 8; at + 12 <= file.length; ) {
    const length = file.readUInt32BE(at);
    chunks.push({ type: file.toString('latin1', at + 4, at + 8), data: file.subarray(at + 8, at + 8 + length) });
    at += 12 + length;
  }
  return chunks;
}

/** Undoes the per-line prediction (PNG specification, section 9). */
function unfilter(lines: Buffer, { width, height, channels }: { width: number; height: number; channels: number }): Uint8Array {
  const stride = width * channels;
  const plain = new Uint8Array(stride * height);
  const rgba = new Uint8Array(width * height * 4).fill(255);
  for (let y = 0; y < height; y++) {
    const filter = lines[y * (stride + 1)] ?? 0;
    for (let x = 0; x < stride; x++) {
      const left = x >= channels ? (plain[y * stride + x - channels] ?? 0) : 0;
      const up = y > 0 ? (plain[(y - 1) * stride + x] ?? 0) : 0;
      const corner = x >= channels && y > 0 ? (plain[(y - 1) * stride + x - channels] ?? 0) : 0;
      const value = ((lines[y * (stride + 1) + 1 + x] ?? 0) + predict(filter, left, up, corner)) & 0xff;
      plain[y * stride + x] = value;
      rgba[(y * width + Math.floor(x / channels)) * 4 + (x % channels)] = value;
    }
  }
  return rgba;
}

function predict(filter: number, left: number, up: number, corner: number): number {
  if (filter === 1) return left;
  if (filter === 2) return up;
  if (filter === 3) return Math.floor((left + up) / 2);
  if (filter !== 4) return 0;
  const guess = left + up - corner;
  const [toLeft, toUp, toCorner] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)];
  if (toLeft <= toUp && toLeft <= toCorner) return left;
  return toUp <= toCorner ? up : corner;
}
