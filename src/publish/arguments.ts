import { InvalidArgumentError } from 'commander';

/** An argument that is an address of the web. */
export function addressOf(value: string): string {
  if (!URL.canParse(value) || !/^https?:/.test(value))
    throw new InvalidArgumentError('It has to begin with https:// or http://.');
  return value;
}

/** An argument that is a port; 0 is one that is free. */
export function portOf(value: string): number {
  if (!/^\d+$/.test(value) || +value > 65_535)
    throw new InvalidArgumentError('A port is a number from 0 to 65535.');
  return +value;
}
