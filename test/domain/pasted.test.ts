// What the lines of a pasted list ask for.
import Papa from 'papaparse'
import { expect, test } from 'vitest'
import { longestLine, mostPasted, readPasted } from '../../server/domain/resolve/pasted.ts'

const cells = (text: string, delimiter: string) => Papa.parse<string[]>(text, { delimiter }).data
const read = (text: string) =>
	readPasted(text, cells).rows.map(({ line, name, labs, address }) => [
		line,
		name,
		...(labs.length ? [labs.join('+')] : []),
		...(address ? [address] : [])
	])

test('a list is a name a line, whatever it begins with; empty lines count and ask for nobody', () => {
	expect(read('Ada Example\r\n\r\n2. Bo Sample, Lab One\n- 曾例 (某实验室)\n3、单例\n')).toEqual([
		[1, 'Ada Example'],
		[3, 'Bo Sample, Lab One'],
		[4, '曾例 (某实验室)'],
		[5, '单例']
	])
})

test('a public id or an address stands by itself or beside a name', () => {
	expect(
		read(
			'Ada Example https://orcid.org/0000-0000-0000-0001\n~Ada_Example1\nexample.org/people/ada\n(0000-0000-0000-000X), Bo Sample'
		)
	).toEqual([
		[1, 'Ada Example', 'https://orcid.org/0000-0000-0000-0001'],
		[2, '', '~Ada_Example1'],
		[3, '', 'example.org/people/ada'],
		[4, 'Bo Sample', '0000-0000-0000-000X']
	])
})

test('columns of a sheet are read by their header, with two columns of a name as one', () => {
	expect(read('Email\tFirst Name\tLast Name\tCompany\nx\tAda\tExample\tLab One\ny\tBo\tSample\t')).toEqual([
		[2, 'Ada Example', 'Lab One'],
		[3, 'Bo Sample']
	])
	expect(read('姓名;公司\n曾例;某实验室')).toEqual([[2, '曾例', '某实验室']])
	expect(read('Lab,Name\n"Lab One, Inc.","Example, Ada"\nLab Two,Bo Sample')).toEqual([
		[2, 'Example, Ada', 'Lab One, Inc.'],
		[3, 'Bo Sample', 'Lab Two']
	])
	expect(read('Name\nAda Example\nBo Sample')).toEqual([
		[2, 'Ada Example'],
		[3, 'Bo Sample']
	])
})

test('rows of a sheet without a header begin with the name', () => {
	expect(read('7\tAda Example\tLab One\thttps://example.org/ada\n8\tBo Sample\tLab Two')).toEqual([
		[1, 'Ada Example', '7+Lab One', 'https://example.org/ada'],
		[2, 'Bo Sample', '8+Lab Two']
	])
})

test('a list ends where it is too long, and says how much is left; a line too', () => {
	const { rows, left } = readPasted(
		Array.from({ length: mostPasted + 3 }, (_, at) => `Ada Example ${at}`).join('\n'),
		cells
	)
	expect([rows.length, left]).toEqual([mostPasted, 3])
	expect(readPasted('a'.repeat(5000), cells).rows[0]!.text).toHaveLength(longestLine)
	expect(readPasted(' \n\n', cells).rows).toEqual([])
})
