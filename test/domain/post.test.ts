import { expect, test } from 'vitest'
import { isSidePost } from '../../server/domain/moves/side-post.ts'

test.each([
	'Adviser',
	'advisor',
	'Senior adviser, part-time',
	'Chief scientific advisor (from May)',
	'Board member',
	'Independent board member',
	'Board observer; investor',
	'Non-executive director',
	'Founding board chair',
	'Outside trustee',
	'Visiting researcher',
	'Adjunct professor',
	'Honorary fellow',
	'Researcher, part-time'
])('“%s” is held beside a main job', (role) => {
	expect(isSidePost(role)).toBe(true)
})

test.each([
	null,
	'',
	'Research scientist',
	'Co-founder, initial board member',
	'Former adviser',
	'Adviser to the chief executive',
	'One of our very first advisers',
	'Executive director',
	'Supervisor',
	'Revisiting researcher',
	'Head of the advisory council',
	'Dashboard member'
])('“%s” is none', (role) => {
	expect(isSidePost(role)).toBe(false)
})
