import { PageHead } from '#app/components/page-head.tsx'
import { useTexts } from '#app/i18n/use-texts.ts'
import { PartLinks } from '../edition/part-links.tsx'

const parts = ['details', 'libraries', 'seat', 'recusals', 'departure'] as const
export type PartnerPart = (typeof parts)[number]

interface Props {
	readonly name: string
	/** The partner's own address. */
	readonly here: string
	readonly part: PartnerPart
	readonly lede?: string
}

const titles = {
	details: 'details',
	libraries: 'libraries.title',
	seat: 'seat.title',
	recusals: 'conflicts',
	departure: 'departure.title',
} as const

/** The top of a page about one partner; the others about it are one step away. */
export function PartnerHead({ name, here, part, lede }: Props) {
	const t = useTexts('organise-partners')
	const slug = here.split('/')[3] ?? ''
	return (
		<>
			<PartLinks slug={slug} here="partners" />
			<PageHead
				eyebrow={part === 'details' ? undefined : name}
				title={part === 'details' ? name : t(titles[part])}
				lede={lede}
			/>
			<nav className="parts" aria-label={name}>
				<ul className="row">
					{parts.map((each) => (
						<li key={each}>
							<a href={each === 'details' ? here : `${here}/${each}`} aria-current={each === part ? 'page' : undefined}>
								{t(titles[each])}
							</a>
						</li>
					))}
				</ul>
			</nav>
		</>
	)
}
