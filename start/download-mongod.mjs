// Runs as a process of its own, so that a download that hangs can be ended.
import { renameSync } from 'node:fs';
import { MongoBinary } from 'mongodb-memory-server';

const [downloadDir, saveAs] = process.argv.slice(2);
try {
  renameSync(await MongoBinary.getPath({ downloadDir }), saveAs);
} catch (error) {
  console.error(error.message);
  process.exit(1);
}
