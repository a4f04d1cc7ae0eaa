import type { RepairView } from '../../app/repair/contract'

interface StepsProps {
  readonly legend: string
  /** What the list is for; '' where the legend says it. */
  readonly about: string
  readonly steps: Extract<RepairView, { readonly kind: 'plan' }>['steps']
  /** Keys of those that somebody does not want. */
  readonly left: ReadonlySet<string>
  setLeft(left: ReadonlySet<string>): void
}

/** One tick for each thing that would be put back. */
export function Steps({ legend, about, steps, left, setLeft }: StepsProps) {
  if (steps.length === 0) return null
  const toggle = (key: string, wanted: boolean) => {
    const next = new Set(left)
    if (wanted) next.delete(key)
    else next.add(key)
    setLeft(next)
  }
  return (
    <fieldset>
      <legend>{legend}</legend>
      {about !== '' && <p class="soft small">{about}</p>}
      {steps.map(({ key, words }) => (
        <label key={key} class="tick">
          <input
            type="checkbox"
            checked={!left.has(key)}
            onChange={(event) => toggle(key, event.currentTarget.checked)}
          />
          <span>{words}</span>
        </label>
      ))}
    </fieldset>
  )
}
