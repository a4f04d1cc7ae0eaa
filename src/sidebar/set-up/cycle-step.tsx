import { Field } from '../design/parts'
import { t } from '../texts'
import { RadioChoices } from './radio-choices'
import type { StepProps } from './step-props'

/** Which way of working, and from when on. */
export function CycleStep({ form, view, words, problems, change }: StepProps) {
  return (
    <div class="stack-wide">
      <Field
        label={t('page.setUp.start')}
        hint={words.start}
        {...(problems.start && { problem: t(problems.start) })}
        control={(tied) => (
          <input
            {...tied}
            type="date"
            value={form.start}
            onInput={(event) => change({ start: event.currentTarget.value })}
          />
        )}
      />
      <RadioChoices
        legend={t('page.setUp.template')}
        name="template"
        options={view.templates}
        value={form.template}
        onInput={(template) => change({ template })}
      />
    </div>
  )
}
