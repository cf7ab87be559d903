// A process that starts the embedded server, says so, and lives until it is killed or its input ends.
import { startEmbeddedServer } from '@paper-dynasty/db/embedded/server';

const server = await startEmbeddedServer({ dataDir: process.argv[2] ?? '' });
process.stdout.write(`${JSON.stringify({ url: server.url, pid: server.pid })}\n`);
process.stdin.resume().on('end', () => void server.stop());
