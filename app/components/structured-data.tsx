/** Facts for search engines, by schema.org's words; a block of data that no browser runs. */
export function StructuredData({ about }: { readonly about: Readonly<Record<string, unknown>> }) {
	const data = JSON.stringify({ '@context': 'https://schema.org', ...about }).replaceAll('<', '\\u003c')
	return <script type="application/ld+json">{data}</script>
}
