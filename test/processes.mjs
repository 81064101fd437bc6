/** What the test runner needs to run other programs: a free port, a limit to waiting, and that none outlives it. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';

/** A TCP port that was free a moment ago. */
export async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  return port;
}

/**
 * What the promise gives, if it does in time.
 *
 * @throws {Error} With this message, after that many milliseconds.
 */
export async function within(milliseconds, promise, message) {
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(message)), milliseconds);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}

/** Starts a program, as the leader of its own process group, that ends when this process does. */
export function spawnGroup(command, args, options) {
  const child = spawn(command, args, { detached: true, ...options });
  endWithUs(child);
  return child;
}

/**
 * Ends a process group when this process ends, however it ends: a crash or SIGKILL runs no exit handler of ours,
 * but it closes the pipe that a waiting shell reads.
 *
 * @param {import('node:child_process').ChildProcess} leader spawned with `detached`
 */
export function endWithUs(leader) {
  if (process.platform === 'win32' || leader.pid === undefined) return;
  const script = `read _; kill -- -${leader.pid}; sleep 1; kill -KILL -- -${leader.pid}`;
  const guard = spawn('sh', ['-c', script], { detached: true, stdio: ['pipe', 'ignore', 'ignore'] });
  leader.once('exit', () => guard.kill());
}

/** Ends a process group and waits until its leader is gone. */
export async function endGroup(leader) {
  if (leader.exitCode !== null || leader.signalCode !== null || leader.pid === undefined) return;
  const gone = once(leader, 'exit');
  const late = setTimeout(() => process.kill(-leader.pid, 'SIGKILL'), 2000);
  process.kill(-leader.pid);
  await gone;
  clearTimeout(late);
}
