import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

const repository = resolve(__dirname, '../..')

interface Finding {
  readonly code: string
  readonly subject: string
  readonly severity: string
  readonly sentence: string
  readonly spot: { readonly tabName: string }
}

interface DemoProcess {
  readonly status: number | null
  readonly stdout: string
  readonly stderr: string
  /** Of this machine's processor, by the process and its children: the clock on the wall tells how busy the machine is. */
  readonly cpuSeconds: number
}

/** What `npm run demo` does after the build, as a process of its own. */
async function demo(words: readonly string[], cwd = repository): Promise<DemoProcess> {
  const program = [process.execPath, join(repository, 'scripts/run-program.mjs'), 'workbench/demo.ts']
  const child = spawn('sh', ['-c', '"$@"; status=$?; times >&2; exit $status', 'sh', ...program, ...words], {
    cwd,
  })
  const text = { stdout: '', stderr: '' }
  for (const stream of ['stdout', 'stderr'] as const) {
    child[stream].setEncoding('utf8').on('data', (piece: string) => {
      text[stream] += piece
    })
  }
  const [status] = (await once(child, 'close')) as [number | null]
  const lines = text.stderr.trimEnd().split('\n')
  const [, children = ''] = lines.splice(-2)
  return { status, stdout: text.stdout, stderr: lines.join('\n'), cpuSeconds: secondsIn(children) }
}

/** '0m1.50s 0m0.25s', as the shell's `times` tells: 1.75 */
function secondsIn(text: string): number {
  const parts = [...text.matchAll(/(\d+)m([\d.]+)s/g)]
  return parts.reduce((sum, [, minutes, seconds]) => sum + Number(minutes) * 60 + Number(seconds), 0)
}

const findingsIn = (folder: string) =>
  (JSON.parse(readFileSync(join(folder, 'findings.json'), 'utf8')) as { findings: Finding[] }).findings
const mailsIn = (folder: string) =>
  readdirSync(join(folder, 'mail')).map((name) => readFileSync(join(folder, 'mail', name), 'utf8'))
const receivers = (folder: string) =>
  mailsIn(folder)
    .map((mail) => /^To: (.*)$/m.exec(mail)?.[1]?.trim() ?? '')
    .sort()

let scratch: string
let usual: DemoProcess
let other: DemoProcess
const usualOut = () => join(scratch, 'usual')
const otherOut = () => join(scratch, 'other')

beforeAll(async () => {
  scratch = mkdtempSync(join(tmpdir(), 'throughline-demo-'))
  usual = await demo(['--out', usualOut()])
  other = await demo(['--in', 'test/demo/second-community', '--out', otherOut()])
  // Two demos of some seven seconds of computing each, on a machine that may be busy.
}, 180_000)

afterAll(() => {
  rmSync(scratch, { recursive: true })
})

describe('the demo', () => {
  it('comes through with less than 15 seconds of computing, and says what it did', () => {
    expect([usual.status, usual.stderr]).toEqual([0, ''])
    expect(usual.cpuSeconds).toBeGreaterThan(0.2)
    expect(usual.cpuSeconds).toBeLessThan(15)
    for (const word of ['Set up', 'Filled', 'Checked', 'Mailed', 'book.xlsx', 'ines.halvorsen@example.org'])
      expect(usual.stdout).toContain(word)
    expect(usual.stdout).not.toContain('!')
  })

  it('leaves the spreadsheet, the mails and the findings', () => {
    expect(readdirSync(usualOut()).sort()).toEqual([
      'book.xlsx',
      'findings.json',
      'html',
      'mail',
      'state.json',
    ])
    expect(readFileSync(join(usualOut(), 'book.xlsx')).subarray(0, 2).toString()).toBe('PK')
    expect(readdirSync(join(usualOut(), 'html'))).toHaveLength(mailsIn(usualOut()).length)
  })

  it('mails everybody who is to be mailed, once, and nobody else', () => {
    expect(receivers(usualOut())).toEqual([
      'bram.castellane@example.org',
      'callum.beaudry@example.org',
      'fenna.abernathy@example.net',
      'harriet.oyelaran@example.org',
      'ines.halvorsen@example.org',
      'leopold.starling@example.net',
      'noor.villaverde@example.org',
      'odalys.renfro@example.org',
      'rosalind.tchen@example.org',
      'temi.akande@example.org',
      'wanda.delacroix@example.com',
    ])
  })

  it.each([
    ['chain/unknown-parent', 'G-011', 'G-005'],
    ['chain/no-parent', 'G-012', 'does not say which higher goal'],
    ['chain/dates', 'G-015', 'Sep 30, 2027'],
    ['smart/direction', 'G-014', 'its target (8) is above its baseline (6)'],
    ['smart/blank', 'G-016', '____'],
    ['smart/text', 'G-010', 'Target 60%'],
    ['chain/closed-parent', 'G-020', 'G-017'],
    ['data/unreadable', 'P-009', 'before winter break'],
    ['data/bad-email', 'M-006', 'Piet Lindqvist'],
  ])('finds the planted %s in %s', (code, subject, words) => {
    const found = findingsIn(usualOut()).filter(
      (finding) => finding.code === code && finding.subject === subject,
    )
    expect(found.map(({ sentence }) => sentence)).toEqual([expect.stringContaining(words)])
  })

  it('finds each row that the README tells of, and nothing in others', () => {
    const page = readFileSync(join(repository, 'demo/README.md'), 'utf8')
    const rows = [...page.matchAll(/^\| (?:\w+), ([A-Z]+-\d+|Piet Lindqvist) \|.*\| (.*) \|$/gm)]
    const planted = rows
      .filter(([, , expected = '']) => !/no finding|later version/.test(expected))
      .map(([, row = '']) => row.replace('Piet Lindqvist', 'M-006'))
    expect(planted).toHaveLength(9)
    expect(
      findingsIn(usualOut())
        .map(({ subject }) => subject)
        .sort(),
    ).toEqual([...planted].sort())
  })

  it('tells of other findings and mails other people when it is given another community', () => {
    expect([other.status, other.stderr]).toEqual([0, ''])
    expect(receivers(otherOut())).toEqual([
      'aoife.marlowe@example.com',
      'declan.prewitt@example.com',
      'suri.okonjo@example.com',
    ])
    const sentences = (folder: string) => findingsIn(folder).map(({ sentence }) => sentence)
    expect(sentences(otherOut()).filter((sentence) => sentences(usualOut()).includes(sentence))).toEqual([])
    expect(other.stdout).toContain('Filled      14 rows')
    expect(mailsIn(otherOut()).join('\n')).toMatch(/Slate Harbour/)
  })

  it('takes the place of nothing but an earlier demo', async () => {
    const mine = join(scratch, 'mine')
    mkdirSync(mine)
    writeFileSync(join(mine, 'thesis.txt'), 'years of work')
    const { status, stderr } = await demo(['--out', mine])
    expect([status, stderr]).toEqual([
      1,
      expect.stringContaining('holds something else than an earlier demo: name another folder with --out.'),
    ])
    expect(readdirSync(mine)).toEqual(['thesis.txt'])
  })
})

interface Careless {
  readonly what: string
  /** The files of the folder that is given. */
  readonly files?: Readonly<Record<string, string>>
  /** Instead of `--in` and that folder. */
  readonly words?: readonly string[]
  readonly told: string
}

const start = 'Question,Answer\nCommunity,A team\nLead name,Lea Dahl\nLead email,lea.dahl@example.org\n'
const careless: readonly Careless[] = [
  {
    what: 'a folder that is not there',
    words: ['--in', join(repository, 'nowhere')],
    told: 'cannot be opened: name a folder with CSV files after --in.',
  },
  {
    what: 'an option that is none',
    words: ['--into', 'x'],
    told: 'The options are --in FOLDER and --out FOLDER.',
  },
  {
    what: 'a folder without Start.csv',
    files: { 'Goals.csv': 'Goal\nRead\n' },
    told: 'holds no Start.csv: demo/README.md says what it is',
  },
  {
    what: 'a broken CSV file',
    files: { 'Start.csv': start, 'Goals.csv': 'Goal,Level\n"Read,Team\n' },
    told: 'Goals.csv',
  },
  {
    what: 'a day that is none',
    files: { 'Start.csv': `${start}Today,next week\n` },
    told: 'Start.csv: “next week” is not a moment such as',
  },
  {
    what: 'an address that is none',
    files: { 'Start.csv': 'Question,Answer\nCommunity,A team\nLead email,Lea\n' },
    told: 'Start.csv: “Lea” cannot be used as the answer to “Lead email”.',
  },
  {
    what: 'an empty Start.csv',
    files: { 'Start.csv': 'Question,Answer\n' },
    told: 'Start.csv: “Community” needs an answer.',
  },
  {
    what: 'a question that is none',
    files: { 'Start.csv': `${start}Leed email,lea@example.org\n` },
    told: 'Start.csv: “Leed email” is no question that the demo knows. It knows: community, ',
  },
  {
    what: 'a zone that is none',
    files: { 'Start.csv': `${start}Time zone,Chicago\n` },
    told: 'Start.csv: “Chicago” is not a time zone such as America/Chicago.',
  },
]

function folderWith(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(scratch, 'given-'))
  for (const [file, text] of Object.entries(files)) writeFileSync(join(folder, file), text)
  return folder
}

describe('a careless demo', () => {
  const never = () => join(scratch, 'never')
  let processes: readonly DemoProcess[]

  beforeAll(async () => {
    processes = await Promise.all(
      careless.map(({ files, words }) =>
        demo([...(words ?? ['--in', folderWith(files ?? {})]), '--out', never()]),
      ),
    )
  }, 120_000)

  it.each(careless.map(({ what, told }, index) => [what, told, index] as const))(
    'with %s ends with one line that says what to do',
    (_what, words, index) => {
      const { status, stdout, stderr } = processes[index] as DemoProcess
      expect([status, stdout]).toEqual([1, ''])
      expect(stderr.split('\n')).toEqual([expect.stringContaining(words)])
    },
  )

  it('writes nothing', () => {
    expect(existsSync(never())).toBe(false)
  })

  it('is told where nothing was built', async () => {
    const { status, stderr } = await demo([], folderWith({}))
    expect([status, stderr]).toEqual([
      1,
      expect.stringMatching(/^There is no script project in dist.* Run "npm run build" first\.$/),
    ])
  })

  it('is told what could not be pasted; the rest comes through, and takes the place of an earlier demo', async () => {
    const folder = folderWith({
      'Start.csv': start,
      'Goals.csv': 'Goal,Level,Mood\nRead more,Nowhere,good\n',
      'Wishes.csv': 'Wish\nA pony\n',
    })
    const { status, stdout } = await demo(['--in', folder, '--out', otherOut()])
    expect(status).toBe(0)
    expect(stdout).toContain('Goals.csv: the tab Goals has no column “Mood”')
    expect(stdout).toContain('Wishes.csv: there is no tab called Wishes')
    expect(stdout).toContain('Goals, row 2: “Nowhere” was refused')
    expect(
      findingsIn(otherOut())
        .map(({ sentence }) => sentence)
        .join(),
    ).toContain('Read more')
    expect(receivers(otherOut())).toEqual(['lea.dahl@example.org'])
  })
})
