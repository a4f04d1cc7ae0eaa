import { columnsOf, tableKeys } from '../core/tables/declaration'
import { searchedRows } from '../core/tables/recognise-tab'
import type { Grid } from '../core/tables/records'
import { headerOf } from '../core/tables/vocabulary'
import { foldLabel } from '../core/text'
import { type Language, languages, type Translate, translator } from '../messages'
import { startLabelCount } from './start-page'

/** The property that says in which language the workbook was set up. */
export const languageKey = 'language'

type Memory = Readonly<Record<string, string>>

/**
 * The texts of whatever is written into the workbook: everybody reads the same tabs, whatever language each of them has chosen at Google.
 * Properties stay behind in a copy of the file: there the first of `tabs` that has words of the add-on's tells it. Where none tells it, as
 * in workbooks from before there were several languages, it is English.
 */
export function bookTexts(memory: Memory, tabs: readonly Grid[] = []): Translate {
  return translator(
    languages.find((language) => language === memory[languageKey]) ?? languageOn(tabs) ?? 'en',
  )
}

/** What is to be remembered of it; nothing where it is. */
export function languageNews(memory: Memory, { language }: Translate): Memory {
  return memory[languageKey] === undefined ? { [languageKey]: language } : {}
}

/** The language of a code such as 'es' or 'es_MX', as Google gives it; null where it is not shipped. */
export function languageOfCode(code: string): Language | null {
  const wanted = code.slice(0, 2).toLowerCase()
  return languages.find((language) => language === wanted) ?? null
}

function languageOn(tabs: readonly Grid[]): Language | null {
  const words = languages.map((language) => ({ language, headers: headersIn(translator(language)) }))
  for (const tab of tabs) {
    const counts = words.map(({ language, headers }) => ({
      language,
      count: startLabelCount(tab, translator(language)) + headerCount(tab, headers),
    }))
    const [first, second] = counts.sort((a, b) => b.count - a.count)
    // Some words are the same in two languages.
    if (first && first.count > (second?.count ?? 0)) return first.language
  }
  return null
}

function headersIn(t: Translate): ReadonlySet<string> {
  return new Set(
    tableKeys.flatMap((table) => columnsOf(table).map(({ key }) => foldLabel(headerOf(table, key, t)))),
  )
}

function headerCount({ values }: Grid, headers: ReadonlySet<string>): number {
  const cells = values.slice(0, searchedRows).flat()
  return cells.filter((cell) => typeof cell === 'string' && headers.has(foldLabel(cell))).length
}
