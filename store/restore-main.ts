import { restoreBackup } from './restore.ts';

// `npm run restore -- FILE [DATA_DIR]`: puts a backup back while Balie is stopped.

const [file, dataDir = './data'] = process.argv.slice(2);
if (file) {
  try {
    await restoreBackup({ dataDir, file, now: Date.now() });
    process.stdout.write(`Restored ${file} to ${dataDir}. Start Balie with npm start.\n`);
  } catch (failure) {
    process.stderr.write(`${failure instanceof Error ? failure.message : String(failure)}\n`);
    process.exitCode = 1;
  }
} else {
  process.stderr.write('Usage: npm run restore -- FILE [DATA_DIR]   (FILE: one of DATA_DIR/backups/*.tgz)\n');
  process.exitCode = 2;
}
