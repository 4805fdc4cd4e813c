import { z } from 'zod'
import { Ballot } from '#app/domain/voting/ballot.ts'
import { LinesEnd, LinesHeader } from './bundle-lines.ts'
import { BundleFile } from './countable-bundle.ts'

/**
 * The JSON Schemas of docs/, made from the schemas that read the files. What only the whole file can say (a ballot of
 * an unknown partner, a place given twice) is in docs/result-bundle.md and found by the reader.
 */
export const bundleSchemas = (): Record<string, object> => ({
	'result-bundle.schema.json': titled('A result bundle of Shelfie, version 1', BundleFile),
	'result-lines.schema.json': titled(
		'One line of a result bundle in lines: the header first, then ballots, the end last',
		z.union([LinesHeader, Ballot, LinesEnd]),
	),
})

const titled = (title: string, schema: z.ZodType): object => {
	const { $schema, ...rest } = z.toJSONSchema(schema, { target: 'draft-2020-12', io: 'input' })
	return { $schema, title, ...rest }
}
