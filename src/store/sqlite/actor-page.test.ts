import { describe, expect, test } from 'vitest'
import { actorId, keyOf, smallLedger } from '../../testing/small-ledger.ts'
import { refreshActivity } from './activity.ts'
import { actorPage } from './actor-page.ts'
import { listActors } from './actors.ts'

const articles = [
  {
    outlet: 'The Harbour Post',
    published: '2031-05-08',
    statements: [
      { speaker: 'Odalys Brandt', words: 'We will mend it', to: ['Imke Vander'], about: ['Lodestar Lines'] },
      { speaker: 'Lodestar Lines', words: 'We asked her', about: ['Odalys Brandt'] },
      { speaker: 'Odalys Brandt', words: 'No', gone: true },
    ],
    interactions: [{ actor: ['Odalys Brandt'], recipient: ['Lodestar Lines', 'Imke Vander'] }],
  },
  {
    outlet: 'Tern Agency',
    published: '2031-06-01',
    statements: [{ speaker: 'Odalys Brandt', words: 'It is mended', about: ['Lodestar Lines'] }],
  },
]
const roles = { 'Odalys Brandt': 'mayor' }

describe('an actor’s page', () => {
  test('names, roles, months, others', () => {
    const ledger = smallLedger(articles, roles)
    const page = actorPage(ledger, actorId(ledger, 'Odalys Brandt'))
    expect(page).toMatchObject({
      name: 'Odalys Brandt',
      aliases: ['Brandt'],
      roles: ['mayor'],
      documents: 2,
      statements: 2,
      interactions: 1,
      first: '2031-05-08',
      last: '2031-06-01',
      rolesOverTime: [{ role: 'mayor', first: '2031-05-08', last: '2031-06-01', documents: 2 }],
      byMonth: [
        { month: '2031-05', statements: 1 },
        { month: '2031-06', statements: 1 },
      ],
      spokenTo: [{ name: 'Imke Vander', statements: 1 }],
      spokenAbout: [{ name: 'Lodestar Lines', statements: 2 }],
      spokenOfBy: [{ name: 'Lodestar Lines', statements: 1 }],
      metWith: [
        { name: 'Imke Vander', interactions: 1 },
        { name: 'Lodestar Lines', interactions: 1 },
      ],
      latest: [{ key: keyOf('s', 2, 4) }, { key: keyOf('s', 1, 1) }],
      why: [{ reason: 'same full name', appearances: 2 }],
      perhapsSame: [],
    })
  })

  test('of nobody is null', () => {
    expect(actorPage(smallLedger(articles), 999)).toBeNull()
  })

  test('who could be the same, best first', () => {
    const ledger = smallLedger(articles)
    const [brandt, vander, lines] = ['Odalys Brandt', 'Imke Vander', 'Lodestar Lines'].map((name) =>
      actorId(ledger, name),
    )
    const add = ledger.prepare('INSERT INTO perhaps_same VALUES (?, ?, ?, ?)')
    add.run(brandt!, vander!, 0.4, '["same surname"]')
    add.run(brandt!, lines!, 0.6, '["same role","other first name"]')
    expect(actorPage(ledger, brandt!)?.perhapsSame).toEqual([
      { id: lines, name: 'Lodestar Lines', score: 0.6, reasons: ['same role', 'other first name'] },
      { id: vander, name: 'Imke Vander', score: 0.4, reasons: ['same surname'] },
    ])
    // Whoever was joined with another appears nowhere any more.
    ledger.prepare('UPDATE appearance_rows SET actor = ? WHERE actor = ?').run(brandt!, vander!)
    expect(actorPage(ledger, brandt!)?.perhapsSame.map(({ id }) => id)).toEqual([lines])
  })

  test('is right at once when rows change, and the same whether counted beforehand or when asked', () => {
    const ledger = smallLedger(
      Array.from({ length: 120 }, () => articles[0]!),
      roles,
    )
    const id = actorId(ledger, 'Odalys Brandt')
    const counted = actorPage(ledger, id)!
    expect(counted.statements + counted.documents + counted.interactions).toBe(360)
    expect(ledger.prepare('SELECT count(*) AS n FROM activity WHERE actor = ?').get(id)!.n).toBeGreaterThan(0)
    // With a statement in each article gone, there are too few to count beforehand.
    ledger.exec(
      "UPDATE statement_rows SET current = 0 WHERE id IN (SELECT id FROM statements WHERE words = 'We will mend it')",
    )
    ledger.prepare('INSERT INTO stale VALUES (?)').run(id)
    const asked = actorPage(ledger, id)!
    expect(ledger.prepare('SELECT count(*) AS n FROM activity WHERE actor = ?').get(id)!.n).toBe(0)
    expect(asked).toEqual({
      ...counted,
      statements: 0,
      byMonth: [],
      spokenTo: [],
      spokenAbout: [],
      latest: [],
    })
  })
})

describe('the list of actors', () => {
  test('those with most statements first, page by page', () => {
    const ledger = smallLedger(articles)
    const first = listActors(ledger, '', { limit: 2 })
    const second = listActors(ledger, '', { limit: 2, after: first.next })
    expect([...first.items, ...second.items].map(({ name, statements }) => [name, statements])).toEqual([
      ['Odalys Brandt', 2],
      ['Lodestar Lines', 1],
      ['Imke Vander', 0],
    ])
    expect([first.total, second.next]).toEqual([3, null])
  })

  test('by name: each word must fit', () => {
    const ledger = smallLedger(articles)
    const names = (words: string) => listActors(ledger, words, {}).items.map(({ name }) => name)
    expect(names('BRANDT')).toEqual(['Odalys Brandt'])
    expect(names('brandt odalys')).toEqual(['Odalys Brandt'])
    expect(names('lode*')).toEqual(['Lodestar Lines'])
    expect(names('odalys bra')).toEqual(['Odalys Brandt'])
    expect(names('dalys')).toEqual([])
    expect(names('brandt vander')).toEqual([])
    expect(names('"brandt" OR vander')).toEqual([])
    expect(names('—')).toEqual([])
  })

  test('whoever is in no article any more is not listed', () => {
    const ledger = smallLedger(articles)
    ledger.exec('UPDATE documents SET current = 0 WHERE id = 1')
    refreshActivity(ledger, [1, 2, 3])
    expect(listActors(ledger, '', {}).items.map(({ name }) => name)).toEqual([
      'Odalys Brandt',
      'Lodestar Lines',
    ])
  })
})
