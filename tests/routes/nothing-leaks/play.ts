import { closeRound } from '#app/domain/results/close-round.server.ts'
import { confirmExclusion } from '#app/domain/results/confirm-exclusion.server.ts'
import { exclusionsOf } from '#app/domain/results/exclusion-queries.server.ts'
import { findClosure } from '#app/domain/results/find-closure.server.ts'
import { prepareAnnouncement } from '#app/domain/results/prepare-announcement.server.ts'
import { proposeExclusion } from '#app/domain/results/propose-exclusion.server.ts'
import { releaseAnnouncement } from '#app/domain/results/release-announcement.server.ts'
import type { ActingContext } from '#app/domain/shared/context.server.ts'
import { castBallot } from '#app/domain/voting/cast-ballot.server.ts'
import { recuse } from '#app/domain/voting/recuse.server.ts'
import { saveVotes } from '#app/domain/voting/save-draft.server.ts'
import { crons, handlers } from '#app/jobs.server.ts'
import { ballotNotes, jobs } from '#db/schema/index.ts'
import { afterVoting, duringVoting } from '#tests/support/builders/voting.ts'
import type { TestContext } from '#tests/support/context.ts'
import { doDueJobs } from '#tests/support/do-due-jobs.ts'
import { drawIdsFrom } from '#tests/support/kept-database.ts'
import { opinionsOf, votesOf, type Which } from './votes.ts'
import type { Bench, Stage, World } from './world.ts'

/** Found nowhere but where one partner's own juror may read it. */
export const noteBy = (bench: Bench) => `Zq note of the ${bench} juror`
export const recusalBy = (bench: Bench) => `Zq reason of the ${bench} partner`

/** What happens, in order; after each of them everybody looks at everything. */
export const moments = ['voting is under way', 'voting is over', 'closed, and to be announced', 'announced'] as const
export type Moment = (typeof moments)[number]

/** At the editions' usual time, unless they run at another. */
const usual = { during: duringVoting, after: afterVoting, visibleFrom: '2026-11-12T12:00', words: 'Here they are.' }

export function playing(context: TestContext, { people, stages }: World, which: Which, when = usual) {
	const jurorOf = (bench: Bench) => as(context, people[bench])
	const each = async (work: (stage: Stage) => Promise<unknown>) => {
		for (const stage of stages) await work(stage)
	}

	async function vote(
		stage: Stage,
		bench: Bench,
		country: 'LV' | 'IT',
		thoughts: readonly ('first' | 'second' | 'draft')[],
	) {
		const round = stage.contest.rounds[0]!
		const seat = { roundId: round.id, country, partnerId: stage.partners[bench].id }
		for (const thought of thoughts) {
			const marks = country === 'IT' ? [4, 3] : opinionsOf(bench, which, thought === 'draft' ? 'first' : thought)
			const votes = votesOf(round.rules.method, stage.ideas[country], marks)
			must(
				thought === 'draft'
					? await saveVotes(jurorOf(bench), seat, votes)
					: await castBallot(jurorOf(bench), seat, votes),
			)
		}
	}

	/** Two have cast, one of them twice and with another draft since; one has begun; one has stepped back. */
	async function underWay(stage: Stage) {
		await vote(stage, 'first', 'LV', ['first', 'second', 'draft'])
		await vote(stage, 'second', 'LV', ['second'])
		await vote(stage, 'third', 'LV', ['draft'])
		await vote(stage, 'watching', 'LV', ['second'])
		for (const bench of ['first', 'second', 'third'] as const) {
			await vote(stage, bench, 'IT', ['second'])
			await note(stage, bench)
		}
		const seat = { roundId: stage.contest.rounds[0]!.id, country: 'IT', partnerId: stage.partners.watching.id }
		must(await recuse(jurorOf('watching'), seat, null, { reason: recusalBy('watching') }))
	}

	const note = (stage: Stage, bench: Bench) =>
		context.db.insert(ballotNotes).values({
			...{ personId: people[bench].person.id, roundId: stage.contest.rounds[0]!.id, text: noteBy(bench) },
			submissionId: stage.ideas.LV[which === 'one' ? 0 : 3]!.id,
			at: new Date(when.during),
		})

	const close = async ({ contest }: Stage, country: string) =>
		must(await closeRound(as(context, people.organiser), { roundId: contest.rounds[0]!.id, country }, {}))

	const italy = async ({ contest }: Stage) => {
		const result = await findClosure(context.db, { roundId: contest.rounds[0]!.id, country: 'IT' })
		return { result: result!, place: { roundId: contest.rounds[0]!.id, country: 'IT' } }
	}

	/** One ballot of the country in which both worlds voted alike. */
	async function proposeToLeaveOut(stage: Stage) {
		const { result, place } = await italy(stage)
		const input = { partner: result.bundle.ballots[0]!.partner, reason: 'It asked us to leave its ballot out.' }
		must(await proposeExclusion(as(context, people.organiser), place, input))
	}

	async function leaveOut(stage: Stage) {
		const { result, place } = await italy(stage)
		const proposal = (await exclusionsOf(context.db, result.closureId))[0]!
		const seen = result.bundle.digests.result
		must(await confirmExclusion(as(context, people.otherOrganiser), place, proposal.id, { seen }))
	}

	const work = async () => {
		const runAt = await context.clock(context.db)
		await context.db.insert(jobs).values(crons.map(({ queue }) => ({ queue, payload: {}, runAt })))
		await doDueJobs(context, handlers)
	}

	const acts: Record<Moment, () => Promise<unknown>> = {
		async 'voting is under way'() {
			context.at(when.during)
			await each(underWay)
		},
		async 'voting is over'() {
			await each((stage) => vote(stage, 'third', 'LV', ['second']))
			context.at(when.after)
			await each((stage) => close(stage, 'IT'))
			await each(proposeToLeaveOut)
		},
		async 'closed, and to be announced'() {
			await each((stage) => close(stage, 'LV'))
			await each(leaveOut)
			const announcement = { introduction: { en: when.words }, visibleFrom: when.visibleFrom }
			await each(async ({ contest }) => {
				must(await prepareAnnouncement(as(context, people.organiser), contest.id, announcement))
				must(await releaseAnnouncement(as(context, people.otherOrganiser), contest.id))
			})
		},
		async announced() {
			context.at('2026-11-12T11:00:00Z')
		},
	}
	return async (moment: Moment) => {
		await drawIdsFrom(context.db, (moments.indexOf(moment) + 1) * 100_000)
		await acts[moment]()
		await work()
	}
}

const as = (context: TestContext, { person }: Pick<ActingContext, 'person'>) => context.acting(person)

function must(outcome: { ok: true } | { ok: false; reason: string }): void {
	if (!outcome.ok) throw new Error(outcome.reason)
}
