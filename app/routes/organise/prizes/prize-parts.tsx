import { useTexts } from '#app/i18n/use-texts.ts'

const parts = ['prizes', 'packing-list', 'labels', 'import', 'sources', 'arrivals', 'rules'] as const
type Part = (typeof parts)[number]

const paths: Readonly<Record<Part, string>> = {
	prizes: '',
	'packing-list': '/packing-list',
	labels: '/labels',
	import: '/events/import',
	sources: '/sources',
	arrivals: '/arrivals',
	rules: '/rules',
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
