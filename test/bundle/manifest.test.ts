import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

const repository = resolve(__dirname, '../..')

function manifestAt(path: string): unknown {
  return JSON.parse(readFileSync(join(repository, path), 'utf8'))
}

describe('the manifest', () => {
  it('asks for exactly the five scopes that docs/scopes.md gives reasons for', () => {
    const scopes = [
      'https://www.googleapis.com/auth/spreadsheets.currentonly',
      'https://www.googleapis.com/auth/script.container.ui',
      'https://www.googleapis.com/auth/script.send_mail',
      'https://www.googleapis.com/auth/script.scriptapp',
      'https://www.googleapis.com/auth/userinfo.email',
    ]
    expect(manifestAt('appsscript.json')).toMatchObject({ oauthScopes: scopes })
    const page = readFileSync(join(repository, 'docs/scopes.md'), 'utf8')
    expect(
      [...page.matchAll(/`(https:\/\/www\.googleapis\.com\/auth\/[\w.]+)`/g)].map(([, url]) => url),
    ).toEqual(scopes)
  })

  it('runs on V8 and keeps errors where the technician can find them', () => {
    expect(manifestAt('appsscript.json')).toMatchObject({
      runtimeVersion: 'V8',
      exceptionLogging: 'STACKDRIVER',
    })
  })

  it.each(['dependencies', 'addOns', 'webapp', 'executionApi', 'urlFetchWhitelist'])('has no "%s"', (key) => {
    expect(manifestAt('appsscript.json')).not.toHaveProperty(key)
  })

  it('is uploaded as it stands in the repository', () => {
    expect(manifestAt('dist/appsscript.json')).toEqual(manifestAt('appsscript.json'))
  })
})
