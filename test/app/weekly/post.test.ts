import type { MailServices, Posted } from '../../../src/app/services'
import { openPost } from '../../../src/app/weekly/post'
import type { Stop } from '../../../src/app/weekly/weekly-state'
import type { Outcome } from '../../../src/core/summary/ledger'

const mail = { to: 'ana@example.org', subject: '', text: '', html: '', name: '' }

/** What Google answers to each mail in turn: s(ent), r(efused), q(uota), f(orbidden), u(nclear). */
const answers: Readonly<Record<string, Posted>> = {
  s: { outcome: 'sent' },
  r: { outcome: 'refused', why: 'Invalid email' },
  q: { outcome: 'quota' },
  f: { outcome: 'forbidden', why: 'no scope' },
  u: { outcome: 'unclear', why: 'Une erreur' },
}

const letters: Readonly<Record<Outcome['kind'], string>> = {
  sent: 's',
  failed: 'f',
  waiting: 'w',
  unclear: 'u',
}

interface Google {
  readonly says: string
  /** Of the limit, before the first mail and when asked again; 'fails' where Google fails then as well. */
  readonly quota?: number | null
  readonly later?: number | null | 'fails'
  /** The run's time is up before the n-th mail, from 0. */
  readonly timeUpAt?: number
}

function played({ says, quota = 10, later = 9, timeUpAt = 99 }: Google) {
  let sent = 0
  let asked = 0
  const door: MailServices = {
    quotaLeft: () => 0,
    quotaIfAllowed() {
      asked++
      if (later === 'fails') throw new Error('Service error')
      return later
    },
    send: () => answers[says[sent++] ?? 's'] ?? { outcome: 'sent' },
  }
  const post = openPost({ mail: door, quota, isTimeUp: () => sent >= timeUpAt })
  const outcomes = Array.from(says, () => letters[post.send(mail).kind]).join('')
  return { outcomes, tried: sent, asked, stop: post.stop() }
}

it.each<[string, Google, string, Stop | null, number]>([
  ['goes on while all is well', { says: 'sssr' }, 'sssf', null, 0],
  ['stops at a limit that Google names', { says: 'sqss' }, 'swww', 'limit', 0],
  ['stops where the permission has gone', { says: 'sfss' }, 'swww', 'permission', 0],
  ['sends nothing without the permission', { says: 'ss', quota: null }, 'ww', 'permission', 0],
  ['sends nothing with the limit used up', { says: 'ss', quota: 0 }, 'ww', 'limit', 0],
  ['stops at the limit as it was told', { says: 'sss', quota: 2 }, 'ssw', 'limit', 0],
  ['stops when its time is up', { says: 'ssss', timeUpAt: 2 }, 'ssww', 'time', 0],
  ['goes on after one failure that says nothing', { says: 'suss' }, 'suss', null, 1],
  ['stops after two of them in a row', { says: 'suuss' }, 'suuww', 'unclear', 1],
  ['goes on where a mail went out between them', { says: 'usus' }, 'usus', null, 2],
  ['sees from the limit that its words meant the limit', { says: 'suss', later: 0 }, 'suww', 'limit', 1],
  ['sees that the permission has gone', { says: 'suss', later: null }, 'suww', 'permission', 1],
  ['goes on where Google does not say the limit', { says: 'suss', later: 'fails' }, 'suss', null, 1],
  ['takes the lower limit that it is told', { says: 'usss', later: 1 }, 'usww', 'limit', 1],
])('a run %s', (_what, google, outcomes, stop, asked) => {
  expect(played(google)).toMatchObject({ outcomes, stop, asked })
})
