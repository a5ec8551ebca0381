// The graph that is drawn: what each node and line of it looks like.
import type { MultiUndirectedGraph } from 'graphology'
import type { LineData } from './line-program.ts'

export interface NodeLook {
  x: number
  y: number
  size: number
  label: string
  color: string
  sort: string
}

export interface EdgeLook extends LineData {
  size: number
  color: string
}

export type PictureGraph = MultiUndirectedGraph<NodeLook, EdgeLook>
