import { textIn } from '#app/domain/contest/edition.ts'
import { checkpointsOf } from '#app/domain/log/checkpoint-queries.server.ts'
import { findAnnouncement } from '#app/domain/results/announcement-queries.server.ts'
import { namesOf } from '#app/domain/results/entry-names.ts'
import { odditiesOfCountry } from '#app/domain/results/oddities-of-country.ts'
import { oddRound } from '#app/domain/results/oddity-queries.server.ts'
import { replacedResults } from '#app/domain/results/replaced-result.ts'
import { spreadsOf } from '#app/domain/results/spread.ts'
import { localeOf, type RouteArgs } from '#app/http/guards.server.ts'
import { requireResult } from './result-of.server.ts'

/** All that organisers see of a country that is closed. */
export async function countryPage(args: RouteArgs) {
	const { organiser, edition, round, country, base, query, result, known } = await requireResult(args)
	const { frozen, bundle, settlement, succession, winners, entries, exclusions, earlier } = result
	const { db } = organiser
	const odd = await oddRound(db, edition, round)
	const released = (await findAnnouncement(db, edition.id))?.releasedAt != null
	const locale = localeOf(args.request)
	const here = `${base}/results/${country}`
	return {
		...{ base, country, query, zone: edition.zone, state: settlement.state, bundle },
		round: round.position,
		closedRounds: result.closedRounds,
		closedAt: frozen.closedAt,
		belowQuorumReason: frozen.belowQuorumReason,
		winner: settlement.winner?.submissionId ?? null,
		steps: [...(succession ?? bundle.result).tieSteps],
		chairSpoke: frozen.chair !== null && frozen.chair.confirmedAt === null,
		mayExclude: !released && frozen.last && bundle.ballots.length > 0,
		proposals: exclusions
			.filter(({ confirmedAt, droppedAt }) => !confirmedAt && !droppedAt)
			.map(({ id, partner, reason }) => ({ id, reason, partner: known(partner) })),
		replaced: replacedResults(earlier, bundle),
		decided: earlier.map(({ exclusion: { partner, proposer, confirmer } }) => ({
			...{ proposer, confirmer },
			partner: known(partner),
		})),
		spreads: spreadsOf(bundle),
		criteria: bundle.rules.criteria.map(({ key, names }) => ({ key, name: textIn(names, locale).text })),
		odd: { ...odd, found: odditiesOfCountry(odd.found, country), called: released || !frozen.last ? {} : odd.called },
		checkpoints: await checkpointsOf(db, edition.id, country),
		winners: winners.map(({ id, entry, noAwardReason, supersededAt, decidedAt }) => ({
			...{ id, noAwardReason, supersededAt, decidedAt },
			submission: entry?.id ?? null,
		})),
		names: namesOf(entries, ({ code }) => `${here}/submissions/${code}${query}`),
	}
}
