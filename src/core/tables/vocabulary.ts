import { languages, type MessageKey, type Translate, translator } from '../../messages'
import { once } from '../once'
import { foldLabel, withoutAccents } from '../text'
import { type ChoiceList, choiceLists, columnsOf, type TableKey } from './declaration'

/** The words on the tabs: from keys to the words of one language, and from the words of any shipped language back to keys. */

export function tabName(table: TableKey, t: Translate): string {
  return t(`table.${table}`)
}

/** What the tab is for, in a sentence. */
export function tabAbout(table: TableKey, t: Translate): string {
  return t(`table.${table}.about`)
}

export function headerOf(table: TableKey, columnKey: string, t: Translate): string {
  return t((columnKey === 'id' ? 'column.id' : `table.${table}.${columnKey}`) as MessageKey)
}

export function helpOf(table: TableKey, columnKey: string, t: Translate): string {
  return t((columnKey === 'id' ? 'column.id.help' : `table.${table}.${columnKey}.help`) as MessageKey)
}

export function choiceLabel(list: ChoiceList, choice: string, t: Translate): string {
  return t(`choice.${list}.${choice}` as MessageKey)
}

/** Whether a text is the key of a choice. */
export function isChoice(list: ChoiceList, text: string): boolean {
  return choiceLists[list].some((choice) => choice === text)
}

export function choiceLabels(list: ChoiceList, t: Translate): string[] {
  return choiceLists[list].map((choice) => choiceLabel(list, choice, t))
}

/** The choice that a text names in any shipped language, with or without its accents, or by its key; undefined where it names none. */
export function choiceOf(list: ChoiceList, text: string): string | undefined {
  const words = choicesByWord(list)
  const folded = foldLabel(text)
  return words.get(folded) ?? words.get(withoutAccents(folded))
}

/** The column that a header names in any shipped language; undefined where it names none. */
export function columnOfHeader(table: TableKey, header: string): string | undefined {
  return columnsByHeader(table).get(foldLabel(header))
}

/** Folded header -> column key, of all shipped languages. */
export const columnsByHeader = once((table: TableKey) => {
  const words = new Map<string, string>()
  for (const t of translators()) {
    for (const column of columnsOf(table)) remember(words, headerOf(table, column.key, t), column.key)
  }
  return words
})

const choicesByWord = once((list: ChoiceList) => {
  const words = new Map<string, string>()
  for (const t of translators()) {
    for (const choice of choiceLists[list]) remember(words, choiceLabel(list, choice, t), choice)
  }
  for (const choice of choiceLists[list]) remember(words, choice, choice)
  for (const [word, choice] of [...words]) remember(words, withoutAccents(word), choice)
  return words
})

/** A word that two languages use differently keeps its first meaning. */
function remember(words: Map<string, string>, word: string, key: string): void {
  const folded = foldLabel(word)
  if (!words.has(folded)) words.set(folded, key)
}

function translators(): Translate[] {
  return languages.map(translator)
}
