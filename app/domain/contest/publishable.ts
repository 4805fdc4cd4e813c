import { type Outcome, ok, refuse } from '#app/domain/shared/outcome.ts'

/** Results are released by two, so an edition needs two organisers before anybody sees it; a demo does not. */
export const mayPublish = ({
	demo,
	publishedAt,
	organisers,
}: {
	readonly demo: boolean
	readonly publishedAt: Date | null
	readonly organisers: number
}): Outcome<null, 'already-published' | 'needs-two-organisers'> => {
	if (publishedAt) return refuse('already-published')
	return !demo && organisers < 2 ? refuse('needs-two-organisers') : ok(null)
}
