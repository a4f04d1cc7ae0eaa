import { useState } from 'preact/hooks'
import type { RepairAnswer, RepairRequest, RepairView } from '../../app/repair/contract'
import { mount } from '../design/mount'
import { Button, Notice, Waiting } from '../design/parts'
import { Told, useTold } from '../design/told'
import { useTask } from '../server/use-task'
import { useView } from '../server/use-view'
import { t } from '../texts'
import { Questions } from './questions'
import { Steps } from './steps'

type Plan = Extract<RepairView, { readonly kind: 'plan' }>

/** The dialog Repair… */
function RepairPage() {
  const { view, trouble, loading, refresh, replace } = useView('viewRepair')
  const { said, say } = useTold()
  const [lines, setLines] = useState<readonly string[]>([])
  const take = (answer: RepairAnswer) => {
    replace(answer.view)
    setLines(answer.lines)
    say(answer.words, !answer.done)
  }
  return (
    <div class="page-body stack-wide">
      <h1 class="unseen">{t('page.repair.title')}</h1>
      {loading && <Waiting words={t('page.repair.loading')} />}
      <Told said={said} trouble={trouble} />
      {lines.length > 0 && <Lines lines={lines} />}
      {view?.kind === 'not' && <Notice tone="warning" words={view.words} />}
      {view?.kind === 'plan' && !loading && <Offer key={keyOf(view)} plan={view} take={take} />}
      {(trouble !== '' || view?.kind === 'not') && (
        <Button onClick={refresh}>{t('page.repair.again')}</Button>
      )}
    </div>
  )
}

function keyOf({ steps, declined, questions }: Plan): string {
  return [...steps, ...declined, ...questions].map(({ key }) => key).join(' ')
}

function Lines({ lines }: { readonly lines: readonly string[] }) {
  return (
    <section class="stack">
      <h2>{t('page.repair.done')}</h2>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  )
}

function Offer({ plan, take }: { readonly plan: Plan; take(answer: RepairAnswer): void }) {
  const task = useTask()
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set(plan.declined.map(({ key }) => key)))
  const [keep, setKeep] = useState<Readonly<Record<string, string>>>({})
  const steps = [...plan.steps, ...plan.declined].map(({ key }) => key).filter((key) => !left.has(key))
  const declined = plan.steps.map(({ key }) => key).filter((key) => left.has(key))
  const isHealthy = plan.steps.length + plan.questions.length === 0
  const isNothing = steps.length + declined.length + Object.keys(keep).length === 0
  const given: [RepairRequest] = [{ steps, keep, declined }]
  return (
    <>
      {isHealthy ? <Notice words={t('page.repair.healthy')} /> : <p>{t('page.repair.about')}</p>}
      <Steps legend={t('page.repair.steps')} about="" steps={plan.steps} left={left} setLeft={setLeft} />
      <Questions questions={plan.questions} keep={keep} setKeep={setKeep} />
      <Steps
        legend={t('page.repair.declined')}
        about={t('page.repair.declined.about')}
        steps={plan.declined}
        left={left}
        setLeft={setLeft}
      />
      <Notice tone="problem" words={task.trouble} />
      {task.busy !== '' && <Notice words={t('page.repair.working')} />}
      {isHealthy && plan.declined.length === 0 ? null : (
        <div class="row">
          <Button
            kind="primary"
            busy={task.busy !== ''}
            disabled={isNothing}
            onClick={() => void task.run({ label: 'go', name: 'runRepair', given }, take)}
          >
            {t('page.repair.go')}
          </Button>
        </div>
      )}
    </>
  )
}

mount(RepairPage)
