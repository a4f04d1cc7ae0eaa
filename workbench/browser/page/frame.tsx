import { useEffect, useRef } from 'preact/hooks'
import type { FrameAnswer, FrameMessage } from '../../server/protocol'
import { useWorkbench } from './use-page'
import type { Workbench } from './workbench'

interface FrameProps {
  frame: number
  address: string
  title: string
  close(): void
  resize?: (size: { width?: number; height?: number }) => void
}

/** A page of the script in a box of its own: it reaches the script by messages to this window and nothing else. */
export function Frame(props: FrameProps) {
  const workbench = useWorkbench()
  const element = useRef<HTMLIFrameElement>(null)
  const latest = useRef(props)
  latest.current = props
  useEffect(() => {
    const listen = (event: MessageEvent): void => {
      const window = element.current?.contentWindow
      if (!window || event.source !== window || !isFrameMessage(event.data)) return
      receive(event.data, { workbench, window, props: latest.current })
    }
    addEventListener('message', listen)
    return () => removeEventListener('message', listen)
  }, [workbench])
  return (
    <iframe
      class="frame"
      ref={element}
      title={props.title}
      src={props.address}
      sandbox="allow-scripts allow-forms allow-modals allow-popups allow-downloads"
    />
  )
}

function isFrameMessage(data: unknown): data is FrameMessage {
  return typeof data === 'object' && data !== null && 'throughline' in data
}

interface Receiving {
  workbench: Workbench
  window: Window
  props: FrameProps
}

function receive(message: FrameMessage, { workbench, window, props }: Receiving): void {
  switch (message.throughline) {
    case 'run':
      void runInScript(message, { workbench, window, props })
      return
    case 'close':
      props.close()
      return
    case 'height':
      props.resize?.({ height: message.pixels })
      return
    case 'width':
      props.resize?.({ width: message.pixels })
      return
    case 'focus':
      workbench.grid.focus()
  }
}

async function runInScript(
  { id, functionName, args }: Extract<FrameMessage, { throughline: 'run' }>,
  { workbench, window, props }: Receiving,
): Promise<void> {
  const reply = await workbench.door
    .post('/run', { frame: props.frame, functionName, args, at: workbench.grid.selection() })
    .catch(() => ({ error: { name: 'NetworkError', message: 'The workbench did not answer.' } }))
  window.postMessage(answerOf(id, reply), '*')
}

function answerOf(id: number, reply: Record<string, unknown>): FrameAnswer {
  const { error } = reply
  if (error === undefined || error === null)
    return { throughline: 'result', id, result: reply.result ?? null }
  const given = error as { name?: string; message?: string }
  return {
    throughline: 'failure',
    id,
    error: { name: given.name ?? 'Error', message: given.message ?? String(error) },
  }
}
