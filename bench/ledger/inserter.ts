// Puts rows into tables, and keys as the store makes them.
import type { DatabaseSync, StatementSync } from 'node:sqlite'
import type { Chance } from './draw.ts'

type Value = string | number | null | Uint8Array

export class Inserter {
  readonly database: DatabaseSync
  readonly #chance: Chance
  readonly #statements = new Map<string, StatementSync>()

  constructor(database: DatabaseSync, chance: Chance) {
    this.database = database
    this.#chance = chance
  }

  /** Row id of what was inserted. */
  insert(table: string, row: Readonly<Record<string, Value>>): number {
    const key = `${table} ${Object.keys(row).join()}`
    let statement = this.#statements.get(key)
    if (!statement) {
      const columns = Object.keys(row).map((name) => `"${name}"`)
      statement = this.database.prepare(
        `INSERT INTO ${table} (${columns.join()}) VALUES (${columns.map(() => '?').join()})`,
      )
      this.#statements.set(key, statement)
    }
    return Number(statement.run(...Object.values(row)).lastInsertRowid)
  }

  /** 32 bits. */
  number(): number {
    return Math.floor(this.#chance.next() * 2 ** 32)
  }

  /** So many times 32 bits in hexadecimal. */
  hex(times: number): string {
    return Array.from({ length: times }, () => this.number().toString(16).padStart(8, '0')).join('')
  }

  /** What a table keeps of a row's key. */
  ownKey(): Uint8Array {
    return Buffer.from(this.hex(1), 'hex')
  }
}
