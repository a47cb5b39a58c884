import { readPng } from './png.ts';

/** The two pictures Teams asks for: a tile for lists and the store, and a mark for the app bar. */
export const icons = [
  { name: 'color', size: 192 },
  { name: 'outline', size: 32 },
] as const;

/** What is wrong with a picture, in words; the schema only knows that a file name was given. */
export function iconProblems(name: 'color' | 'outline', bytes: Uint8Array): string[] {
  const field = `icons.${name}`;
  const size = name === 'color' ? 192 : 32;
  const png = readPng(bytes);
  if (!png) return [`${field}: must be a PNG of 8 bits per channel; draw it again with manifest/draw-icons.ts`];
  const problems = [];
  if (png.width !== size || png.height !== size) {
    problems.push(`${field}: is ${png.width}×${png.height}, Teams wants ${size}×${size}`);
  }
  if (name === 'outline') problems.push(...outlineProblems(field, png.rgba));
  return problems;
}

function outlineProblems(field: string, rgba: Uint8Array): string[] {
  let transparent = 0;
  let solid = 0;
  for (let at = 0; at < rgba.length; at += 4) {
    const [red = 0, green = 0, blue = 0, opacity = 0] = rgba.subarray(at, at + 4);
    if (opacity === 0) transparent += 1;
    else if (red < 255 || green < 255 || blue < 255) return [`${field}: has a pixel that is neither white nor transparent`];
    else if (opacity === 255) solid += 1;
  }
  if (transparent === 0) return [`${field}: has no transparent background`];
  return solid === 0 ? [`${field}: has no white lines`] : [];
}
