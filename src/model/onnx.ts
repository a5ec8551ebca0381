// The only file that touches the runtime. Comes in: the bytes of an ONNX graph. Goes out: a function from tensors to tensors.
// Hard part: two runtimes of one API. The native one is an optional dependency; where it is missing or does not load, the
// WebAssembly one does the same work more slowly.
import type { InferenceSession, Tensor as OrtTensor } from 'onnxruntime-common'

export type Runtime = 'native' | 'wasm'

/** A tensor: 64-bit integers or 32-bit floats, row by row. */
export interface Tensor {
  readonly values: BigInt64Array | Float32Array
  readonly shape: readonly number[]
}

export interface Graph {
  run(inputs: Readonly<Record<string, Tensor>>): Promise<Readonly<Record<string, Tensor>>>
  close(): Promise<void>
}

export class RuntimeMissing extends Error {
  override name = 'RuntimeMissing'
}

/** Opens graphs with one runtime. 'auto': native where it loads, else WebAssembly. Throws RuntimeMissing. */
export async function openRuntime(
  wanted: Runtime | 'auto',
): Promise<{ runtime: Runtime; open: (graph: Uint8Array) => Promise<Graph> }> {
  let native: unknown
  if (wanted !== 'wasm') {
    try {
      const ort = await import('onnxruntime-node')
      return { runtime: 'native', open: (graph) => openGraph(ort, graph, 'cpu') }
    } catch (error) {
      native = error
      if (wanted === 'native') {
        throw new RuntimeMissing(
          'The native runtime (onnxruntime-node) does not load here. Use --runtime wasm, or install it: npm i onnxruntime-node.',
          {
            cause: native,
          },
        )
      }
    }
  }
  try {
    const ort = await import('onnxruntime-web')
    ort.env.wasm.numThreads = 1
    ort.env.logLevel = 'error'
    return { runtime: 'wasm', open: (graph) => openGraph(ort, graph, 'wasm') }
  } catch (error) {
    throw new RuntimeMissing(
      'No runtime for the reading model loads here. Install Hearsay again: npm i hearsay.',
      { cause: error },
    )
  }
}

type Ort = Pick<typeof import('onnxruntime-common'), 'InferenceSession' | 'Tensor'>

async function openGraph(ort: Ort, graph: Uint8Array, provider: string): Promise<Graph> {
  const session: InferenceSession = await ort.InferenceSession.create(graph, {
    executionProviders: [provider],
    // Two threads on a busy machine ran slower than one: scale by workers instead.
    intraOpNumThreads: 1,
    interOpNumThreads: 1,
    graphOptimizationLevel: 'all',
    logSeverityLevel: 3,
  })
  return {
    async run(inputs) {
      const feeds: Record<string, OrtTensor> = {}
      for (const [name, { values, shape }] of Object.entries(inputs)) {
        feeds[name] =
          values instanceof Float32Array
            ? new ort.Tensor('float32', values, shape)
            : new ort.Tensor('int64', values, shape)
      }
      const outputs = await session.run(feeds)
      return Object.fromEntries(
        Object.entries(outputs).map(([name, t]) => [name, { values: t.data as Float32Array, shape: t.dims }]),
      )
    },
    close: () => session.release(),
  }
}
