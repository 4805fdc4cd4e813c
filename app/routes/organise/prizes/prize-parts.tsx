import { useTexts } from '#app/i18n/use-texts.ts'

const parts = ['prizes', 'import', 'sources', 'arrivals'] as const
type Part = (typeof parts)[number]

const paths: Readonly<Record<Part, string>> = {
	prizes: '',
	import: '/events/import',
	sources: '/sources',
	arrivals: '/arrivals',
}

/** Everything about an edition's prizes, each on its own page. */
export function PrizeParts({ edition, here }: { readonly edition: string; readonly here: Part }) {
	const t = useTexts('organise-tracking')
	return (
		<nav className="parts" aria-label={t('parts.label')}>
			<ul className="row">
				{parts.map((part) => (
					<li key={part}>
						<a
							href={`/organise/editions/${edition}/prizes${paths[part]}`}
							aria-current={part === here ? 'page' : undefined}
						>
							{t(`parts.${part}`)}
						</a>
					</li>
				))}
			</ul>
		</nav>
	)
}
