// The beta distribution, as exact intervals of shares need it. The libraries that have it are either no longer kept or
// bring two hundred packages.

/** ln Γ(x) for x > 0: Stirling's series (DLMF 5.11.1) from 10 on, smaller x raised to there by Γ(x + 1) = x Γ(x). */
function lnGamma(x: number): number {
	let shift = 0
	let z = x
	for (; z < 10; z++) shift += Math.log(z)
	const series = 1 / (12 * z) - 1 / (360 * z ** 3) + 1 / (1260 * z ** 5) - 1 / (1680 * z ** 7)
	return (z - 0.5) * Math.log(z) - z + 0.5 * Math.log(2 * Math.PI) + series - shift
}

/**
 * The continued fraction of the incomplete beta function (DLMF 8.17.22), by Lentz's method: converges in about √(a + b)
 * steps where x < (a + 1) / (a + b + 2).
 */
function sumFraction(x: number, a: number, b: number): number {
	const tiny = 1e-300
	const keep = (value: number) => (Math.abs(value) < tiny ? tiny : value)
	let c = 1
	let d = 1 / keep(1 - ((a + b) * x) / (a + 1))
	let sum = d
	for (let m = 1, change = 0; Math.abs(change - 1) > 1e-14 && m < 100_000; m++) {
		const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m))
		d = 1 / keep(1 + even * d)
		c = keep(1 + even / c)
		sum *= d * c
		const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1))
		d = 1 / keep(1 + odd * d)
		c = keep(1 + odd / c)
		change = d * c
		sum *= change
	}
	return sum
}

/** The share of a beta distribution that lies below x: `shareBelow(0.5, 2, 3)` is 0.6875. a and b above 0, x from 0 to 1. */
export function shareBelow(x: number, a: number, b: number): number {
	if (x <= 0 || x >= 1) return x <= 0 ? 0 : 1
	const front = Math.exp(lnGamma(a + b) - lnGamma(a) - lnGamma(b) + a * Math.log(x) + b * Math.log1p(-x))
	return x < (a + 1) / (a + b + 2) ? (front * sumFraction(x, a, b)) / a : 1 - (front * sumFraction(1 - x, b, a)) / b
}

/** The x below which a share of a beta distribution lies, found by halving: `findQuantile(0.6875, 2, 3)` is 0.5. */
export function findQuantile(share: number, a: number, b: number): number {
	if (share <= 0 || share >= 1) return share <= 0 ? 0 : 1
	let [low, high] = [0, 1]
	// 2^-52 is as fine as a number near 1 can be.
	for (let i = 0; i < 52; i++) {
		const middle = (low + high) / 2
		if (shareBelow(middle, a, b) < share) low = middle
		else high = middle
	}
	return (low + high) / 2
}
