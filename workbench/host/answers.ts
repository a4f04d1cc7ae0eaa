import type { Answer, Dialog } from './ui-events'

/** How an answer may be written: 'yes', ['ok', 'Reading team'], { button: 'ok', text: 'Reading team' }, or a function that makes one. */
export type WrittenAnswer = string | readonly [string, string?] | Answer | (() => Answer)

/** Gives one answer after the other; null when there is none left. A box with nothing but OK asks nothing, so it takes none. */
export function answerQueue(written: readonly WrittenAnswer[]): (dialog: Dialog) => Answer | null {
  let position = 0
  return ({ kind, buttons }) => {
    if (kind === 'alert' && buttons === 'OK') return { button: 'ok' }
    const answer = written[position++]
    return answer === undefined ? null : readAnswer(answer)
  }
}

function readAnswer(answer: WrittenAnswer): Answer {
  if (typeof answer === 'function') return answer()
  if (typeof answer === 'string') return { button: answer }
  if ('button' in answer) return answer
  const [button, text] = answer
  return text === undefined ? { button } : { button, text }
}
