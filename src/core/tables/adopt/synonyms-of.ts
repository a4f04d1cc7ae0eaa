import { languages, translator } from '../../../messages'
import { once } from '../../once'
import { foldLabel, withoutAccents } from '../../text'
import { columnsOf, type TableKey } from '../declaration'
import { headerOf } from '../vocabulary'
import { headerSynonyms } from './header-synonyms'
import { spanishSynonyms } from './spanish-synonyms'

interface Synonyms {
  readonly key: string
  /** Folded and without accents, which many leave out. */
  readonly words: readonly string[]
}

/** For each column of a table our own headers in every language, and what teams write over such columns. */
export const synonymsOf = once((table: TableKey): readonly Synonyms[] =>
  columnsOf(table).map(({ key }) => ({
    key,
    words: [
      ...languages.map((language) => foldLabel(withoutAccents(headerOf(table, key, translator(language))))),
      ...(headerSynonyms[table]?.[key] ?? []),
      ...(spanishSynonyms[table]?.[key]?.split(', ') ?? []),
    ],
  })),
)
