#!/bin/sh
# ical-generator@11.1.2, node-ical@0.27.2
#
# A calendar's link and titles stop being text as soon as a parameter stands beside them.
# ical-generator writes each link as URL;VALUE=URI:, which says no more than the standard
# takes for granted, and node-ical then gives an object instead of a string; a title with
# its language, SUMMARY;LANGUAGE=zh:, too. What shows event.url or event.summary shows
# "[object Object]" for some calendars and is right for others with the same facts.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts ical-generator@11.1.2 node-ical@0.27.2 2>/dev/null
cat >try.mjs <<'JS'
import { deepStrictEqual } from 'node:assert'
import icalGenerator from 'ical-generator'
import nodeIcal from 'node-ical'

const link = 'https://labs.example/deals/1'
const calendar = icalGenerator({ name: 'Deals' })
calendar.createEvent({ id: 'deal-1@labs.example', start: new Date('2026-07-01T00:00:00Z'), allDay: true, summary: 'Alpha buys Beta', url: link })
const written = calendar.toString()
const read = (text) => Object.values(nodeIcal.parseICS(text)).find(({ type }) => type === 'VEVENT')
const same = (what, seen, expected) => {
	console.log(what, '=>', seen)
	deepStrictEqual(seen, expected)
}
same('as written', read(written).url, { params: { VALUE: 'URI' }, val: link })
same('without the parameter', read(written.replace('URL;VALUE=URI:', 'URL:')).url, link)
same('title', read(written).summary, 'Alpha buys Beta')
same('title in a language', read(written.replace('SUMMARY:', 'SUMMARY;LANGUAGE=en:')).summary, {
	params: { LANGUAGE: 'en' },
	val: 'Alpha buys Beta'
})
JS
TZ=UTC node try.mjs
