import type { Edition, Round } from '#app/domain/contest/edition.ts'
import { notFound } from './replies.server.ts'

/** The round that `?round=` names by its place; undefined where none is asked for. */
export function requestedRound(request: Request, { rounds }: Pick<Edition, 'rounds'>): Round | undefined {
	const wanted = new URL(request.url).searchParams.get('round')
	if (wanted === null) return undefined
	const round = rounds.find(({ position }) => String(position) === wanted)
	if (!round) throw notFound()
	return round
}
