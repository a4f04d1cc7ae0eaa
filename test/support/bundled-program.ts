import { execFileSync } from 'node:child_process'

/** The words after `node` with which a program starts that is bundled once here, for tests that start it many times. */
export function bundledProgram(program: string): string[] {
  const code = `import('./scripts/bundle-program.mjs').then(({ bundleProgram }) => bundleProgram('${program}')).then(console.log)`
  const file = execFileSync(process.execPath, ['-e', code], { encoding: 'utf8' }).trim()
  return ['--enable-source-maps', file]
}
