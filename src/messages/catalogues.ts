import type en from './en.json'

export type MessageKey = keyof typeof en
/** What a text may be filled with. Numbers choose plurals. */
export type TextValues = Readonly<Record<string, string | number>>
/** A language's texts as the build makes functions of them (see catalogue-compiler.cjs). */
type Catalogue = Readonly<Record<MessageKey, (values: TextValues) => string>>

/**
 * Every catalogue of this folder, by the code of its language: the build and Jest put them here, so that a language is a file and nothing else.
 * That all have the same keys is a test's business, which names the ones that are missing.
 */
export const catalogues: Readonly<Record<string, Catalogue>> = {}
