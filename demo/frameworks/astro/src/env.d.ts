interface ImportMetaEnv {
  /** Where PinPoint's documents are, with a slash at the end. */
  readonly PUBLIC_ENDPOINT: string;
}
