import type { ReactNode } from 'react'
import { Section } from '#app/components/section.tsx'
import type { Oddity } from '#app/domain/results/oddities.ts'
import { useTexts } from '#app/i18n/use-texts.ts'
import { OddityCase, type OddityNames } from './oddity-case.tsx'

interface Props {
	readonly found: readonly Oddity[]
	readonly names: OddityNames
	/** What else organisers should know of the names. */
	readonly note?: ReactNode
}

/** Of each kind; a jury that copied itself would fill the page with pairs. */
const mostListed = 40

const kinds = ['identical-ballots', 'reversed-ballot', 'mutual-favour'] as const

/** What is odd in the ballots: each kind explained once, each case with its numbers; never a verdict. */
export function Oddities({ found, names, note }: Props) {
	const t = useTexts('organise-results')
	return (
		<Section title={t('oddities')} lede={t('oddities-lede')} id="oddities">
			{found.length === 0 ? <p>{t('oddities-none')}</p> : note}
			{kinds.map((kind) => {
				const cases = found.filter((oddity) => oddity.kind === kind)
				if (cases.length === 0) return null
				return (
					<article key={kind} className="oddity">
						<div className="oddity__words">
							<h3>{t(`oddity.${kind}`)}</h3>
							<p>{t(`oddity-means.${kind}`)}</p>
							<p>{t(`oddity-innocent.${kind}`)}</p>
						</div>
						<ul className="oddity__cases">
							{cases.slice(0, mostListed).map((oddity) => (
								<li key={JSON.stringify(oddity)}>
									<OddityCase oddity={oddity} names={names} />
								</li>
							))}
							{cases.length > mostListed && <li>{t('more-cases', { count: cases.length - mostListed })}</li>}
						</ul>
					</article>
				)
			})}
			{found.length > 0 && <p className="soft read">{t('oddities-may')}</p>}
		</Section>
	)
}
