/** What people read, in both languages of the pages for them. */
export interface Words {
  readonly en: string;
  readonly fr: string;
}
