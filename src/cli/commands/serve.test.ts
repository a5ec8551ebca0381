import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import { afterAll, describe, expect, test } from 'vitest'
import { openLedger } from '../../store/open-ledger.ts'
import { ferryReport } from '../../testing/report-fixture.ts'
import { exits, type Terminal } from '../terminal.ts'
import { type ServeFlags, serve } from './serve.ts'

const folder = mkdtempSync(join(tmpdir(), 'hearsay-serve-'))
const ledger = join(folder, 'news.db')
afterAll(() => rmSync(folder, { recursive: true }))

/** Serves until `work` is done with the address that was printed. */
async function serving(
  flags: ServeFlags,
  work: (address: string, said: () => string) => Promise<void> = async () => {},
  env: Record<string, string> = {},
) {
  const [stdout, stderr] = [new PassThrough(), new PassThrough()]
  const tally = { opened: 0, closed: 0 }
  const terminal: Terminal = {
    stdin: new PassThrough(),
    stdout,
    stderr,
    env,
    openReader: async () => {
      tally.opened++
      const read = async () => ferryReport
      return {
        read,
        readWithExplanations: async () => ({ report: ferryReport, explanations: [] }),
        close: async () => {
          tally.closed++
        },
      }
    },
    openLedger,
    onInterrupt: () => () => {},
  }
  const text = (stream: PassThrough) => String(stream.read() ?? '')
  let out = ''
  let err = ''
  const exit = await serve({ ledger, port: '0', ...flags }, terminal, async () => {
    out += text(stdout)
    err += text(stderr)
    await work(out.replace('Hearsay is at ', '').trim(), () => err)
  })
  return { exit, out, err: err + text(stderr), ...tally }
}

describe('hearsay serve', () => {
  test('makes a ledger where there is none, prints its address, and ends', async () => {
    const { exit, out, err, opened } = await serving({}, async (address) => {
      expect(await (await fetch(`${address}api/health`)).json()).toMatchObject({
        status: 'ok',
        ledger: { documents: 0 },
      })
      expect(await (await fetch(address)).text()).toContain('<!doctype html>')
    })
    expect(exit).toBe(exits.ok)
    expect(out).toMatch(/^Hearsay is at http:\/\/127\.0\.0\.1:\d+\/\n$/)
    expect(err).toContain('new ledger')
    expect(existsSync(ledger)).toBe(true)
    expect(opened).toBe(0)
    expect((await serving({})).err).not.toContain('new ledger')
  })

  test('opens the reader once, when it is needed, and closes it', async () => {
    const { opened, closed } = await serving({}, async (address) => {
      for (let n = 0; n < 2; n++) {
        const response = await fetch(`${address}api/read`, {
          method: 'POST',
          body: '{"text":"a"}',
          headers: { 'content-type': 'application/json' },
        })
        expect(await response.json()).toEqual(ferryReport)
      }
    })
    expect([opened, closed]).toEqual([1, 1])
  })

  test('needs a token where others can reach it', async () => {
    const { out, err } = await serving({ host: '127.0.0.1', name: ['localhost'] }, async (address) => {
      const { origin, searchParams } = new URL(address)
      expect((await fetch(`${origin}/api/health`)).status).toBe(401)
      const headers = { authorization: `Bearer ${searchParams.get('token')}` }
      expect((await fetch(`${origin}/api/health`, { headers })).status).toBe(200)
    })
    expect(out).toMatch(/\/\?token=[\w-]{43}\n$/)
    expect(err).toContain('not encrypted')
    const env = { HEARSAY_TOKEN: 'a'.repeat(40) }
    expect((await serving({ host: '0.0.0.0' }, undefined, env)).out).toContain(`?token=${env.HEARSAY_TOKEN}`)
    await expect(serving({ host: '0.0.0.0' }, undefined, { HEARSAY_TOKEN: 'short' })).rejects.toThrow(
      'HEARSAY_TOKEN',
    )
  })

  test('says in words what is wrong', async () => {
    for (const port of ['x', '-1', '65536', '8420.5', ''])
      await expect(serving({ port })).rejects.toThrow(`--port ${port}: give a number`)
    const other = createServer().listen(0, '127.0.0.1')
    await new Promise((resolve) => other.once('listening', resolve))
    const { port } = other.address() as AddressInfo
    await expect(serving({ port: String(port) })).rejects.toThrow(`port ${port} is taken`)
    other.close()
    await expect(serving({ ledger: import.meta.filename })).rejects.toThrow()
  })
})
