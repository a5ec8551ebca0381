// Schemas that cannot drift from the interfaces of the store: `exactly<Interface>()(schema)` compiles only where the two say the same.
import type { z } from '@hono/zod-openapi'

/** Without `readonly`, which JSON does not know; intersections flattened. */
type Plain<T> = T extends object ? { -readonly [Key in keyof T]: Plain<T[Key]> } : T

/** true where two types have the same fields, optional ones alike. */
type Same<A, B> =
  (<T>() => T extends Plain<A> ? 1 : 2) extends <T>() => T extends Plain<B> ? 1 : 2 ? true : false

/**
 * A schema that is known by an interface's name. “… is not assignable to … never” means: the schema and the interface differ, by a field, by
 * a null or by a question mark.
 */
export const exactly =
  <T>() =>
  <S extends z.ZodType>(schema: S & (Same<z.output<S>, T> extends true ? unknown : never)): z.ZodType<T> =>
    schema as unknown as z.ZodType<T>

export const list = <T extends z.ZodType>(item: T) => item.array().readonly()
