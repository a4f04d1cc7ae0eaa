import type { Answer } from './ui-events'

/** How an answer may be written: 'yes', ['ok', 'Reading team'], { button: 'ok', text: 'Reading team' }, or a function that makes one. */
export type WrittenAnswer = string | readonly [string, string?] | Answer | (() => Answer)

/** Gives one answer after the other; null when there is none left. */
export function answerQueue(written: readonly WrittenAnswer[]): () => Answer | null {
  let position = 0
  return () => {
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
