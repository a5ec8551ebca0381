// Many values of like shape, laid out by column: all names, then all kinds, as a table's columns lie one after the other. Comes in: values
// as JSON knows them; goes out: the same, in a form that packs to two thirds of what objects in a row do. Nothing is lost, whatever the shape.
//   [{"a":1,"b":"x"},{"a":2,"b":"x"}] → {"keys":["a","b"],"of":[[1,2],{"all":"x"}]}      near miss: [{"a":1},{"b":2}] stays as it is

/** A list stands for itself. */
type Columns =
  | readonly unknown[]
  /** Objects with the same keys: a column for each. */
  | { readonly keys: readonly string[]; readonly of: readonly Columns[] }
  /** Objects here and null there: "1" and "0". */
  | { readonly some: string; readonly of: Columns }
  /** Lists: how long each is, and all their values. */
  | { readonly lengths: Columns; readonly of: Columns }
  | { readonly all: unknown }

export function toColumns(values: readonly unknown[]): Columns {
  if (values.length === 0) return values
  if (values.every(Array.isArray)) {
    const lists = values as unknown[][]
    return { lengths: toColumns(lists.map(({ length }) => length)), of: toColumns(lists.flat()) }
  }
  if (values.every(isObject)) return objectsToColumns(values)
  if (values.every((value) => value === null || isObject(value)) && values.some(isObject))
    return {
      some: values.map((value) => (value === null ? '0' : '1')).join(''),
      of: toColumns(values.filter((value) => value !== null)),
    }
  if (values.length > 1 && !isObject(values[0]) && values.every((value) => value === values[0]))
    return { all: values[0] }
  return values
}

function objectsToColumns(values: readonly Readonly<Record<string, unknown>>[]): Columns {
  const keys = Object.keys(values[0]!)
  const isLike = (value: object) => {
    const own = Object.keys(value)
    return own.length === keys.length && own.every((key, n) => key === keys[n])
  }
  if (!values.every(isLike)) return values
  return { keys, of: keys.map((key) => toColumns(values.map((value) => value[key]))) }
}

/** `count`: how many values there were. */
export function fromColumns(columns: Columns, count: number): unknown[] {
  // First, as lists have "keys" and "some" of their own.
  if (isList(columns)) return [...columns]
  if ('all' in columns) return Array.from({ length: count }, () => columns.all)
  if ('keys' in columns) {
    const lists = columns.of.map((column) => fromColumns(column, count))
    return Array.from({ length: count }, (_, n) =>
      Object.fromEntries(columns.keys.map((key, k) => [key, lists[k]![n]])),
    )
  }
  if ('some' in columns) {
    const there = fromColumns(columns.of, columns.some.replaceAll('0', '').length)
    let next = 0
    return [...columns.some].map((mark) => (mark === '0' ? null : there[next++]))
  }
  const lengths = fromColumns(columns.lengths, count) as number[]
  const all = fromColumns(
    columns.of,
    lengths.reduce((sum, length) => sum + length, 0),
  )
  let end = 0
  return lengths.map((length) => {
    end += length
    return all.slice(end - length, end)
  })
}

const isList = (columns: Columns): columns is readonly unknown[] => Array.isArray(columns)

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
