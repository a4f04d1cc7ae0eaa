import type { ComponentChildren } from 'preact'

export interface CheckItem {
  /** Tells it from the others. */
  readonly value: string
  readonly words: string
  /** Below it, in small type; '' for nothing. */
  readonly note: string
}

interface CheckListProps {
  readonly legend: string
  readonly hint?: ComponentChildren
  readonly items: readonly CheckItem[]
  /** What is not in the list, below it; '' for nothing. */
  readonly more?: string
  readonly ticked: readonly string[]
  onInput(ticked: string[]): void
}

/** Things of which several can be chosen; what is chosen keeps the order of the list. */
export function CheckList({ legend, hint, items, more = '', ticked, onInput }: CheckListProps) {
  const chosen = new Set(ticked)
  const toggle = (value: string) =>
    onInput(items.map((item) => item.value).filter((one) => (one === value) !== chosen.has(one)))
  return (
    <fieldset class="field">
      <legend>{legend}</legend>
      {hint && <p class="hint">{hint}</p>}
      <div class="choices">
        {items.map(({ value, words, note }) => (
          <label class="choice" key={value}>
            <input type="checkbox" checked={chosen.has(value)} onInput={() => toggle(value)} />
            <span>
              {words}
              {note !== '' && <span class="soft small block">{note}</span>}
            </span>
          </label>
        ))}
      </div>
      {more !== '' && <p class="hint">{more}</p>}
    </fieldset>
  )
}
