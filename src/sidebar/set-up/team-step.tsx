import { SelectField, TextField } from '../design/parts'
import { t } from '../texts'
import type { StepProps } from './step-props'

/** Who you are: name, school, year, rhythm, vision. */
export function TeamStep({ form, view, problems, change }: StepProps) {
  const optional = t('page.setUp.optional')
  const problem = (field: 'community' | 'school' | 'schoolYear' | 'vision') => {
    const key = problems[field]
    return key ? { problem: t(key) } : {}
  }
  return (
    <div class="stack-wide">
      {view.isCopy && <CopyChoice form={form} change={change} />}
      <TextField
        label={t('page.setUp.community')}
        hint={t('page.setUp.community.hint')}
        value={form.community}
        {...problem('community')}
        onInput={(community) => change({ community })}
      />
      <div class="pair">
        <TextField
          label={t('page.setUp.school')}
          optional={optional}
          value={form.school}
          {...problem('school')}
          onInput={(school) => change({ school })}
        />
        <TextField
          label={t('page.setUp.schoolYear')}
          value={form.schoolYear}
          {...problem('schoolYear')}
          onInput={(schoolYear) => change({ schoolYear })}
        />
      </div>
      <SelectField
        label={t('page.setUp.meets')}
        value={form.meets}
        options={[{ value: '', words: t('page.setUp.meets.none') }, ...view.rhythms]}
        onInput={(meets) => change({ meets })}
      />
      <TextField
        label={t('page.setUp.vision')}
        optional={optional}
        hint={t('page.setUp.vision.hint')}
        rows={3}
        value={form.vision}
        {...problem('vision')}
        onInput={(vision) => change({ vision })}
      />
    </div>
  )
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
