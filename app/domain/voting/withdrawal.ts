import { z } from 'zod'
import { type Outcome, ok, refuse } from '#app/domain/shared/outcome.ts'

export const WithdrawalForm = z.object({ reason: z.string().trim().min(10).max(1000) })
export type WithdrawalInput = z.infer<typeof WithdrawalForm>

export type WithdrawalRefusal = 'appointment-ended' | 'already-closed'
export interface LeavingPartner {
	readonly hasLeft: boolean
	/** The countries of the round in which it has or may have a ballot, and whether they are closed. */
	readonly countries: readonly { readonly country: string; readonly closed: boolean }[]
}

/**
 * A partner that leaves has its ballots withdrawn with a reason, before the close only: those of closed countries
 * stay as they were counted. Where all are closed there is nothing to withdraw any more.
 */
export const withdrawBallots = ({
	hasLeft,
	countries,
}: LeavingPartner): Outcome<{ withdrawn: string[]; kept: string[] }, WithdrawalRefusal> => {
	if (hasLeft) return refuse('appointment-ended')
	const named = (closed: boolean) => countries.filter((each) => each.closed === closed).map(({ country }) => country)
	const [withdrawn, kept] = [named(false), named(true)]
	return withdrawn.length === 0 && kept.length > 0 ? refuse('already-closed') : ok({ withdrawn, kept })
}
