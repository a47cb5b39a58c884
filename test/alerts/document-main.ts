// Writes the tables of docs/alerts.md anew: node --import tsx test/alerts/document-main.ts
import { readFile, writeFile } from 'node:fs/promises';
import { documentPath, withTables } from './document-tables.ts';

await writeFile(documentPath, withTables(await readFile(documentPath, 'utf8')));
