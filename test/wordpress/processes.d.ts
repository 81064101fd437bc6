/** The part of test/processes.mjs that is used here; what it is, it says there. */
declare module '*/processes.mjs' {
  import type { ChildProcess, SpawnOptions } from 'node:child_process';

  export function freePort(): Promise<number>;
  export function spawnGroup(command: string, args: readonly string[], options: SpawnOptions): ChildProcess;
  export function endGroup(leader: ChildProcess): Promise<void>;
}
