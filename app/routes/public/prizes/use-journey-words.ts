import type { TrackedPrize } from '#app/domain/prizes/tracked-prize.ts'
import { useTexts } from '#app/i18n/use-texts.ts'

/** A journey told to those who cannot see the map. */
export function useJourneyWords(): (prize: Pick<TrackedPrize, 'from' | 'to' | 'status' | 'events'>) => string {
	const t = useTexts('prizes')
	const states = useTexts('states')
	return ({ from, to, status, events }) => {
		const way = from ? t('way', { from: from.town, to: to.town }) : to.town
		const seen = status === 'delivered' ? undefined : events.findLast(({ town }) => town)?.town
		const state = states(`shipment.${status}`)
		return seen ? t('journey-seen', { way, state, town: seen }) : t('journey', { way, state })
	}
}
