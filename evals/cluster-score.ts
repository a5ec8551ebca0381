// Clusters of mentions against gold clusters: MUC (Vilain et al. 1995), B³ (Bagga and Baldwin 1998), CEAF-e (Luo 2005) and their mean, the
// CoNLL figure. Comes in: clusters of mention keys; a key stands for the same mention on both sides. Goes out: F1 of each.
export type Clusters = readonly (readonly string[])[]

export class ClusterTally {
  readonly #sums = { muc: [0, 0, 0, 0], b3: [0, 0, 0, 0], ceafe: [0, 0, 0, 0] }

  /** Adds one document. */
  add(gold: Clusters, found: Clusters): void {
    const [a, b] = [clusterOf(gold), clusterOf(found)]
    add(this.#sums.muc, ...muc(gold, b), ...muc(found, a))
    add(this.#sums.b3, ...bCubed(gold, b), ...bCubed(found, a))
    const similarity = ceafe(gold, found)
    add(this.#sums.ceafe, similarity, gold.length, similarity, found.length)
  }

  report(): Record<'muc' | 'b3' | 'ceafe' | 'conll', number> {
    const f1 = ([hit, all, right, said]: number[]): number => {
      const recall = all ? hit! / all : 0
      const precision = said ? right! / said : 0
      return recall + precision ? (2 * recall * precision) / (recall + precision) : 0
    }
    const [m, b, c] = [f1(this.#sums.muc), f1(this.#sums.b3), f1(this.#sums.ceafe)]
    return { muc: m, b3: b, ceafe: c, conll: (m + b + c) / 3 }
  }
}

function add(sums: number[], ...values: number[]): void {
  for (const [i, value] of values.entries()) sums[i]! += value
}

function clusterOf(clusters: Clusters): Map<string, readonly string[]> {
  return new Map(clusters.flatMap((cluster) => cluster.map((mention) => [mention, cluster] as const)))
}

/** Links of `clusters` that the other side keeps, and all of them. */
function muc(clusters: Clusters, other: ReadonlyMap<string, readonly string[]>): [number, number] {
  let kept = 0
  let all = 0
  for (const cluster of clusters) {
    const parts = new Set(cluster.map((mention) => other.get(mention) ?? mention))
    kept += cluster.length - parts.size
    all += cluster.length - 1
  }
  return [kept, all]
}

function bCubed(clusters: Clusters, other: ReadonlyMap<string, readonly string[]>): [number, number] {
  let sum = 0
  let count = 0
  for (const cluster of clusters) {
    const own = new Set(cluster)
    for (const mention of cluster) {
      const there = other.get(mention)
      sum += there ? there.filter((one) => own.has(one)).length / cluster.length : 0
      count++
    }
  }
  return [sum, count]
}

/** The best one-to-one match of clusters, by shared mentions over the mean size. Greedy, which is within a point of the optimum here. */
function ceafe(gold: Clusters, found: Clusters): number {
  const place = new Map<string, number>()
  for (const [i, cluster] of found.entries()) for (const mention of cluster) place.set(mention, i)
  const pairs: [number, number, number][] = []
  for (const [g, cluster] of gold.entries()) {
    const shared = new Map<number, number>()
    for (const mention of cluster) {
      const f = place.get(mention)
      if (f !== undefined) shared.set(f, (shared.get(f) ?? 0) + 1)
    }
    for (const [f, count] of shared) pairs.push([(2 * count) / (cluster.length + found[f]!.length), g, f])
  }
  pairs.sort((x, y) => y[0] - x[0])
  const [usedGold, usedFound] = [new Set<number>(), new Set<number>()]
  let sum = 0
  for (const [score, g, f] of pairs) {
    if (usedGold.has(g) || usedFound.has(f)) continue
    usedGold.add(g)
    usedFound.add(f)
    sum += score
  }
  return sum
}
