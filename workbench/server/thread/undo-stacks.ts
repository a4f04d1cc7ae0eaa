import type { BookChange } from './book-change'

const mostKept = 100

interface Stacks {
  undo: BookChange[]
  redo: BookChange[]
}

/** Each person's own actions, newest last: what they can take back, and what they have taken back. */
export function createUndoStacks() {
  const people = new Map<string, Stacks>()
  const of = (email: string): Stacks => {
    const stacks = people.get(email) ?? { undo: [], redo: [] }
    people.set(email, stacks)
    return stacks
  }
  return {
    /** A new action: what was taken back before it cannot come again. */
    did: (email: string, change: BookChange) => {
      const stacks = of(email)
      stacks.undo = [...stacks.undo, change].slice(-mostKept)
      stacks.redo = []
    },
    last: (email: string, which: keyof Stacks): BookChange | undefined => of(email)[which].at(-1),
    /** The last action moves to the other stack, as it was carried out the other way. */
    turned: (email: string, which: keyof Stacks, change: BookChange) => {
      const stacks = of(email)
      stacks[which].pop()
      stacks[which === 'undo' ? 'redo' : 'undo'].push(change)
    },
    /** It can never be carried out any more. */
    drop: (email: string, which: keyof Stacks) => of(email)[which].pop(),
  }
}

export type UndoStacks = ReturnType<typeof createUndoStacks>
