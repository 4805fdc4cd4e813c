import { exclude } from './exclusion.ts'
import type { ResultBundle } from './result-bundle.ts'

/** What leaving a partner's ballot out would change; null where there is no such ballot. */
export const exclusionPreview = (bundle: ResultBundle, partner: string) => {
	const excluded = exclude(bundle, partner, bundle.salt)
	if (!excluded.ok) return null
	const { without, moved, winnerChanges } = excluded.value
	return { before: bundle.result, after: without.result, quorum: without.quorum, moved, winnerChanges }
}
export type ExclusionPreview = NonNullable<ReturnType<typeof exclusionPreview>>
