import { execFile, spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable, Writable } from 'node:stream'
import { promisify } from 'node:util'
import type { Command } from 'commander'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { Report } from '../ledger/report.ts'
import { reportFixture } from '../testing/report-fixture.ts'
import { commands, run } from './program.ts'
import type { ArticleOptions, ArticleReader, Exit, Screen } from './terminal.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hearsay-cli-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const file = (name: string, text: string): string => {
  const path = join(folder, name)
  mkdirSync(join(path, '..'), { recursive: true })
  writeFileSync(path, text)
  return path
}

interface World {
  readonly exit: Exit
  readonly out: string
  readonly err: string
  readonly calls: readonly { readonly text: string; readonly options: ArticleOptions }[]
  readonly opened: readonly string[]
  readonly closed: number
}

interface Setting {
  readonly stdin?: string
  readonly tty?: boolean
  readonly columns?: number
  readonly env?: Record<string, string>
  /** Bytes after which nobody reads standard output any more. */
  readonly listensFor?: number
  readonly openFails?: boolean
}

/** Runs a command against a reader that takes the whole text as one statement of Ada Quill's; “BROKEN” makes it fail, “TUESDAY” is a day. */
async function hearsay(words: readonly string[], setting: Setting = {}): Promise<World> {
  const calls: { text: string; options: ArticleOptions }[] = []
  const opened: string[] = []
  let closed = 0
  const reader: ArticleReader = {
    async read(bytes, options) {
      const text = new TextDecoder().decode(bytes)
      calls.push({ text, options })
      if (text.includes('BROKEN')) throw new Error('this is no article.')
      const blocks = [`Ada Quill said: ${text}`]
      const speaker = { name: 'Ada Quill', words: 'Ada Quill' }
      return reportFixture({
        title: text,
        published: options.published ?? null,
        blocks,
        statements: [
          {
            speaker,
            cue: 'said',
            content: [text],
            ...(text.includes('TUESDAY') ? { when: { day: '2031-05-06', words: 'TUESDAY' } } : {}),
          },
        ],
      })
    },
    async readWithExplanations(bytes, options) {
      const report = await reader.read(bytes, options)
      const cue = report.statements[0]!.cue!
      const part = {
        role: 'cue',
        by: 'model',
        words: [cue],
        why: 'The cue head marks “said”.',
        score: 0.98,
      } as const
      return { report, explanations: [{ statement: 's1', parts: [part] }] }
    },
    close: async () => {
      closed++
    },
  }
  const stdout = screen(setting)
  const stderr = screen({ tty: setting.tty ?? false })
  const exit = await run(words, {
    stdin: Readable.from(setting.stdin === undefined ? [] : [Buffer.from(setting.stdin)]),
    stdout,
    stderr,
    env: setting.env ?? {},
    async openReader({ runtime }) {
      opened.push(runtime)
      if (setting.openFails) throw new Error('The reading model is missing. Install hearsay again.')
      return reader
    },
    openLedger: async () => {
      throw new Error('reading needs no ledger')
    },
    onInterrupt: () => () => {},
  })
  return { exit, out: stdout.text(), err: stderr.text(), calls, opened, closed }
}

function screen({
  tty = false,
  columns,
  listensFor = Number.POSITIVE_INFINITY,
}: Setting): Screen & { text(): string } {
  let text = ''
  const stream = new Writable({
    write(chunk, _, done) {
      text += chunk
      done(text.length > listensFor ? Object.assign(new Error('write EPIPE'), { code: 'EPIPE' }) : null)
    },
  })
  return Object.assign(stream, {
    isTTY: tty,
    text: () => text,
    ...(columns === undefined ? {} : { columns }),
  })
}

describe('hearsay read', () => {
  test('prints a table and nothing else', async () => {
    const { exit, out, err, opened, closed } = await hearsay(['read', file('a.txt', 'The boat stays.')])
    expect(exit).toBe(0)
    expect(out).toMatch(/^s1 +Ada Quill +said +The boat stays\. +¶1 16–31$/m)
    expect(out).not.toContain('\u001b')
    expect(err).toBe('')
    expect(opened).toEqual(['auto'])
    expect(closed).toBe(1)
  })

  test('keeps the order given, a report a line', async () => {
    const inputs = ['c', 'a', 'b'].map((name) => file(`${name}.html`, `This is ${name}.`))
    const { exit, out, err, calls } = await hearsay(['read', ...inputs, '--format', 'jsonl'])
    expect(exit).toBe(0)
    expect(err).toBe('')
    const reports = out
      .trimEnd()
      .split('\n')
      .map((line) => Report.parse(JSON.parse(line)))
    expect(reports.map(({ document }) => document.title)).toEqual(['This is c.', 'This is a.', 'This is b.'])
    expect(calls.map(({ options }) => options)).toEqual(inputs.map((fileName) => ({ fileName })))
  })

  test('goes through folders by name, leaves out what is hidden or no article', async () => {
    for (const name of ['b.html', 'a/z.txt', 'a.HTM', '.hidden/x.html', '.y.html', 'photo.png', 'c.xhtml'])
      file(name, `In ${name}.`)
    const { out } = await hearsay(['read', folder, '-f', 'csv'])
    expect([...out.matchAll(/,In ([^,]+)\.,\d/g)].map(([, name]) => name)).toEqual([
      'a/z.txt',
      'a.HTM',
      'b.html',
      'c.xhtml',
    ])
  })

  test('takes patterns, but a file of that very name first', async () => {
    for (const name of ['n2.html', 'n1.html', 'n3.txt']) file(name, `In ${name}.`)
    const { out } = await hearsay(['read', join(folder, 'n*.html'), '-f', 'jsonl'])
    expect(out.match(/"title":"[^"]+"/g)).toEqual(['"title":"In n1.html."', '"title":"In n2.html."'])
    const odd = await hearsay(['read', file('odd[1].html', 'In odd.'), '-f', 'json'])
    expect(JSON.parse(odd.out).document.title).toBe('In odd.')
  })

  test('json is an object for one article and a list for a folder or several', async () => {
    const a = file('a.html', 'One.')
    expect(JSON.parse((await hearsay(['read', a, '-f', 'json'])).out).format).toBe('hearsay/1')
    expect(JSON.parse((await hearsay(['read', folder, '-f', 'json'])).out)).toHaveLength(1)
    expect(JSON.parse((await hearsay(['read', a, a, '-f', 'json'])).out)).toHaveLength(2)
  })

  test('reads standard input and passes on what the caller knows', async () => {
    const words = ['read', '-', '--published', '2031-05-08', '--url', 'https://harbourpost.example/a']
    const { exit, calls } = await hearsay(words, { stdin: 'The boat stays.' })
    expect(exit).toBe(0)
    expect(calls).toEqual([
      { text: 'The boat stays.', options: { published: '2031-05-08', url: 'https://harbourpost.example/a' } },
    ])
  })

  test('reads the web, but not this machine unless told to', async () => {
    const server = createServer((_, response) =>
      response.setHeader('content-type', 'text/plain').end('The boat stays.'),
    )
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/a`
    const refused = await hearsay(['read', url])
    expect(refused.exit).toBe(3)
    expect(refused.err).toContain('--allow-private')
    const { exit, calls } = await hearsay(['read', url, '--allow-private'])
    expect(exit).toBe(0)
    expect(calls[0]!.options).toEqual({ url, contentType: 'text/plain' })
    server.close()
  })

  test('goes on after an input that fails, and says so once', async () => {
    const inputs = [
      file('a.html', 'One.'),
      join(folder, 'none.html'),
      file('b.html', 'BROKEN'),
      file('c.html', 'Two.'),
    ]
    const { exit, out, err } = await hearsay(['read', ...inputs, '-f', 'jsonl'])
    expect(exit).toBe(1)
    expect(out.trimEnd().split('\n')).toHaveLength(2)
    expect(err.trimEnd().split('\n')).toEqual([
      `hearsay: ${inputs[1]}: there is no such file or folder. Check the name.`,
      `hearsay: ${inputs[2]}: this is no article.`,
      'hearsay: 2 of 4 could not be read',
    ])
    const quiet = await hearsay(['read', ...inputs, '-f', 'jsonl', '--quiet'])
    expect(quiet.err).not.toContain('2 of 4')
    expect(quiet.err).toContain('this is no article')
  })

  test.each([
    ['a file that is not there', ['none.html']],
    ['a pattern that nothing fits', ['none*.html']],
    ['an empty folder', ['.']],
  ])('ends with 3 and prints nothing for %s', async (_, inputs) => {
    const { exit, out, err, opened } = await hearsay([
      'read',
      ...inputs.map((name) => join(folder, name)),
      '-f',
      'json',
    ])
    expect(exit).toBe(3)
    expect(out).toBe('')
    expect(err).toMatch(/^hearsay: .+\n$/)
    expect(opened).toEqual([])
  })

  test('a model that cannot be loaded ends it at the first article', async () => {
    const a = file('a.html', 'One.')
    const { exit, err } = await hearsay(['read', a, a, a], { openFails: true })
    expect(exit).toBe(3)
    expect(err).toBe('hearsay: The reading model is missing. Install hearsay again.\n')
  })

  test('shows no stack, unless asked', async () => {
    const a = file('a.html', 'BROKEN')
    expect((await hearsay(['read', a])).err).not.toMatch(/\n +at /)
    expect((await hearsay(['read', a], { env: { HEARSAY_DEBUG: '1' } })).err).toMatch(/\n +at /)
  })

  test('does not obey a file’s name', async () => {
    const { err } = await hearsay(['read', join(folder, 'a\u001b[2J\n.html')])
    expect(err).not.toContain('\u001b')
    expect(err.match(/\n/g)).toHaveLength(1)
  })
})

describe('hearsay read on a terminal', () => {
  test('shows progress on standard error and takes it away again', async () => {
    const { out, err } = await hearsay(['read', file('a.html', 'One.')], { tty: true, columns: 80 })
    expect(err).toMatch(/^\r\u001b\[Kreading .*a\.html\r\u001b\[K$/)
    expect(out).toContain('\u001b[')
    const quiet = await hearsay(['read', file('a.html', 'One.'), '-q'], { tty: true })
    expect(quiet.err).toBe('')
  })

  test.each([
    ['--no-color', {}, ['--no-color']],
    ['NO_COLOR', { NO_COLOR: '1' }, []],
    ['a dumb terminal', { TERM: 'dumb' }, []],
  ])('no colours with %s', async (_, env, words) => {
    const { out } = await hearsay(['read', file('a.html', 'One.'), ...words], {
      tty: true,
      env: env as Record<string, string>,
    })
    expect(out).not.toContain('\u001b')
  })

  test('--color wins over NO_COLOR and over a pipe', async () => {
    const { out } = await hearsay(['read', file('a.html', 'One.'), '--color'], { env: { NO_COLOR: '1' } })
    expect(out).toContain('\u001b[')
  })

  test('--width folds', async () => {
    const { out } = await hearsay([
      'read',
      file('a.html', 'The boat stays where it is for now.'),
      '--width',
      '24',
    ])
    expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(24)
  })
})

describe('hearsay read --out', () => {
  test('writes the file whole, in the format of its name, and nothing on standard output', async () => {
    const out = join(folder, 'ledger.csv')
    const world = await hearsay(['read', file('a.html', 'One.'), '--out', out], { tty: true })
    expect(world.exit).toBe(0)
    expect(world.out).toBe('')
    expect(readFileSync(out, 'utf8')).toMatch(/^document,title.*\r\n.*One\..*\r\n$/)
    expect(readdirSync(folder).sort()).toEqual(['a.html', 'ledger.csv'])
  })

  test('does not read what it writes', async () => {
    file('a.html', 'One.')
    const out = file('ledger.html', 'An old page.')
    const { calls } = await hearsay(['read', folder, '--out', out])
    expect(calls.map(({ text }) => text)).toEqual(['One.'])
    expect(readFileSync(out, 'utf8')).toContain('<!doctype html>')
  })

  test('leaves an old file alone when nothing could be read', async () => {
    const out = file('ledger.csv', 'old')
    const { exit } = await hearsay(['read', file('a.html', 'BROKEN'), '--out', out])
    expect(exit).toBe(3)
    expect(readFileSync(out, 'utf8')).toBe('old')
    expect(readdirSync(folder).sort()).toEqual(['a.html', 'ledger.csv'])
  })

  test('writes to a device as it is', async () => {
    expect((await hearsay(['read', file('a.html', 'One.'), '--out', '/dev/null'])).exit).toBe(0)
  })

  test.runIf(process.platform === 'linux')('says when it cannot be written', async () => {
    const { exit, err } = await hearsay(['read', file('a.html', 'One.'), '--out', '/dev/full'])
    expect(exit).toBe(4)
    expect(err).toBe('hearsay: the result could not be written: the disk is full.\n')
  })
})

describe('hearsay read --explain', () => {
  test('shows what put each part there', async () => {
    const { exit, out } = await hearsay(['read', file('a.html', 'One.'), '--explain', 's1'])
    expect(exit).toBe(0)
    expect(out).toContain('s1 Ada Quill: said')
    expect(out).toContain('cue  model (0.98): The cue head marks “said”.\n     10–14 said')
  })

  test('says which rows there are', async () => {
    const { exit, out, err } = await hearsay(['read', file('a.html', 'One.'), '--explain', 's9'])
    expect(exit).toBe(2)
    expect(out).toBe('')
    expect(err).toContain('--explain s9: there is no such row; this article has s1 alone.')
  })
})

describe('hearsay read --rows', () => {
  test('picks the table of csv', async () => {
    const { exit, out } = await hearsay(['read', file('a.html', 'One.'), '-f', 'csv', '--rows', 'actors'])
    expect(exit).toBe(0)
    expect(out).toMatch(
      /^document,title,publisher,published,url,actor,name,.*\r\n.*,a1,Ada Quill,person,.*\r\n$/,
    )
  })

  test('picks the rows of the table', async () => {
    const { out } = await hearsay(['read', file('a.html', 'One.'), '--rows', 'actors'])
    expect(out).toMatch(/^Ada Quill +person +1$/m)
    expect(out).not.toMatch(/^s1/m)
  })
})

describe('hearsay read --timeline', () => {
  test('prints days, and counts what has none', async () => {
    const { exit, out } = await hearsay(['read', file('a.html', 'It was TUESDAY.'), '--timeline'])
    expect(exit).toBe(0)
    expect(out).toMatch(/^2031-05-06, Tuesday\n {2}s1 {2}Ada Quill · said\n {6}It was TUESDAY\.\n/m)
    const undated = await hearsay(['read', file('a.html', 'One.'), '--timeline'])
    expect(undated.out).toContain('without a day: 1 statement')
  })

  test('one after another, or as json', async () => {
    const inputs = [file('a.html', 'On TUESDAY.'), file('b.html', 'Two.')]
    const { out } = await hearsay(['read', ...inputs, '--timeline'])
    expect(out).toMatch(/^On TUESDAY\.\n[\s\S]+^Two\.\n/m)
    const json = await hearsay(['read', ...inputs, '--timeline', '--format', 'json'])
    expect(JSON.parse(json.out).map(({ days }: { days: unknown[] }) => days.length)).toEqual([1, 0])
  })
})

describe('hearsay compare', () => {
  const shared = 'The wooden boat in the harbour is sound'

  test('prints what both say, with who says it', async () => {
    const [a, b] = [file('a.html', shared), file('b.html', shared)]
    const { exit, out, err, opened, closed } = await hearsay(['compare', a, b])
    expect(exit).toBe(0)
    expect(out).toMatch(/^A {2}The wooden boat/)
    expect(out).toContain(`1 row with the same words\n  A s1  Ada Quill · said\n        ${shared}\n`)
    expect(out).toContain('0 quotations in different words')
    expect(err).toBe('')
    expect({ opened, closed }).toEqual({ opened: ['auto'], closed: 1 })
  })

  test('is json where asked for, by name or by the file’s ending', async () => {
    const [a, b] = [file('a.html', shared), file('b.html', `${shared} and dry`)]
    const { out } = await hearsay(['compare', a, b, '--format', 'json'])
    const comparison = JSON.parse(out)
    expect(comparison.format).toBe('hearsay-comparison/1')
    expect(comparison.shared[0]).toMatchObject({ extent: 'cut', speakers: 'same', a: { row: 's1' } })
    const path = join(folder, 'both.json')
    expect((await hearsay(['compare', a, b, '--out', path])).out).toBe('')
    expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual(comparison)
  })

  test('takes one of the two from standard input', async () => {
    const { exit, calls } = await hearsay(['compare', file('a.html', 'One.'), '-'], { stdin: 'Two.' })
    expect(exit).toBe(0)
    expect(calls.map(({ text }) => text)).toEqual(['One.', 'Two.'])
  })

  test.each([
    ['is not there', (): string => join(folder, 'none.html'), 0],
    ['cannot be read', () => file('b.html', 'BROKEN'), 1],
  ])('ends with 3, and leaves an old file alone, when one of the two %s', async (_, second, opens) => {
    const out = file('old.json', 'old')
    const { exit, err, opened, closed } = await hearsay([
      'compare',
      file('a.html', 'One.'),
      second(),
      '--out',
      out,
    ])
    expect(exit).toBe(3)
    expect(err).toMatch(/^hearsay: .+\n$/)
    expect([opened.length, closed]).toEqual([opens, opens])
    expect(readFileSync(out, 'utf8')).toBe('old')
  })

  test('refuses a folder before the model is opened', async () => {
    const { exit, err, opened } = await hearsay(['compare', folder, file('a.html', 'One.')])
    expect(exit).toBe(2)
    expect(err).toContain('is a folder; compare reads two articles')
    expect(opened).toEqual([])
  })

  test('refuses a pattern that fits several', async () => {
    file('a1.html', 'One.')
    file('a2.html', 'Two.')
    const { exit, err } = await hearsay(['compare', join(folder, 'a*.html'), file('b.html', 'Three.')])
    expect(exit).toBe(2)
    expect(err).toContain('this pattern fits several')
  })
})

describe('wrong calls', () => {
  test.each([
    [[], /Usage: hearsay/],
    [['read'], /missing required argument/],
    [['raed', 'a'], /Did you mean read/],
    [['read', 'a', '--formt', 'csv'], /unknown option/],
    [['read', 'a', '--format', 'pdf'], /choose one of table, json/],
    [['read', 'a', '--format', 'constructor'], /choose one of/],
    [['read', 'a', '--runtime', 'gpu'], /choose one of auto, native, wasm/],
    [['read', 'a', '--width', 'wide'], /number of columns/],
    [['read', 'a', '--width', '9'], /20 or more/],
    [['read', 'a', '--published', 'Thursday'], /YYYY-MM-DD/],
    [['read', 'a', '--published', '2031-02-30'], /YYYY-MM-DD/],
    [['read', 'a', 'b', '--url', 'https://a.example/'], /one input/],
    [['read', 'a', '--url', 'harbour post'], /not an address/],
    [['read', 'a', 'b', '--explain', 's1'], /one input/],
    [['read', 'a', '--explain', 's1', '--format', 'csv'], /leave out --format/],
    [['read', 'a', '--rows', 'rows'], /choose one of statements, interactions, actors, dates/],
    [['read', 'a', '--rows', 'dates', '-f', 'json'], /table or csv; json shows all rows/],
    [['read', 'a', '--timeline', '-f', 'csv'], /no csv format; choose one of table, json, jsonl/],
    [['read', 'a', '--timeline', '--rows', 'dates'], /leave out --rows/],
    [['read', 'a', '--timeline', '--explain', 's1'], /leave out --timeline/],
    [['read', 'a', '--rows', 'dates', '--explain', 's1'], /leave out --rows/],
    [['compare', 'a'], /missing required argument/],
    [['compare', 'a', 'b', 'c'], /too many arguments/],
    [['compare', 'a', 'b', '--format', 'csv'], /choose one of text, json/],
    [['compare', '-', '-'], /only once/],
    [['read', '-', '-'], /only once/],
    [['read', 'a', '--out', '/'], /is a folder/],
    [['read', 'a', '--out', '/no/such/folder/a.csv'], /make it first/],
  ])('%j', async (words, reason) => {
    const { exit, out, err, opened } = await hearsay(words as string[])
    expect(exit).toBe(2)
    expect(out).toBe('')
    expect(err).toMatch(reason)
    expect(err).not.toMatch(/\n +at /)
    expect(opened).toEqual([])
  })
})

describe('hearsay', () => {
  test('prints help, version and schema', async () => {
    expect((await hearsay(['read', '--help'])).out).toContain('Exit status:')
    expect((await hearsay(['--version'])).out).toMatch(/^\d+\.\d+\.\d+\n$/)
    const { exit, out } = await hearsay(['schema'])
    expect(exit).toBe(0)
    expect(JSON.parse(out).title).toBe('Hearsay report')
  })

  test('ends quietly when nobody listens any more', async () => {
    const a = file('a.html', 'One.')
    const { exit, err, calls, closed } = await hearsay(['read', a, a, a, a, '-f', 'jsonl'], {
      listensFor: 100,
    })
    expect(exit).toBe(0)
    expect(err).toBe('')
    expect(calls).toHaveLength(1)
    expect(closed).toBe(1)
  })

  const main = new URL('main.ts', import.meta.url).pathname

  test('runs as a program', async () => {
    const { stdout } = await promisify(execFile)(process.execPath, [main, '--version'])
    expect(stdout).toMatch(/^\d+\.\d+\.\d+\n$/)
  })

  test('ends quietly in a pipe that closes', async () => {
    const child = spawn(process.execPath, [main, 'schema'], { stdio: ['ignore', 'pipe', 'pipe'] })
    child.stdout.destroy()
    let err = ''
    child.stderr.on('data', (chunk) => {
      err += chunk
    })
    const code = await new Promise((resolve) => child.on('close', resolve))
    expect({ code, err }).toEqual({ code: 0, err: '' })
  })

  test('its reference names every command, flag and exit status', () => {
    const reference = readFileSync(new URL('../../docs/reference/cli.md', import.meta.url), 'utf8')
    const named = (command: Command, before: string) => {
      const name = `${before} ${command.name()}`
      expect(reference).toContain(name)
      for (const option of command.options) expect(reference).toContain(`\`${option.long}`)
      for (const inner of command.commands) named(inner, name)
    }
    for (const command of commands(null as never, () => {}).commands) named(command, 'hearsay')
    for (const name of ['statements', 'interactions', 'actors', 'dates'])
      expect(reference).toContain(`\`${name}\``)
    for (const exit of [0, 1, 2, 3, 4]) expect(reference).toContain(`| ${exit} |`)
  })
})
