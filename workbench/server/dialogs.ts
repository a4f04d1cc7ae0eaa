import type { Answer, Dialog } from '../host/ui-events'
import type { Windows } from './windows'

/** A person may go for lunch, but not for good, while a script waits for them. */
const patienceMs = 10 * 60_000

const buttonsOf: Record<string, string[]> = {
  OK: ['OK'],
  OK_CANCEL: ['OK', 'CANCEL'],
  YES_NO: ['YES', 'NO'],
  YES_NO_CANCEL: ['YES', 'NO', 'CANCEL'],
}

/** Scripts run inside one another here, so that the one that asked last goes on first; on Google each goes on by itself. */
function waitsFor(person: string): string {
  return `Your answer is taken. The script goes on when ${person} has answered too: here scripts that ask at the same time go on one after the other.`
}

interface Open {
  to: string
  buttons: string[]
  timer: NodeJS.Timeout
  show(): void
}

/** The dialogs that scripts wait for. One that nobody can see, or answers in time, counts as closed. */
export function createDialogs(parts: {
  windows: Windows
  answer(dialogId: number, answer: Answer): void
  patienceMs?: number
}) {
  const open = new Map<number, Open>()
  const answer = (id: number, given: Answer) => {
    const dialog = open.get(id)
    if (dialog === undefined) return
    clearTimeout(dialog.timer)
    open.delete(id)
    parts.answer(id, given)
    parts.windows.send({ type: 'ui', to: dialog.to, event: { kind: 'answered', id } }, dialog.to)
  }
  /** To whom a dialog was shown while this one was open. */
  const lastAfter = (id: number): string | undefined => {
    const ids = [...open.keys()]
    const last = ids[ids.length - 1]
    return last === undefined || last === id ? undefined : open.get(last)?.to
  }
  const close = (id: number) => answer(id, { button: 'close' })
  return {
    ask: (id: number, to: string, { kind, title, prompt, buttons: set }: Dialog) => {
      const buttons = buttonsOf[set] ?? ['OK']
      const timer = setTimeout(() => close(id), parts.patienceMs ?? patienceMs)
      timer.unref()
      const show = () =>
        parts.windows.send({ type: 'ui', to, event: { kind, id, title, prompt, buttons } }, to)
      open.set(id, { to, buttons, timer, show })
      if (parts.windows.isOpenFor(to)) show()
      else close(id)
    },
    /** Says why not; undefined when the answer was taken. */
    answer: (by: string, given: { id: number; button: string; text?: string }): string | undefined => {
      const dialog = open.get(given.id)
      if (dialog === undefined || dialog.to !== by) return 'This dialog is over.'
      const button = given.button.toUpperCase()
      if (![...dialog.buttons, 'CLOSE'].includes(button)) return `This dialog has no button ${given.button}.`
      const later = lastAfter(given.id)
      answer(given.id, { button, ...(given.text !== undefined && { text: given.text }) })
      if (later !== undefined) parts.windows.send({ type: 'notice', text: waitsFor(later) }, by)
      return undefined
    },
    /** In the windows that are left, where the one was closed in which they stood. */
    askAgain: (person: string) => {
      for (const { to, show } of open.values()) if (to === person) show()
    },
    closeAllOf: (person: string) => {
      for (const [id, { to }] of open) if (to === person) close(id)
    },
    /** The scripts that waited are gone. */
    forgetAll: () => {
      for (const [id, { to, timer }] of open) {
        clearTimeout(timer)
        parts.windows.send({ type: 'ui', to, event: { kind: 'answered', id } }, to)
      }
      open.clear()
    },
  }
}
