import type { SubmissionResult } from '@conform-to/react'
import type { Card, Holders, Voting } from './cards.server.ts'
import { EntryCard } from './entry-card.tsx'
import { VoteSlip } from './vote-slip.tsx'

interface Props {
	readonly base: string
	readonly card: Card
	readonly voting: Voting
	readonly holders?: Holders | undefined
	/** What keeps the way one goes in the address. */
	readonly query?: string
	/** The page to come back to, where it is not the entry's own. */
	readonly back?: string
	readonly eager?: boolean
	readonly reply?: SubmissionResult | undefined
}

/** A card and the slip that goes with it; a script may lay them onto the desk one after the other. */
export function EntrySheet({ card, eager, ...slip }: Props) {
	return (
		<section className="entry" data-entry={card.code} data-title={card.title} aria-labelledby={`title-${card.code}`}>
			<EntryCard card={card} eager={eager} />
			<VoteSlip card={card} {...slip} />
		</section>
	)
}
