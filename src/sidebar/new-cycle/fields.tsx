import type { CommunityOffer, ReadyNewCycle } from '../../app/cycles/contract'
import { CheckList } from '../design/check-list'
import { Button, Field, Notice, SelectField } from '../design/parts'
import { type PageKey, t } from '../texts'
import { DaysOff } from './days-off'
import { type Form, formFor, type Problems } from './form'

export interface FieldsProps {
  readonly view: ReadyNewCycle
  readonly offer: CommunityOffer
  readonly form: Form
  readonly problems: Problems
  /** As planned. */
  readonly end: string
  change(typed: Partial<Form>): void
}

/** Everything that is asked; all of it has an answer already. */
export function Fields(props: FieldsProps) {
  const { view, offer, form, problems, change } = props
  const template = view.templates.find(({ value }) => value === form.template)
  const choose = (id: string) => {
    const chosen = view.communities.find((one) => one.id === id)
    if (chosen) change(formFor(chosen, form.daysOff))
  }
  return (
    <div class="stack-wide">
      {view.communities.length > 1 && (
        <SelectField
          label={t('page.newCycle.community')}
          value={form.community}
          options={view.communities.map(({ id, name }) => ({ value: id, words: name }))}
          onInput={choose}
        />
      )}
      <Notice tone="warning" words={offer.words} />
      <SelectField
        label={t('page.newCycle.template')}
        {...(template && { hint: template.about })}
        value={form.template}
        options={view.templates}
        onInput={(value) => change({ template: value, end: '' })}
      />
      <Goals {...{ offer, form, change }} />
      <Dates {...props} />
      <DaysOff
        spans={form.daysOff}
        unread={view.unread}
        problem={problems.daysOff}
        change={(daysOff) => change({ daysOff })}
      />
      {offer.work.length > 0 && (
        <CheckList
          legend={t('page.newCycle.work')}
          hint={t('page.newCycle.work.hint')}
          items={offer.work.map(({ id, words, note }) => ({ value: id, words, note }))}
          ticked={form.carry}
          onInput={(carry) => change({ carry })}
        />
      )}
    </div>
  )
}

function Goals({ offer, form, change }: Pick<FieldsProps, 'offer' | 'form' | 'change'>) {
  if (offer.goals.length === 0) return <Notice words={t('page.newCycle.goals.none')} />
  return (
    <CheckList
      legend={t('page.newCycle.goals')}
      hint={t('page.newCycle.goals.hint')}
      items={offer.goals.map(({ label, note }) => ({ value: label, words: label, note }))}
      more={offer.moreGoals}
      ticked={form.goals}
      onInput={(goals) => change({ goals })}
    />
  )
}

function Dates({ form, problems, end, change }: FieldsProps) {
  return (
    <div class="stack">
      <div class="pair">
        <DayField
          label={t('page.newCycle.start')}
          value={form.start}
          problem={problems.start}
          onInput={(start) => change({ start })}
        />
        <DayField
          label={t('page.newCycle.end')}
          value={form.end === '' ? end : form.end}
          problem={problems.end}
          onInput={(value) => change({ end: value })}
        />
      </div>
      {form.end !== '' && (
        <Button kind="plain" onClick={() => change({ end: '' })}>
          {t('page.newCycle.end.usual')}
        </Button>
      )}
    </div>
  )
}

interface DayFieldProps {
  readonly label: string
  readonly value: string
  readonly problem: PageKey | undefined
  onInput(day: string): void
}

function DayField({ label, value, problem, onInput }: DayFieldProps) {
  return (
    <Field
      label={label}
      {...(problem && { problem: t(problem) })}
      control={(tied) => (
        <input {...tied} type="date" value={value} onInput={(event) => onInput(event.currentTarget.value)} />
      )}
    />
  )
}
