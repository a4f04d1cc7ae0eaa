import type { IncomingMessage } from 'node:http'
import { RequestProblem } from './request-problem'

/** The whole body, as long as it is no larger than allowed. @throws RequestProblem 413 */
export async function readBody(request: IncomingMessage, mostBytes: number): Promise<Buffer> {
  const announced = Number(request.headers['content-length'] ?? 0)
  const tooLarge = () =>
    new RequestProblem(
      413,
      `This is larger than ${Math.floor(mostBytes / 1024 / 1024)} MB, the most that can be sent.`,
    )
  if (announced > mostBytes) throw tooLarge()
  const parts: Buffer[] = []
  let bytes = 0
  for await (const part of request) {
    bytes += (part as Buffer).length
    if (bytes > mostBytes) throw tooLarge()
    parts.push(part as Buffer)
  }
  return Buffer.concat(parts)
}

export function parseJson(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8'))
  } catch {
    throw new RequestProblem(400, 'This is not JSON.')
  }
}
