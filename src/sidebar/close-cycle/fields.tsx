import type { EndingGoal, EndingView, ReadyClosing } from '../../app/cycles/contract'
import { Notice, SelectField, TextField } from '../design/parts'
import { type PageKey, t } from '../texts'
import { type Form, noResult } from './form'

export interface FieldsProps {
  readonly view: ReadyClosing
  readonly ending: EndingView
  readonly form: Form
  change(typed: Partial<Form>): void
}

/** What is missing at the end of a cycle, and only that. */
export function Fields({ view, ending, form, change }: FieldsProps) {
  return (
    <div class="stack-wide">
      <section class="stack">
        <h2>{t('page.closing.results')}</h2>
        {ending.goals.length === 0 && <Notice words={t('page.closing.results.noGoals')} />}
        {ending.goals.map((goal) => (
          <GoalResult key={goal.id} {...{ goal, view, form, change }} />
        ))}
      </section>
      {ending.strategies.length > 0 && (
        <section class="stack">
          <h2>{t('page.closing.strategies')}</h2>
          {ending.strategies.map(({ id, words }) => (
            <SelectField
              key={id}
              label={words}
              value={form.decisions[id] ?? ''}
              options={[{ value: '', words: t('page.closing.decision.open') }, ...view.decisions]}
              onInput={(decision) => change({ decisions: { ...form.decisions, [id]: decision } })}
            />
          ))}
        </section>
      )}
      <TextField
        label={t('page.closing.reflection')}
        hint={t('page.closing.reflection.hint')}
        rows={4}
        value={form.reflection}
        onInput={(reflection) => change({ reflection })}
      />
    </div>
  )
}

interface GoalProps extends Omit<FieldsProps, 'ending'> {
  readonly goal: EndingGoal
}

/** A goal that has its result shows it; one that has none asks for it. */
function GoalResult({ goal, view, form, change }: GoalProps) {
  if (goal.result !== '')
    return (
      <div class="card">
        <strong>{goal.words}</strong>
        <span class="soft block">{goal.result}</span>
      </div>
    )
  const typed = form.results[goal.id] ?? noResult
  const put = (part: Partial<typeof typed>) =>
    change({ results: { ...form.results, [goal.id]: { ...typed, ...part } } })
  const select = (key: 'met' | 'next', label: PageKey) => (
    <SelectField
      label={t(label)}
      value={typed[key]}
      options={[{ value: '', words: t('page.closing.open') }, ...view[key]]}
      onInput={(value) => put({ [key]: value })}
    />
  )
  return (
    <fieldset class="card stack">
      <legend>{goal.words}</legend>
      <TextField
        label={t('page.closing.result')}
        rows={2}
        value={typed.result}
        onInput={(result) => put({ result })}
      />
      <div class="pair">
        {select('met', 'page.closing.met')}
        {select('next', 'page.closing.next')}
      </div>
    </fieldset>
  )
}
