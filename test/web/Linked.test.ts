import { render } from 'svelte/server'
import { expect, test } from 'vitest'
import Linked from '../../web/parts/frame/LinkedData.svelte'

test('a name cannot end the element that it stands in', () => {
	const name = '</script><script>alert(1)</script><!--'
	const { head } = render(Linked, { props: { data: { name } } })
	expect(head.match(/<\/script>/g)).toHaveLength(1)
	const [, json] = /<script type="application\/ld\+json">(.*)<\/script>/.exec(head)!
	expect(JSON.parse(json!)).toEqual({ name })
})
