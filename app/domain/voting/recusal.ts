import { z } from 'zod'
import type { Vote } from './ballot.ts'

export const RecusalForm = z.object({ reason: z.string().trim().min(10).max(1000) })
export type RecusalInput = z.infer<typeof RecusalForm>

/** Why a partner is recused without having said so; each has its text among the states. */
export const automaticReasons = ['own-submission', 'own-library'] as const

/** A recusal stands above whatever a ballot says, before and after casting. */
export const respectRecusals = (votes: readonly Vote[], recused: Iterable<string>): Vote[] => {
	const silent = new Set(recused)
	return [
		...votes.filter((vote) => vote.kind !== 'recused' && !silent.has(vote.submission)),
		...Array.from(silent, (submission): Vote => ({ submission, kind: 'recused' })),
	]
}
