interface Pending {
  resolve(value: unknown): void
  reject(error: Error): void
}

/** Requests to a thread that are not answered yet, each under a number of its own. */
export function createPendingCalls() {
  const pending = new Map<number, Pending>()
  let lastId = 0
  const take = (id: number): Pending | undefined => {
    const one = pending.get(id)
    pending.delete(id)
    return one
  }
  return {
    get size() {
      return pending.size
    },
    /** @param send is given the number under which the answer comes */
    call: <Reply>(send: (id: number) => void): Promise<Reply> =>
      new Promise((resolve, reject) => {
        lastId += 1
        pending.set(lastId, { resolve: (value) => resolve(value as Reply), reject })
        send(lastId)
      }),
    resolve: (id: number, value: unknown) => take(id)?.resolve(value),
    reject: (id: number, error: Error) => take(id)?.reject(error),
    rejectAll: (error: Error) => {
      for (const { reject } of pending.values()) reject(error)
      pending.clear()
    },
  }
}
