import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

export interface Asset {
  type: string;
  body: string;
}

const page = join(dirname(fileURLToPath(import.meta.url)), '..', 'page');

/** Bundles the page in memory; nothing is written and nothing comes from the network. */
export async function bundlePage(): Promise<Map<string, Asset>> {
  // The package's own entry is fit for neither Node nor every bundler; this file is the whole library.
  const adaptivecards = createRequire(import.meta.url).resolve('adaptivecards/dist/adaptivecards.min.js');
  const [html, built] = await Promise.all([
    readFile(join(page, 'index.html'), 'utf8'),
    build({
      entryPoints: { page: join(page, 'main.ts'), style: join(page, 'styles', 'index.css') },
      outdir: '/',
      bundle: true,
      write: false,
      minify: true,
      format: 'esm',
      target: 'es2022',
      alias: { adaptivecards },
      legalComments: 'none',
      logLevel: 'silent',
    }),
  ]);
  const assets = new Map<string, Asset>([['/', { type: 'text/html; charset=utf-8', body: html }]]);
  for (const file of built.outputFiles) {
    const css = file.path.endsWith('.css');
    assets.set(css ? '/style.css' : '/page.js', { type: css ? 'text/css; charset=utf-8' : 'text/javascript; charset=utf-8', body: file.text });
  }
  return assets;
}
