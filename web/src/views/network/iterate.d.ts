declare module 'graphology-layout-forceatlas2/iterate.js' {
  /** One round of ForceAtlas2, in place. */
  export default function iterate(
    settings: Readonly<Record<string, number | boolean>>,
    nodes: Float32Array,
    edges: Float32Array,
  ): unknown
}
