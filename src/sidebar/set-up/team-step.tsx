import { SelectField, TextField } from '../design/parts'
import { t } from '../texts'
import { withKind } from './communities'
import { RadioChoices } from './radio-choices'
import type { StepProps } from './step-props'

/** Who you are: one team or a whole school, names, year, rhythm, vision. */
export function TeamStep(props: StepProps) {
  const { form, view, words, change } = props
  return (
    <div class="stack-wide">
      {view.isCopy && <CopyChoice form={form} change={change} />}
      {view.there && <p class="notice">{view.there.words}</p>}
      <RadioChoices
        legend={t('page.setUp.kind')}
        name="kind"
        options={view.kinds}
        value={form.kind}
        onInput={(kind) => change(withKind(form, kind))}
      />
      <TextField {...textOf(props, 'community')} label={words.name} hint={words.nameHint} />
      {words.communities && (
        <TextField
          {...textOf(props, 'communities')}
          label={words.communities.label}
          hint={words.communities.hint}
          placeholder={words.communities.example}
          rows={4}
        />
      )}
      <div class="pair">
        <TextField {...textOf(props, 'school')} label={words.belongsTo} optional={t('page.setUp.optional')} />
        <TextField {...textOf(props, 'schoolYear')} label={t('page.setUp.schoolYear')} />
      </div>
      <SelectField
        label={words.meets}
        value={form.meets}
        options={[{ value: '', words: t('page.setUp.meets.none') }, ...view.rhythms]}
        onInput={(meets) => change({ meets })}
      />
      <TextField
        {...textOf(props, 'vision')}
        label={t('page.setUp.vision')}
        optional={t('page.setUp.optional')}
        hint={t('page.setUp.vision.hint')}
        rows={3}
      />
    </div>
  )
}

type TextKey = 'community' | 'communities' | 'school' | 'schoolYear' | 'vision'

/** What every field of text has: what stands in it, what is wrong with it, and who hears of typing. */
function textOf({ form, problems, change }: StepProps, key: TextKey) {
  const problem = problems[key]
  return {
    value: form[key],
    ...(problem && { problem: t(problem) }),
    onInput: (text: string) => change({ [key]: text }),
  }
}

function CopyChoice({ form, change }: Pick<StepProps, 'form' | 'change'>) {
  return (
    <div class="notice warning stack">
      <p>{t('page.setUp.copy')}</p>
      <label class="row">
        <input
          type="checkbox"
          checked={form.replaces}
          onInput={(event) => change({ replaces: event.currentTarget.checked })}
        />
        {t('page.setUp.replaces')}
      </label>
    </div>
  )
}
