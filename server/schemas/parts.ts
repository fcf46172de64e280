// What the schemas of this folder are made of. Together they are everything that crosses HTTP.
// Dates are partial ISO text; money is in whole units of its currency; null is "not known". Each description is the
// column's line in .metadata.json and the key's in the OpenAPI document. Keys may be added, never renamed or retyped.
import Type, { type TSchema } from 'typebox'
import { precisions, statuses } from '../../db/words.ts'

export const text = (description: string) => Type.String({ description })
export const textOrNull = (description: string) => Type.Union([Type.String(), Type.Null()], { description })
export const numberOrNull = (description: string) => Type.Union([Type.Number(), Type.Null()], { description })
export const count = (description: string) => Type.Integer({ minimum: 0, description })
export const countOrNull = (description: string) =>
	Type.Union([Type.Integer({ minimum: 0 }), Type.Null()], { description })
export const listOf = <T extends TSchema>(item: T, description: string) => Type.Array(item, { description })

export const oneOf = <Words extends string[]>(words: readonly [...Words], description: string) =>
	Type.Enum<Words>(words, { description })
export const oneOrNull = <Words extends string[]>(words: readonly [...Words], description: string) =>
	Type.Union([Type.Enum<Words>(words), Type.Null()], { description })
/** A closed list in words: "primary, filing, outlet, secondary or social". */
export const listWords = (words: readonly string[]) => `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`
export const precision = (description: string) => oneOf(precisions, description)
export const precisionOrNull = (description: string) => oneOrNull(precisions, description)

export const status = oneOf(
	statuses,
	'confirmed: a page records that the person, the organisation or a filing said so; reported: a credible page; rumored; disputed: rival accounts, or a party objects; denied: a party denies it and nothing independent supports it; reversed: it happened or was announced, then was undone'
)
export const id = text('Stable readable key')
export const note = textOrNull('Remark of at most 15 words')
export const currency = textOrNull('ISO 4217 code')
export const low = numberOrNull('Lower bound in whole units of the currency; null where open')
export const high = numberOrNull('Upper bound in whole units of the currency; null where open')

export const date = text(
	'When it happened, was announced or reported, partial ISO date; parts finer than its precision are 01 and mean nothing'
)
export const datePrecision = precision('How exact the date is')
