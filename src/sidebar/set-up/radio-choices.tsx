import type { Option } from '../../app/sidebar/contract'

interface RadioChoicesProps {
  readonly legend: string
  /** Of the group. */
  readonly name: string
  readonly options: readonly (Option & { readonly about: string })[]
  readonly value: string
  onInput(value: string): void
}

/** One of a few ways, each with what it means. */
export function RadioChoices({ legend, name, options, value, onInput }: RadioChoicesProps) {
  return (
    <fieldset class="field">
      <legend>{legend}</legend>
      {options.map((option) => (
        <label class="choice" key={option.value}>
          <input
            type="radio"
            name={name}
            checked={value === option.value}
            onInput={() => onInput(option.value)}
          />
          <span>
            <strong>{option.words}</strong>
            <br />
            <span class="soft small">{option.about}</span>
          </span>
        </label>
      ))}
    </fieldset>
  )
}
