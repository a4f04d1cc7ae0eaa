import { useEffect, useRef } from 'preact/hooks'
import type { MapItemView } from '../../app/check/contract'
import { Button } from '../design/parts'
import { Told, useTold } from '../design/told'
import type { Task } from '../server/use-task'
import { t } from '../texts'

interface ChosenProps {
  readonly item: MapItemView
  readonly name: string
  /** The initiatives that ask for it. */
  readonly askedBy: readonly MapItemView[]
  readonly task: Task
}

/** What was chosen on the map or in the list: all that is known of it, and the way to its cell. */
export function Chosen({ item, name, askedBy, task }: ChosenProps) {
  const place = useRef<HTMLElement>(null)
  const { said, say } = useTold()
  useEffect(() => place.current?.focus(), [])
  const show = () =>
    void task.run({ label: 'show', name: 'showCell', given: [item.cell] }, ({ done, words }) =>
      say(done && words === '' ? t('page.map.shown') : words, !done),
    )
  return (
    <section class="chosen stack" ref={place} tabIndex={-1} aria-label={name}>
      <p>
        <strong>{name}</strong>
      </p>
      <p class="soft small">{[item.owner, item.facts].filter((part) => part !== '').join(', ')}</p>
      {askedBy.map(({ key, title, facts }) => (
        <p key={key} class="small">
          {t('page.map.asked', { initiative: title, support: facts })}
        </p>
      ))}
      {item.troubles.map((words) => (
        <p key={words} class="trouble small">
          {words}
        </p>
      ))}
      <Told said={said} trouble="" />
      <div>
        <Button busy={task.busy === 'show'} onClick={show}>
          {t('page.common.showMe')}
        </Button>
      </div>
    </section>
  )
}
