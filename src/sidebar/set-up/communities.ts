import { distinctTexts } from '../../core/text'
import type { Form } from './form'

/** What set-up takes at once (src/app/set-up/answers.ts). */
export const mostCommunities = 24

/** The communities of a school as typed or pasted: one in each line, the first cell of a pasted row. None for one team. */
export function communitiesIn({ kind, communities }: Pick<Form, 'kind' | 'communities'>): string[] {
  if (kind !== 'school') return []
  const names = communities
    .split(/[\n;]+/)
    .map((line) => line.trim().split(/\t/)[0]?.trim() ?? '')
    .filter((name) => name !== '')
  return distinctTexts(names)
}

/** From a team to the school to which it belongs, and back: what was typed goes along. */
export function withKind(form: Form, kind: string): Form {
  if (kind === form.kind) return form
  if (kind === 'school')
    return {
      ...form,
      kind,
      community: form.school,
      school: '',
      communities: form.communities || form.community,
    }
  const [first = ''] = communitiesIn(form)
  return { ...form, kind, community: first, school: form.community }
}
