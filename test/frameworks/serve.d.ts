/** The part of demo/serve.mjs that is used here; what it is, it says there. */
declare module '*/serve.mjs' {
  export function serve(options: { port: number }): Promise<{ readonly origin: string; close(): void }>;
}
