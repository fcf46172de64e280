import { expect, test } from 'vitest'
import { defaultWindow } from '../../server/domain/window.ts'

test.each([
	['2026-06-30', '2025-07', '2026-06'],
	['2026-06-29', '2025-04', '2026-03'],
	['2026-07-01', '2025-07', '2026-06'],
	['2026-09-29', '2025-07', '2026-06'],
	['2025-12-31', '2025-01', '2025-12'],
	['2025-12-30', '2024-10', '2025-09'],
	['2026-01-01', '2025-01', '2025-12'],
	['2024-03-30', '2023-01', '2023-12'],
	['2024-03-31', '2023-04', '2024-03']
])('up to %s the last four whole quarters are from %s to %s', (coverageEnd, since, until) => {
	expect(defaultWindow(coverageEnd)).toEqual({ since, until })
})
