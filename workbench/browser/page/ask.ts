import type { Question } from './page-state'
import type { Workbench } from './workbench'

/** Asks for a text in a box of the page; undefined when cancelled. */
export function askText(
  { store }: Workbench,
  question: Pick<Question, 'title' | 'text' | 'confirm'> & { label: string; value: string },
): Promise<string | undefined> {
  const { label, value, ...rest } = question
  return new Promise((resolve) =>
    store.set({
      question: {
        ...rest,
        cancel: 'Cancel',
        input: { label, value },
        answer: (confirmed, text) => resolve(confirmed ? text : undefined),
      },
    }),
  )
}

export function askYes(
  { store }: Workbench,
  question: Pick<Question, 'title' | 'text' | 'confirm'>,
): Promise<boolean> {
  return new Promise((resolve) =>
    store.set({ question: { ...question, cancel: 'Cancel', answer: (confirmed) => resolve(confirmed) } }),
  )
}
