import type { ComponentChildren, JSX } from 'preact'
import { useCallback, useId } from 'preact/hooks'
import { t } from '../texts'

interface ButtonProps {
  readonly children: ComponentChildren
  readonly kind?: 'primary' | 'plain'
  readonly busy?: boolean
  readonly disabled?: boolean
  /** What it says to a screen reader, where its own words do not stand alone. */
  readonly label?: string
  onClick(): void
}

/** Keeps the focus while it is busy, as a button that is `disabled` loses it. */
export function Button({ children, kind, busy = false, disabled = false, label, onClick }: ButtonProps) {
  const off = busy || disabled
  return (
    <button
      type="button"
      class={`button ${kind ?? ''}`}
      aria-disabled={off}
      aria-label={label}
      onClick={() => {
        if (!off) onClick()
      }}
    >
      {busy && <span class="spinner" />}
      {children}
    </button>
  )
}

interface FieldProps {
  readonly label: string
  readonly hint?: string
  readonly problem?: string
  readonly optional?: string
}

/** What ties a control to its label and notes. */
interface Tied {
  readonly id: string
  readonly 'aria-describedby'?: string
  readonly 'aria-invalid'?: boolean
}

/** A label, the control below it, and what is wrong with it. `control` gets what ties the three together. */
export function Field({
  label,
  hint,
  problem,
  optional,
  control,
}: FieldProps & { control(tied: Tied): JSX.Element }) {
  const id = useId()
  const notes = [hint ? `${id}-hint` : '', problem ? `${id}-wrong` : ''].filter(Boolean).join(' ')
  return (
    <div class="field">
      <label for={id}>
        {label} {optional && <span class="optional">({optional})</span>}
      </label>
      {hint && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {control({ id, ...(notes && { 'aria-describedby': notes }), ...(problem && { 'aria-invalid': true }) })}
      {problem && (
        <p class="wrong" id={`${id}-wrong`}>
          {problem}
        </p>
      )}
    </div>
  )
}

interface TextFieldProps extends FieldProps {
  readonly value: string
  /** Which keys a phone shows. */
  readonly keys?: 'text' | 'email'
  /** More than one line high. */
  readonly rows?: number
  readonly placeholder?: string
  readonly maxLength?: number
  /** For a field that appears because somebody asked for it. */
  readonly takesFocus?: boolean
  onInput(value: string): void
}

export function TextField(props: TextFieldProps) {
  const { value, keys = 'text', rows, placeholder, maxLength, takesFocus = false, onInput, ...field } = props
  const shared = { value, ...(placeholder && { placeholder }), ...(maxLength && { maxLength }) }
  const focus = useCallback(
    (element: HTMLElement | null) => {
      if (takesFocus) element?.focus()
    },
    [takesFocus],
  )
  return (
    <Field
      {...field}
      control={(tied) =>
        rows ? (
          <textarea
            {...tied}
            {...shared}
            rows={rows}
            onInput={(event) => onInput(event.currentTarget.value)}
          />
        ) : (
          <input
            {...tied}
            {...shared}
            ref={focus}
            type="text"
            inputMode={keys}
            onInput={(event) => onInput(event.currentTarget.value)}
          />
        )
      }
    />
  )
}

interface SelectProps extends FieldProps {
  readonly value: string
  readonly options: readonly { readonly value: string; readonly words: string }[]
  onInput(value: string): void
}

export function SelectField({ value, options, onInput, ...field }: SelectProps) {
  return (
    <Field
      {...field}
      control={(tied) => (
        <select {...tied} value={value} onInput={(event) => onInput(event.currentTarget.value)}>
          <Options options={options} />
        </select>
      )}
    />
  )
}

export function Options({ options }: Pick<SelectProps, 'options'>) {
  return (
    <>
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.words}
        </option>
      ))}
    </>
  )
}

/** Says something when it appears; a problem at once, the rest when the screen reader is done. */
export function Notice({ tone, words }: { readonly tone?: 'problem' | 'warning'; readonly words: string }) {
  if (words === '') return null
  return (
    <p class={`notice ${tone ?? ''}`} role={tone === 'problem' ? 'alert' : 'status'}>
      {words}
    </p>
  )
}

/** How far something is; the words beside it say the same. */
export function Bar({ percent }: { readonly percent: number }) {
  return (
    <div class="bar" aria-hidden="true">
      <span style={`width:${percent}%`} />
    </div>
  )
}

/** Something that takes its time, with what it does in words. */
export function Waiting({ words }: { readonly words?: string }) {
  return (
    <p class="loading" role="status">
      <span class="spinner" />
      {words ?? t('page.common.loading')}
    </p>
  )
}
