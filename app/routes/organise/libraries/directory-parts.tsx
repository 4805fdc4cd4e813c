import { useTexts } from '#app/i18n/use-texts.ts'

const parts = {
	directory: '/organise/libraries',
	networks: '/organise/networks',
	imports: '/organise/libraries/imports',
}

/** What belongs to the directory, each on its own page. */
export function DirectoryParts({ here }: { readonly here: keyof typeof parts }) {
	const t = useTexts('organise-libraries')
	return (
		<nav className="parts" aria-label={t('parts')}>
			<ul className="row">
				{(Object.keys(parts) as (keyof typeof parts)[]).map((part) => (
					<li key={part}>
						<a href={parts[part]} aria-current={part === here ? 'page' : undefined}>
							{t(part)}
						</a>
					</li>
				))}
			</ul>
		</nav>
	)
}
