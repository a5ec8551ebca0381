// Forms with files, as requests send them.
import type { z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import type { IngestFile } from './ingester.ts'
import { Problem } from './problem.ts'

/** "Text/HTML; charset=utf-8" → "text/html"; "" where none is said. */
export const contentTypeOf = ({ req }: Context): string =>
  (req.header('content-type') ?? '').split(';')[0]!.trim().toLowerCase()

/** Throws Problem where the body is no form. */
export const formDataOf = ({ req }: Context): Promise<FormData> =>
  req.formData().catch(() => {
    throw new Problem('unfit-request', 'The form cannot be taken apart.', 'Send it as multipart/form-data.')
  })

/** The fields of a form that are words, checked; files are left to `fileOf`. Throws Problem. */
export async function formOf<Shape extends z.ZodType>(
  c: Context,
  shape: Shape,
): Promise<{ readonly all: FormData; readonly fields: z.output<Shape> }> {
  const all = await formDataOf(c)
  const words = [...all].filter((field) => typeof field[1] === 'string' && field[1] !== '')
  const { success, data, error } = shape.safeParse(Object.fromEntries(words))
  if (success) return { all, fields: data }
  const { path = [], message = '' } = error.issues[0] ?? {}
  throw new Problem(
    'unfit-request',
    `“${path.join('.')}” does not fit: ${message}.`,
    'Mend the field and send it again.',
  )
}

/** A name says what a file is called and no more: folders are cut off, and so is what a terminal would obey. */
const plainName = (name: string): string =>
  (name.split(/[/\\]/).at(-1) ?? '').replace(/[\u0000-\u001f\u007f-\u009f]+/g, ' ').slice(0, 255) || 'file'

export const fileOf = (form: FormData, part: string): Promise<IngestFile[]> =>
  Promise.all(
    form
      .getAll(part)
      .filter((value) => typeof value !== 'string')
      .map(async (file) => ({
        name: plainName(file.name),
        type: file.type === 'application/octet-stream' ? '' : file.type,
        bytes: new Uint8Array(await file.arrayBuffer()),
      })),
  )
