const waitMs = 5_000

/**
 * Runs `job` under the document's lock, which one run of one user holds at a time; null where another run keeps it.
 * Google gives the lock back by itself when a run dies. https://developers.google.com/apps-script/reference/lock/lock
 */
export function alone<T>(job: () => T): T | null {
  const lock = LockService.getDocumentLock() as GoogleAppsScript.Lock.Lock | null
  if (!lock?.tryLock(waitMs)) return null
  try {
    return job()
  } finally {
    try {
      // What was written must be there before the next run may begin.
      SpreadsheetApp.flush()
    } finally {
      lock.releaseLock()
    }
  }
}

/**
 * The same for a job that a run ends with: Google gives the lock back when the script ends, and giving it back would be a call.
 * https://developers.google.com/apps-script/reference/lock/lock#releaseLock()
 */
export function aloneToTheEnd<T>(job: () => T): T | null {
  const lock = LockService.getDocumentLock() as GoogleAppsScript.Lock.Lock | null
  if (!lock?.tryLock(waitMs)) return null
  try {
    const result = job()
    SpreadsheetApp.flush()
    return result
  } catch (error) {
    // The run may go on and try another way.
    lock.releaseLock()
    throw error
  }
}
