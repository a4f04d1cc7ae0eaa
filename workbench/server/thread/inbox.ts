import { type MessagePort, receiveMessageOnPort } from 'node:worker_threads'

/** The messages to a thread that at times must stand still, in the middle of a script, until one of them has come. */
export interface Inbox<Message> {
  /** Hands on messages as they come, until `done` says that this is enough; the thread sleeps in between. */
  waitUntil(done: () => boolean): void
  close(): void
  /** Told of each message, in order. */
  readonly handle: (message: Message) => void
}

/** @param signal is counted up by the sender after each message, and notified */
export function openInbox<Message>(
  port: MessagePort,
  signal: Int32Array,
  handle: (message: Message) => void,
): Inbox<Message> {
  port.on('message', handle)
  return {
    handle,
    close: () => port.close(),
    waitUntil: (done) => {
      while (!done()) {
        const seen = Atomics.load(signal, 0)
        const received = receiveMessageOnPort(port)
        if (received === undefined) Atomics.wait(signal, 0, seen)
        else handle(received.message as Message)
      }
    },
  }
}

/** The sender's side. */
export function post(
  port: { postMessage(message: unknown): void },
  signal: Int32Array,
  message: unknown,
): void {
  port.postMessage(message)
  Atomics.add(signal, 0, 1)
  Atomics.notify(signal, 0)
}
