// npm run bench [-- --size NAME] [-- --verbose]: what the shipped bundle costs at several sizes, against its budgets.
import { spawnSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { availableParallelism, loadavg } from 'node:os'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { readScriptProject } from '../../workbench/host/script-project'
import { isOver, mostGrowth } from './budgets'
import { withCallAgain } from './mail-time'
import { type PlayedYear, playYear } from './play-year'
import { type Size, sizes, tenThousand, thousand } from './sizes'
import { growthTable, methodLists, type SizeResult, sizeTable } from './table'

const scriptDir = 'dist'

function main(): void {
  const { values } = parseArgs({
    options: {
      size: { type: 'string' },
      verbose: { type: 'boolean', default: false },
      /** Plays one size and prints what came of it as JSON: how this program calls itself. */
      play: { type: 'string' },
    },
  })
  if (values.play !== undefined) {
    playHere(sizeCalled(values.play))
    return
  }
  const wanted = values.size === undefined ? sizes : [sizeCalled(values.size)]
  const results = wanted.map((size): SizeResult => {
    const result = {
      size,
      year: size.checkOnly ? quickestOf(playApart(size), playApart(size)) : playApart(size),
    }
    console.log(`${sizeTable(result)}\n`)
    if (values.verbose) console.log(`${methodLists(result)}\n`)
    return result
  })
  if (results.length > 1) console.log(`${growthTable(results)}\n`)
  judge(results)
}

function sizeCalled(name: string): Size {
  const found = sizes.find((size) => size.name === name)
  if (found) return found
  throw new Error(
    `There is no size “${name}”: say one of ${sizes.map((size) => `“${size.name}”`).join(', ')}.`,
  )
}

function playHere(size: Size): void {
  const folder = withCallAgain(scriptDir)
  try {
    process.stdout.write(JSON.stringify(playYear(size, folder, { isTimed: true })))
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** The threads of the usual collector wait for each other on a busy machine, and their waiting counts as computing. */
const steadyCollector = '--single-threaded-gc'

/** For `globalThis.gc`, which is called before each check. */
const collectorAtHand = '--expose-gc'

/** A process that may take more memory takes it before it collects: what a check needs shows where it may not. */
const heapLimit = '--max-old-space-size=400'

/** In a process of its own, in the script's time zone: no size pays for what an earlier one left in memory or has taught the compiler. */
function playApart(size: Size): PlayedYear {
  const TZ = readScriptProject(scriptDir).manifest.timeZone
  const { status, stdout, stderr, error } = spawnSync(
    process.execPath,
    [
      steadyCollector,
      collectorAtHand,
      ...(size.checkOnly ? [heapLimit] : []),
      fileURLToPath(import.meta.url),
      '--play',
      size.name,
    ],
    { encoding: 'utf8', maxBuffer: 2 ** 28, env: { ...process.env, TZ } },
  )
  if (status === 0) return JSON.parse(stdout) as PlayedYear
  throw new Error(`The size ${size.name} did not come through: ${error?.message ?? stderr}`)
}

/** What a step computed less in one of two plays: the same calls were made, and what the other took more is the machine's. */
function quickestOf(one: PlayedYear, other: PlayedYear): PlayedYear {
  const steps = one.steps.map((step, index) => {
    const again = other.steps[index]
    return again && again.report.cpuMs < step.report.cpuMs ? again : step
  })
  return { ...one, steps }
}

function judge(results: readonly SizeResult[]): void {
  const over = results.flatMap(({ size, year }) =>
    year.steps.flatMap((step) =>
      step.budgets
        .filter(isOver)
        .map(({ of, spent, most }) => `${size.name}, ${step.name}: ${spent} ${of} where ${most} are allowed`),
    ),
  )
  over.push(...grownTooMuch(results))
  const busy = loadavg()[0] ?? 0
  if (busy > availableParallelism()) {
    console.log(`The machine is busy (load ${busy.toFixed(1)}): its figures of CPU are too high.`)
  }
  console.log(over.length === 0 ? 'Every run keeps to its budget.' : `Over budget:\n${over.join('\n')}`)
  if (over.length > 0) process.exitCode = 1
}

/** Ten times the goals in as many tabs: computing that grows with their square would take a hundred times as much. */
function grownTooMuch(results: readonly SizeResult[]): string[] {
  const cpuMs = (size: Size) =>
    results.find((result) => result.size === size)?.year.steps.at(-1)?.report.cpuMs
  const [before, after] = [cpuMs(thousand), cpuMs(tenThousand)]
  if (before === undefined || after === undefined || after <= before * mostGrowth) return []
  const times = (after / before).toFixed(1)
  return [`${tenThousand.name}: ${times} times the CPU of ${thousand.name} where ${mostGrowth} are allowed`]
}

main()
