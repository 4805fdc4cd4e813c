import { Ledger } from '#app/components/ledger.tsx'
import { useTexts } from '#app/i18n/use-texts.ts'

interface Bar {
	readonly key: string
	readonly name: string
	readonly value: number
	/** Of what it is a part; else of the longest bar. */
	readonly most?: number
	readonly said: string
	readonly href: string
}

const width = 320

/** A table whose rows are drawn as well: ink for what is there, an outline for what may still come. */
export function InkBars({ caption, bars }: { readonly caption: string; readonly bars: readonly Bar[] }) {
	const t = useTexts('organise-numbers')
	const longest = Math.max(1, ...bars.map(({ value }) => value))
	return (
		<Ledger
			caption={caption}
			titled
			stacks={false}
			rows={bars}
			rowKey={({ key }) => key}
			columns={[
				{ key: 'name', head: t('what'), heading: true, cell: ({ name, href }) => <a href={href}>{name}</a> },
				{ key: 'said', head: t('number'), numeric: true, cell: ({ said }) => said },
				{
					key: 'bar',
					head: <span className="sr">{t('drawn')}</span>,
					cell: ({ value, most }) => (
						<svg className="chart ink-bar" viewBox={`0 0 ${width} 16`} aria-hidden="true" preserveAspectRatio="none">
							{most !== undefined && <rect className="hollow" x="0.6" y="2" width={width - 1.2} height="12" />}
							<rect className="ink" y="2" width={(value / Math.max(1, most ?? longest)) * width} height="12" />
						</svg>
					),
				},
			]}
		/>
	)
}
