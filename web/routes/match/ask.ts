// What the form of a list asks: the list, and what was chosen for its lines.
import type { MatchAsked } from '../../../server/schemas/match.ts'
import { askedField, chooseField, left, nobody } from './choices.ts'

/** The question of a form; each choice with the line that it was made for. */
export function readForm(data: FormData): MatchAsked {
	const field = (name: string) => {
		const value = data.get(name)
		return typeof value === 'string' ? value.replace(/\r\n?/g, '\n') : ''
	}
	const chosen = [...data.keys()].flatMap((name) => {
		const line = Number(/^choose-(\d{1,6})$/.exec(name)?.[1])
		const choice = line ? field(chooseField(line)) : left
		if (choice === left || choice === '') return []
		return [{ line, id: choice === nobody ? null : choice, asked: field(askedField(line)) }]
	})
	return { text: field('text'), chosen }
}
