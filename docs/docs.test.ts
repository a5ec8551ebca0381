// The documentation says what is so: commands exist, links lead somewhere, the README's two commands are those that CI runs, and its
// example and tables are what the program gives.
import { existsSync, globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, test } from 'vitest'
import { figureOf } from '../evals/figures.ts'
import { isWorse, readFloors } from '../evals/floors.ts'
import { commands } from '../src/cli/program.ts'
import * as library from '../src/index.ts'
import { version } from '../src/version.ts'
import { accuracySection, exampleSection, readExample, sectionOf, speedSection } from './write.ts'

const root = fileURLToPath(new URL('../', import.meta.url))
const text = (path: string) => readFileSync(join(root, path), 'utf8')
const pages = globSync(['*.md', 'docs/**/*.md', 'training/*.md', 'models/*/*.md'], { cwd: root }).sort()
const manifest = JSON.parse(text('package.json')) as { version: string; scripts: Record<string, string> }
const readme = text('README.md')

/** Lines of the shell examples, and whatever stands in backticks elsewhere. */
function commandsIn(page: string): string[] {
  const lines = [...page.matchAll(/```sh\n([\s\S]*?)```/g)].flatMap((block) => block[1]!.split('\n'))
  const inline = [...page.replace(/```[\s\S]*?```/g, '').matchAll(/`([^`\n]+)`/g)].map((code) => code[1]!)
  return [...lines, ...inline]
    .flatMap((line) => line.replace(/\s#.*/, '').split(/&&|\|/))
    .map((line) => line.trim())
}

describe('the README', () => {
  test('names the two commands that CI runs', () => {
    const [, block] = /## Try it[\s\S]*?```sh\n([\s\S]*?)```/.exec(readme)!
    const first = block!.trim().split('\n')
    expect(first).toHaveLength(2)
    const run = text('.ci/run').split('\n')
    expect(run.filter((line) => line.startsWith('npm ci'))).toEqual(first)
  })

  test('shows figures that were measured', () => {
    expect(sectionOf(readme, 'accuracy')).toBe(accuracySection())
    expect(sectionOf(readme, 'speed')).toBe(speedSection())
  })

  test('shows no figure below its floor', () => {
    const { floors } = readFloors()
    const measured = JSON.parse(text('docs/accuracy.json')) as Record<string, number>
    const fallen = Object.entries(floors).filter(
      ([name, floor]) =>
        measured[name] === undefined || isWorse(measured[name], floor, figureOf(name)!.better),
    )
    expect(Object.keys(floors).length).toBeGreaterThan(0)
    expect(fallen).toEqual([])
  })

  test('shows what the program gives for the example', async () => {
    expect(sectionOf(readme, 'example')).toBe(await exampleSection(await readExample()))
  })
})

describe.each(pages)('%s', (name) => {
  const page = text(name)

  test('has links that lead somewhere', () => {
    const links = [...page.replace(/```[\s\S]*?```/g, '').matchAll(/\]\(([^)\s]+)\)/g)].map(
      (link) => link[1]!,
    )
    const broken = links.filter((link) => {
      if (/^[a-z]+:/.test(link)) return false
      const [path = '', anchor] = link.split('#')
      const target = path === '' ? name : join(dirname(name), path)
      if (!existsSync(join(root, target))) return true
      return anchor !== undefined && !anchorsOf(text(target)).includes(anchor)
    })
    expect(broken).toEqual([])
  })

  test('names npm scripts that exist', () => {
    const scripts = commandsIn(page).flatMap(
      (line) => /\bnpm (?:run ([\w-]+)|(test))/.exec(line)?.slice(1) ?? [],
    )
    expect(scripts.filter((script) => script !== undefined && !(script in manifest.scripts))).toEqual([])
  })

  test('names commands and flags that exist', () => {
    const unknown = commandsIn(page).flatMap((line) => unknownIn(line))
    expect(unknown).toEqual([])
  })

  test('names files that exist', () => {
    const files = [
      ...page.matchAll(/`((?:src|docs|evals|bench|training|models|examples|\.ci)\/[\w./-]+)`/g),
    ].map((m) => m[1]!)
    expect(
      files.filter((file) => !file.startsWith('training/.cache') && !existsSync(join(root, file))),
    ).toEqual([])
  })

  test('leaves nothing to do', () => {
    expect(page).not.toMatch(/\bTODO|TRAIN_TIME/)
  })

  test('imports what the library has', () => {
    const names = [...page.matchAll(/import \{ ([^}]*) \} from 'hearsay'/g)].flatMap((m) =>
      m[1]!.split(/,\s*/),
    )
    expect(names.filter((one) => !one.startsWith('type ') && !(one in library))).toEqual([])
  })
})

test('the version is the same everywhere', () => {
  expect(version).toBe(manifest.version)
  expect(text('CHANGELOG.md')).toContain(`## ${version}`)
})

/** As GitHub makes them of headings. */
function anchorsOf(page: string): string[] {
  return [...page.matchAll(/^#+ (.*)$/gm)].map((heading) =>
    heading[1]!
      .toLowerCase()
      .replace(/[^\p{L}\p{N} -]/gu, '')
      .replaceAll(' ', '-'),
  )
}

let known: ReadonlyMap<string, readonly string[]>
beforeAll(() => {
  const nowhere = { write: () => true }
  const program = commands({ stdout: nowhere, stderr: nowhere } as never, () => {})
  known = new Map(
    program.commands.map((command) => [
      command.name(),
      command.options.flatMap(({ long, short }) => [long ?? '', short ?? '']),
    ]),
  )
})

/** Commands and flags of `hearsay …` that the program does not have. */
function unknownIn(line: string): string[] {
  const [, command, rest = ''] = /^(?:npx |npm run )?hearsay (?:-- )?([a-z]+)(.*)$/.exec(line) ?? []
  if (command === undefined) return []
  const flags = known.get(command)
  if (!flags) return [`hearsay ${command}`]
  return [...rest.matchAll(/(?<=\s)--?[a-z][\w-]*/g)]
    .map((flag) => flag[0])
    .filter((flag) => flag !== '-' && !flags.includes(flag) && flag !== '--help')
}
