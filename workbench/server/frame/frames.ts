import { randomBytes } from 'node:crypto'
import { sameSecret } from '../same-secret'

interface Frame {
  person: string
  html: string
  key: string
}

const mostKept = 100

/** The pages that scripts showed as sidebars and dialogs, each for one person. Its key opens the page and nothing else. */
export function createFrames() {
  const frames = new Map<number, Frame>()
  let lastId = 0
  return {
    add: (person: string, html: string): { frame: number; path: string } => {
      lastId += 1
      const key = randomBytes(16).toString('base64url')
      frames.set(lastId, { person, html, key })
      frames.delete(lastId - mostKept)
      return { frame: lastId, path: `/frame/${lastId}?key=${key}` }
    },
    /** The page's HTML; undefined without the right key. */
    html: (id: number, key: string): string | undefined => {
      const frame = frames.get(id)
      return frame !== undefined && sameSecret(key, frame.key) ? frame.html : undefined
    },
    isOf: (id: number, person: string): boolean => frames.get(id)?.person === person,
  }
}

export type Frames = ReturnType<typeof createFrames>
