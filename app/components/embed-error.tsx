import { isRouteErrorResponse } from 'react-router'
import { useTexts } from '#app/i18n/use-texts.ts'

/** In somebody else's page a short word is enough. */
export function EmbedError({ error }: { error: unknown }) {
	const t = useTexts('errors')
	const status = isRouteErrorResponse(error) ? error.status : 500
	return (
		<main className="embed">
			<h1>{t(status === 404 ? '404.title' : '500.title')}</h1>
		</main>
	)
}
