import type { ComponentChildren } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import { Icon } from './icons'
import type { Asked, Question } from './page-state'
import { usePage, useWorkbench } from './use-page'

interface BoxProps {
  title: string
  /** Escape or the cross. */
  leave(): void
  children: ComponentChildren
}

/** A modal box as Google's: the page behind waits, Tab stays inside, Escape leaves. */
function Box({ title, leave, children }: BoxProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const before = document.activeElement as HTMLElement | null
    dialog.current?.showModal()
    dialog.current?.querySelector<HTMLElement>('[data-first]')?.focus()
    return () => before?.focus?.()
  }, [])
  return (
    <dialog
      class="box"
      ref={dialog}
      aria-label={title || 'Message'}
      onCancel={(event) => {
        event.preventDefault()
        leave()
      }}
    >
      <div class="box-head">
        {title && <h2 class="box-title">{title}</h2>}
        <button type="button" class="icon-button" aria-label="Close" onClick={leave}>
          <Icon name="close" />
        </button>
      </div>
      {children}
    </dialog>
  )
}

const buttonWords: Record<string, string> = { OK: 'OK', CANCEL: 'Cancel', YES: 'Yes', NO: 'No' }

/** The script's alert or prompt: it stands still until this is answered. */
export function AskedBox() {
  const [asked] = usePage((state) => state.asked)
  return asked ? <Asking key={asked.id} asked={asked} /> : null
}

function Asking({ asked }: { asked: Asked }) {
  const { door, store } = useWorkbench()
  const [text, setText] = useState('')
  const answer = (button: string): void => {
    store.set({ asked: store.get().asked.filter(({ id }) => id !== asked.id) })
    void door.post('/answer', { id: asked.id, button, ...(asked.kind === 'prompt' && { text }) })
  }
  const [main = 'OK', ...others] = asked.buttons
  return (
    <Box title={asked.title} leave={() => answer('CLOSE')}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          answer(main)
        }}
      >
        <p class="box-text">{asked.prompt}</p>
        {asked.kind === 'prompt' && (
          <input
            class="box-input"
            aria-label={asked.prompt}
            value={text}
            data-first
            onInput={(event) => setText(event.currentTarget.value)}
          />
        )}
        <div class="box-buttons">
          {[...others].reverse().map((button) => (
            <button type="button" class="button" key={button} onClick={() => answer(button)}>
              {buttonWords[button] ?? button}
            </button>
          ))}
          <button type="submit" class="button main" data-first={asked.kind === 'alert' || undefined}>
            {buttonWords[main] ?? main}
          </button>
        </div>
      </form>
    </Box>
  )
}

/** The page's own questions and messages. */
export function QuestionBox() {
  const question = usePage((state) => state.question)
  return question ? <Questioning key={question.title + question.text} question={question} /> : null
}

function Questioning({ question }: { question: Question }) {
  const { store, grid } = useWorkbench()
  const [text, setText] = useState(question.input?.value ?? '')
  const answer = (confirmed: boolean): void => {
    store.set({ question: null })
    question.answer(confirmed, text)
    grid.focus()
  }
  const long = question.input?.label === 'Note'
  return (
    <Box title={question.title} leave={() => answer(false)}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          answer(true)
        }}
      >
        {question.text && <p class="box-text">{question.text}</p>}
        {question.input && (
          <TextField label={question.input.label} value={text} change={setText} long={long} />
        )}
        <div class="box-buttons">
          {question.cancel && (
            <button type="button" class="button" onClick={() => answer(false)}>
              {question.cancel}
            </button>
          )}
          <button type="submit" class="button main" data-first={!question.input || undefined}>
            {question.confirm}
          </button>
        </div>
      </form>
    </Box>
  )
}

interface TextFieldProps {
  label: string
  value: string
  long: boolean
  change(text: string): void
}

function TextField({ label, value, long, change }: TextFieldProps) {
  return long ? (
    <textarea
      class="box-input"
      rows={6}
      aria-label={label}
      value={value}
      data-first
      onInput={(event) => change(event.currentTarget.value)}
    />
  ) : (
    <input
      class="box-input"
      aria-label={label}
      value={value}
      data-first
      onInput={(event) => change(event.currentTarget.value)}
    />
  )
}
