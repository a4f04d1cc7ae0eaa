import { languages, type MessageKey, translator } from '../../messages'
import { foldLabel } from '../text'

/** Texts that a report may bear, in every shipped language: whoever made the last check may use another one. */
export function wordsIn(...keys: readonly MessageKey[]): ReadonlySet<string> {
  return new Set(languages.flatMap((language) => keys.map((key) => foldLabel(translator(language)(key)))))
}

/** What a text of the catalogue begins with before the thing that it names, in every shipped language. */
export function beginningsOf(key: MessageKey, value: string): readonly string[] {
  return languages.map((language) => translator(language)(key, { [value]: '' }))
}
