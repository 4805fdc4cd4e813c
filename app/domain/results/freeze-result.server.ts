import { sql } from 'drizzle-orm'
import type { ActingContext } from '#app/domain/shared/context.server.ts'
import type { VotingRound } from '#app/domain/voting/find-round.server.ts'
import type { Tx } from '#db/client.server.ts'
import { ballots, closures, resultBundles } from '#db/schema/index.ts'
import type { ballotsToCount } from './count-country.server.ts'
import { drawnOrder, pseudonym } from './pseudonym.ts'
import { bundleOf, type ResultBundle } from './result-bundle.ts'
import { writeStandings } from './write-standings.server.ts'

type Place = { readonly roundId: string; readonly country: string }
type Counted = Awaited<ReturnType<typeof ballotsToCount>>['counted']

/** Partners by name, or by pseudonyms drawn for this closure alone, which their ballots keep. */
export async function nameBallots(context: ActingContext, tx: Tx, { rules }: VotingRound, counted: Counted) {
	if (rules.partnersNamed) return counted.map(({ partner, votes }) => ({ id: partner.id, name: partner.name, votes }))
	const drawn = drawnOrder(counted, context.randomBytes)
	if (drawn.length > 0) {
		const names = drawn.map(({ id }, place) => sql`(${id}::uuid, ${pseudonym(place)}::text)`)
		await tx.execute(sql`
			update ${ballots} set pseudonym = named.pseudonym
			from (values ${sql.join(names, sql`, `)}) as named(id, pseudonym)
			where ${ballots.id} = named.id`)
	}
	return drawn.map(({ votes }, place) => ({ id: pseudonym(place), name: pseudonym(place), votes }))
}

/** Titles and libraries are put in when the bundle is shown, so that erasing one leaves nothing behind here. */
export function frozenBundle(
	context: ActingContext,
	source: {
		round: VotingRound
		country: string
		eligible: { id: string; code: string }[]
		named: Awaited<ReturnType<typeof nameBallots>>
		eligiblePartners: number
	},
): ResultBundle {
	const { round, country, eligible, named, eligiblePartners } = source
	return bundleOf({
		edition: round.edition,
		country,
		rules: round.rules,
		submissions: eligible.map(({ id, code }) => ({ id, code, title: '', library: '' })),
		eligible: eligible.map((each) => each.id),
		partners: named.map(({ id, name }) => ({ id, name })),
		ballots: named.map(({ id, votes }) => ({ partner: id, votes })),
		chair: null,
		salt: Buffer.from(context.randomBytes(16)).toString('hex'),
		eligiblePartners,
	})
}

export async function freezeResult(
	tx: Tx,
	{
		place,
		bundle,
		belowQuorum,
		at,
		by,
	}: {
		place: Place
		bundle: ResultBundle
		belowQuorum: { belowQuorumReason: string; belowQuorumSalt: string } | null
		at: Date
		by: string
	},
): Promise<string> {
	const [closure] = await tx
		.insert(closures)
		.values({
			...place,
			closedAt: at,
			closedBy: by,
			eligiblePartners: bundle.quorum.eligible,
			castBallots: bundle.quorum.cast,
			quorum: bundle.quorum.needed,
			...belowQuorum,
			advancing: [...(bundle.result.advancing ?? [])],
			eligibleSubmissions: [...bundle.eligible],
			ballotsDigest: bundle.digests.ballots,
		})
		.returning({ id: closures.id })
	const closureId = closure?.id ?? ''
	await writeStandings(tx, closureId, bundle)
	await tx.insert(resultBundles).values({ closureId, bundle, digest: bundle.digests.result })
	return closureId
}
