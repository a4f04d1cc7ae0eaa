import type { RepairView } from '../../app/repair/contract'
import { t } from '../texts'

type Question = Extract<RepairView, { readonly kind: 'plan' }>['questions'][number]

interface QuestionsProps {
  readonly questions: readonly Question[]
  /** Question -> the row that keeps the ID. */
  readonly keep: Readonly<Record<string, string>>
  setKeep(keep: Readonly<Record<string, string>>): void
}

/** Rows with one ID: which of them keeps it. Nothing is chosen at first, as only people can know. */
export function Questions({ questions, keep, setKeep }: QuestionsProps) {
  if (questions.length === 0) return null
  const choose = (key: string, value: string) => {
    const { [key]: _, ...others } = keep
    setKeep(value === '' ? others : { ...others, [key]: value })
  }
  return (
    <section class="stack">
      <h2>{t('page.repair.questions')}</h2>
      {questions.map(({ key, id, rows }) => (
        <fieldset key={key}>
          <legend>{t('page.repair.question', { id })}</legend>
          {[...rows, { value: '', words: t('page.repair.leave') }].map(({ value, words }) => (
            <label key={value} class="tick">
              <input
                type="radio"
                name={key}
                checked={(keep[key] ?? '') === value}
                onChange={() => choose(key, value)}
              />
              <span>{words}</span>
            </label>
          ))}
        </fieldset>
      ))}
    </section>
  )
}
