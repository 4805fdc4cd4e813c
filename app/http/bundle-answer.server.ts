import type { CountryResult } from '#app/domain/results/result-queries.server.ts'
import { notFound } from './replies.server.ts'

/** A country's published file; with a number, one of the results it has had, from the first one on. */
export function bundleAnswer(result: CountryResult | null, number?: string): Response {
	const all = result ? [...result.earlier.map(({ bundle }) => bundle), result.bundle] : []
	const bundle = number === undefined ? all.at(-1) : all.find((_, i) => String(i + 1) === number)
	if (!bundle) throw notFound()
	const round = result && !result.frozen.last && `round-${result.round}`
	const name = [bundle.edition, bundle.country, round, number].filter(Boolean).join('-')
	return new Response(JSON.stringify(bundle, null, '\t'), {
		headers: {
			'content-type': 'application/json; charset=utf-8',
			'content-disposition': `attachment; filename="${name}.json"`,
		},
	})
}
