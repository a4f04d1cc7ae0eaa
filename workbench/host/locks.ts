/** Who holds which lock. Kept by the host, so that runs of several people meet in it. */
export interface LockTable {
  /** Takes the lock if it is free or already held by the same holder. */
  take(lock: string, holder: object): boolean
  holds(lock: string, holder: object): boolean
  release(lock: string, holder: object): void
  /** At the end of a run, and when a dialog opens. */
  releaseAll(holder: object): void
}

export function createLockTable(): LockTable {
  const holders = new Map<string, object>()
  return {
    take: (lock, holder) => {
      const current = holders.get(lock)
      if (current !== undefined && current !== holder) return false
      holders.set(lock, holder)
      return true
    },
    holds: (lock, holder) => holders.get(lock) === holder,
    release: (lock, holder) => {
      if (holders.get(lock) === holder) holders.delete(lock)
    },
    releaseAll: (holder) => {
      for (const [lock, current] of holders) if (current === holder) holders.delete(lock)
    },
  }
}
