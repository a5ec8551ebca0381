// docs/reference/api.md and the description that the server gives of itself say the same.
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { ask, fakeReader } from '../testing/served-app.ts'
import { createApp } from './app.ts'
import { defaultLimits } from './limits.ts'
import { problemKinds } from './shapes/problem.ts'

const page = readFileSync(new URL('../../docs/reference/api.md', import.meta.url), 'utf8')
const app = createApp({ store: null, reader: fakeReader(), hosts: ['localhost'] })

interface Operation {
  readonly summary: string
  readonly parameters?: readonly { readonly name: string }[]
  readonly responses: Readonly<Record<string, { content?: Record<string, { example?: unknown }> }>>
}
const { paths } = (await (await ask(app, '/api/openapi.json')).json()) as {
  paths: Record<string, Record<string, Operation>>
}
const operations = Object.entries(paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(
    ([method, operation]) => [`${method.toUpperCase()} ${path}`, path, operation] as const,
  ),
)
const sections = new Map(
  page
    .split(/^### /m)
    .slice(1)
    .map((section) => [section.slice(0, section.indexOf('\n')), section.split(/^## /m)[0]!]),
)

/** Are they the same, where "…" is as good as anything? */
function agree(shown: unknown, described: unknown): boolean {
  if (shown === '…') return true
  if (typeof shown !== 'object' || shown === null || typeof described !== 'object' || described === null)
    return shown === described
  const keys = Object.keys(described)
  return (
    Object.keys(shown).join() === keys.join() &&
    keys.every((key) =>
      agree((shown as Record<string, unknown>)[key], (described as Record<string, unknown>)[key]),
    )
  )
}

test('no route is missing, and none is there that is not', () => {
  expect([...sections.keys()].sort()).toEqual(operations.map(([name]) => name).sort())
})

describe.each(operations)('%s', (name, path, { summary, parameters = [], responses }) => {
  const section = sections.get(name) ?? ''

  test('is explained, with its parameters and a command that asks it', () => {
    expect(section).toContain(`${summary}.`)
    for (const parameter of parameters) expect(section).toContain(`| \`${parameter.name}\` |`)
    const [, command = ''] = /```sh\n([\s\S]*?)```/.exec(section) ?? []
    const literal = path.replaceAll(/[.]/g, '\\.').replaceAll(/\{\w+\}/g, "[^/?\\s']+")
    expect(command).toMatch(new RegExp(`^curl .*http://127\\.0\\.0\\.1:8420${literal}(['?\\s]|$)`, 'm'))
  })

  test('has the example of the description', () => {
    const example = Object.entries(responses).find(([status]) => status.startsWith('2'))?.[1].content?.[
      'application/json'
    ]?.example
    const [, shown] = /```json\n([\s\S]*?)```/.exec(section) ?? []
    if (example === undefined) expect(shown).toBeUndefined()
    else expect(agree(JSON.parse(shown ?? 'null'), example)).toBe(true)
  })
})

test('every kind of problem is listed, and no other', () => {
  const listed = [...page.matchAll(/^\| `([\w-]+)` \| (\d{3}) \| (.*) \|$/gm)].map(
    ([, kind, status, title]) => [kind, Number(status), title],
  )
  expect(listed).toEqual(Object.entries(problemKinds).map(([kind, [status, title]]) => [kind, status, title]))
})

test('limits are those that hold', () => {
  const { articleBytes, ingestBytes, bodyBytes, waiting, readTime, answerTime, answers, exports, listeners } =
    defaultLimits
  for (const words of [
    `| an article sent to be read | ${articleBytes / 1e6} MB |`,
    `| files sent to be put into the ledger, together | ${ingestBytes / 1e6} MB |`,
    `| any other body | ${bodyBytes / 1e6} MB |`,
    `| reading | one article at a time, ${waiting} wait; ${readTime / 1000} seconds each |`,
    `| an answer | ${answerTime / 1000} seconds; ${answers} requests at a time |`,
    `| exports, listeners to events | ${exports} and ${listeners} at a time |`,
  ])
    expect(page).toContain(words)
})
