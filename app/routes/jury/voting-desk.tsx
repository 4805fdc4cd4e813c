import type { ReactNode } from 'react'
import { Button } from '#app/components/button.tsx'
import { Element } from '#app/components/element.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { useFormat } from '#app/i18n/use-format.ts'
import { useTexts } from '#app/i18n/use-texts.ts'
import type { Holders, Voting } from './cards.server.ts'
import { DeskStrip } from './desk-strip.tsx'
import { KeysHelp } from './keys-help.tsx'
import { useDeskTexts, votesKept, type Whose } from './unsent.tsx'

interface Ballot {
	readonly answered: number
	readonly wanted: number
	readonly savedAt: Date | null
}
interface Props {
	readonly base: string
	readonly query: string
	readonly code: string
	readonly order: readonly string[]
	readonly way?: readonly string[] | undefined
	readonly before?: string | undefined
	readonly after?: string | undefined
	readonly place: number
	readonly voting: Voting
	readonly holders?: Holders | undefined
	readonly ballot: Ballot
	readonly whose: Whose
	readonly children: ReactNode
}

export const deskData = ({ method, approvals, ticked, points }: Voting, { answered, wanted, savedAt }: Ballot) => ({
	'data-method': method,
	'data-approvals': String(approvals),
	'data-places': String(points.length),
	'data-ticked': String(ticked),
	'data-answered': String(answered),
	'data-wanted': String(wanted),
	'data-saved-at': savedAt?.toISOString(),
})

/** Where the cards lie, one after the other; a script moves them, keeps the votes and sends them. */
export function VotingDesk(props: Props) {
	const { base, query, code, order, way, before, after, place, voting, ballot, whose, children } = props
	const t = useTexts('jury')
	const format = useFormat()
	const texts = useDeskTexts()
	const address = (to: string) => `${base}/entries/${to}${query}`
	return (
		<Element
			name="voting-desk"
			texts={texts}
			{...votesKept(base, whose)}
			data-code={code}
			data-query={query}
			data-order={order.join(' ')}
			data-way={way?.join(' ')}
			{...deskData(voting, ballot)}
			data-holders={props.holders && JSON.stringify(props.holders)}
		>
			<PageHead
				eyebrow={
					<span data-place>
						{t('entry-place', { place: format.number(place), count: format.number(order.length) })}
					</span>
				}
				title={format.country(whose.country)}
				aside={
					<span className="keys-button">
						<Button type="button" look="quiet" data-help keys="?">
							{t('keys')}
						</Button>
					</span>
				}
			/>
			<DeskStrip {...ballot} voting={voting} />
			{children}
			<nav className="desk-nav" aria-label={t('entries-caption')}>
				<a className="button" data-go="before" href={before && address(before)} hidden={!before}>
					<span aria-hidden="true">←</span> <span>{t('before')}</span>
				</a>
				<a href={`${base}${query}`} data-go="all">
					{t('all-entries')}
				</a>
				<a className="button" data-go="after" href={after && address(after)} hidden={!after}>
					{t('after')} <span aria-hidden="true">→</span>
				</a>
				<a className="button" data-go="review" href={`${base}/ballot`} hidden={Boolean(after)}>
					{t('review')} <span aria-hidden="true">→</span>
				</a>
			</nav>
			<KeysHelp method={voting.method} places={voting.points.length} />
		</Element>
	)
}
