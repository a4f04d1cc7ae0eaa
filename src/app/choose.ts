import type { AskServices } from './services'

/** Something that is chosen by its number in a list. */
export interface Numbered {
  readonly words: string
}

export interface Question {
  readonly title: string
  /** The question around the numbered list. */
  words(list: string): string
  /** What is said of an answer that is none. */
  bad(found: string): string
}

/** "1. Learning cycle", a line each. */
export function numberedList(items: readonly Numbered[]): string {
  return items.map(({ words }, index) => `${index + 1}. ${words}`).join('\n')
}

/**
 * One by its number; an empty answer is `usual`. undefined where that is nothing, null where nobody answered, or with what is no number of the
 * list, which is said. The only one is not asked for.
 */
export function chooseOne<T extends Numbered>(
  ask: AskServices,
  items: readonly T[],
  question: Question & { readonly usual: T | undefined },
): T | undefined | null {
  if (items.length < 2 && question.usual) return question.usual
  const answer = ask.text(question.title, question.words(numberedList(items)))
  if (answer === null) return null
  if (answer === '') return question.usual
  const chosen = items[Number(answer) - 1]
  if (!chosen) ask.tell(question.title, question.bad(answer))
  return chosen ?? null
}

/** Several by their numbers, "1, 3 7-9"; an empty answer is `usual`, and 0 none. null as above. */
export function chooseSeveral<T extends Numbered>(
  ask: AskServices,
  items: readonly T[],
  question: Question & { readonly usual: readonly T[] },
): readonly T[] | null {
  const answer = ask.text(question.title, question.words(numberedList(items)))
  if (answer === null) return null
  if (answer === '') return question.usual
  const numbers = numbersIn(answer, items.length)
  if (!numbers) ask.tell(question.title, question.bad(answer))
  return numbers && items.filter((_, index) => numbers.has(index + 1))
}

/** null where something is no number from 0 to `most`, or no span of them. */
export function numbersIn(text: string, most: number): ReadonlySet<number> | null {
  const parts = text.split(/[\s,;]+/).filter((part) => part !== '')
  const numbers = new Set<number>()
  for (const part of parts) {
    const [, from = '', to = from] = /^(\d{1,4})(?:[-–](\d{1,4}))?$/.exec(part) ?? []
    if (from === '' || Number(to) > most || Number(to) < Number(from)) return null
    for (let number = Number(from); number <= Number(to); number++) numbers.add(number)
  }
  return numbers
}

/** "1, 3": the numbers of some in a list. */
export function numbersOf<T>(chosen: readonly T[], items: readonly T[]): string {
  return items.flatMap((item, index) => (chosen.includes(item) ? [String(index + 1)] : [])).join(', ')
}
