import { useFormat } from '#app/i18n/use-format.ts'

interface Example {
	readonly locale: string
	readonly subject: string
	readonly text: string
}

/** The first language at once, the others folded away. */
export function Examples({ examples }: { examples: readonly Example[] }) {
	const format = useFormat()
	return examples.map(({ locale, subject, text }, at) => (
		<details key={locale} open={at === 0}>
			<summary>{format.language(locale)}</summary>
			<article className="slip" lang={locale}>
				<h3>{subject}</h3>
				<p className="idea read">{text}</p>
			</article>
		</details>
	))
}
