// What parts of addresses may hold.
import { defineParams } from '@sveltejs/kit/params'

export const params = defineParams({
	/** The ending of a picture. */
	ending: (text): 'svg' | 'png' | undefined => (text === 'svg' || text === 'png' ? text : undefined)
})
