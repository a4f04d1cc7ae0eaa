import { Field } from '../design/parts'
import { t } from '../texts'
import type { StepProps } from './step-props'

/** Which way of working, and from when on. */
export function CycleStep({ form, view, problems, change }: StepProps) {
  return (
    <div class="stack-wide">
      <Field
        label={t('page.setUp.start')}
        hint={t('page.setUp.start.hint')}
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
      <fieldset class="field">
        <legend>{t('page.setUp.template')}</legend>
        {view.templates.map(({ value, words, about }) => (
          <label class="choice" key={value}>
            <input
              type="radio"
              name="template"
              checked={form.template === value}
              onInput={() => change({ template: value })}
            />
            <span>
              <strong>{words}</strong>
              <br />
              <span class="soft small">{about}</span>
            </span>
          </label>
        ))}
      </fieldset>
    </div>
  )
}
