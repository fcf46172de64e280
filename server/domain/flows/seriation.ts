// An order in which what belongs together stands together, so that a matrix shows its blocks.

/** Joins every pair a little, so that parts without a flow between them have an order too. */
const slightly = 0.01
const rounds = 200

/**
 * The places of a square matrix of counts in spectral order: by the Fiedler vector of the graph of its moves, both ways
 * added up, each pair weighed by the square root of its count. `orderMatrix([[0, 9, 0], [9, 0, 1], [0, 1, 0]])` is
 * `[0, 1, 2]`. The larger end comes first. (Atkins, Boman and Hendrickson 1998, "A spectral algorithm for seriation".)
 */
export function orderMatrix(counts: readonly (readonly number[])[]): number[] {
	const size = counts.length
	const places = Array.from({ length: size }, (_, i) => i)
	if (size < 3) return places
	const weight = places.map((i) =>
		places.map((j) => (i === j ? 0 : Math.sqrt(counts[i]![j]! + counts[j]![i]!) + slightly))
	)
	const degree = weight.map((row) => row.reduce((sum, value) => sum + value, 0))
	// The largest eigenvector of (limit - Laplacian) across the constant one is the Fiedler vector.
	const limit = 2 * Math.max(...degree)
	let vector = places.map((i) => Math.sin(i + 1))
	for (let round = 0; round < rounds; round++) {
		const next = places.map(
			(i) => (limit - degree[i]!) * vector[i]! + weight[i]!.reduce((sum, value, j) => sum + value * vector[j]!, 0)
		)
		const mean = next.reduce((sum, value) => sum + value, 0) / size
		const length = Math.hypot(...next.map((value) => value - mean)) || 1
		vector = next.map((value) => (value - mean) / length)
	}
	const order = places.toSorted((a, b) => vector[a]! - vector[b]! || a - b)
	const total = (i: number) => counts[i]!.reduce((sum, value, j) => sum + value + counts[j]![i]!, 0)
	const half = size >> 1
	const sum = (some: number[]) => some.reduce((all, i) => all + total(i), 0)
	return sum(order.slice(0, half)) >= sum(order.slice(-half)) ? order : order.toReversed()
}
