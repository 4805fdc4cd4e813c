import { voteFaults } from '#app/domain/voting/ballot.ts'
import { savedAnswer } from '#app/domain/voting/saved-answer.server.ts'
import { localPath } from '#app/http/local-path.ts'
import { conflict, seeOther } from '#app/http/replies.server.ts'
import type { Route } from './+types/vote.ts'
import { answered, forScript, refused, wantsJson } from './script-answer.server.ts'
import { requireSeatAndEntry, voteOn } from './vote-on.server.ts'

/** What is saved about one submission, for a tab that may be behind another. */
export const loader = (args: Route.LoaderArgs) =>
	forScript(args, async () => {
		const { juror, seat, submission } = await requireSeatAndEntry(args)
		return answered(await savedAnswer(juror.db, { ...seat, personId: juror.person.id }, submission))
	})

/** One change, one small request. */
export const action = (args: Route.ActionArgs) =>
	forScript(args, async () => {
		const { saved, body, base } = await voteOn(args)
		const back = localPath(body.get('back')) ?? `${base}/entries/${args.params.code}`
		if (saved?.ok) return wantsJson(args) ? answered(saved.value) : seeOther(back)
		const reason = saved?.reason ?? 'form-damaged'
		if (wantsJson(args)) return refused(args, isFault(reason) ? 422 : 409, reason)
		throw conflict(reason)
	})

const isFault = (reason: string) => reason === 'form-damaged' || voteFaults.some((fault) => fault === reason)
