import type { FilesLink } from './files-link'
import type { SavedWorkspace } from './thread/files-messages'

/** Long enough for a burst of edits to be one save, short enough that little is lost with the machine. */
const restMs = 700

/** Saves the workspace some time after each change, one save after the other. */
export interface Saver {
  changed(): void
  /** Saves now what is not saved yet. */
  flush(): Promise<void>
}

export function createSaver(parts: {
  files: FilesLink
  /** What is to be saved now, and where; null when it lives in memory only. */
  take(): (SavedWorkspace & { folder: string; keptMails: string[] }) | null
  saved(mails: number): void
  onProblem(words: string): void
}): Saver {
  let timer: NodeJS.Timeout | undefined
  let saving: Promise<void> = Promise.resolve()
  let isDirty = false
  const save = async () => {
    if (!isDirty) return
    isDirty = false
    const contents = parts.take()
    if (contents === null) return
    try {
      await parts.files.call('save', contents)
      parts.saved(contents.mails.length)
    } catch (error) {
      isDirty = true
      parts.onProblem(`The workspace could not be saved: ${(error as Error).message}`)
    }
  }
  const flush = (): Promise<void> => {
    clearTimeout(timer)
    timer = undefined
    saving = saving.then(save)
    return saving
  }
  return {
    flush,
    changed: () => {
      isDirty = true
      timer ??= setTimeout(flush, restMs)
    },
  }
}
