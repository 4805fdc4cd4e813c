import type { ReactNode } from 'react'
import { Element } from '#app/components/element.tsx'
import { useTexts } from '#app/i18n/use-texts.ts'

interface Props {
	readonly base: string
	/** The page itself, to be asked for once more. */
	readonly here: string
	readonly children: ReactNode
}

/** Journeys that go on while somebody looks; without a script, or when the line is cut, a link brings the latest. */
export function LiveJourneys({ base, here, children }: Props) {
	const t = useTexts('prizes')
	return (
		<Element
			name="live-tracker"
			texts={{ news: t('live-news', { what: '{what}' }) }}
			data-href={`${base}/prizes/events`}
		>
			<p className="live small">
				<span className="live__on">{t('live')}</span>
				<a className="live__off" href={here}>
					{t('reload')}
				</a>
			</p>
			<p className="sr" role="status" />
			<div data-journeys="">{children}</div>
		</Element>
	)
}
