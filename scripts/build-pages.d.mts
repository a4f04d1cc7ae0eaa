interface PageLanguage {
  readonly language: string
  /** Where its catalogue stands; the file's name says whose plurals are meant. */
  readonly path: string
  readonly catalogue: Readonly<Record<string, string>>
}

/** Builds every page in each of the languages, by default those of src/messages. */
export function buildPages(
  languages?: readonly PageLanguage[],
): Promise<{ readonly file: string; readonly html: string }[]>
