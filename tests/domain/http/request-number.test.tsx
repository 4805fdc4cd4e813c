import { renderToString } from 'react-dom/server'
import { expect, test } from 'vitest'
import { ErrorPage } from '#app/components/error-page.tsx'
import { RequestNumber } from '#app/components/request-number.ts'
import { fallbackTexts } from '#app/i18n/fallback.ts'
import { TextsProvider } from '#app/i18n/texts-provider.tsx'

const page = (status: number) =>
	renderToString(
		<RequestNumber value="number-of-this-request">
			<TextsProvider {...fallbackTexts}>
				<ErrorPage status={status} />
			</TextsProvider>
		</RequestNumber>,
	)

test('the page that says that something broke on our side gives the number to ask about, others do not', () => {
	expect(page(500)).toContain('number-of-this-request')
	for (const status of [403, 404, 503]) expect(page(status)).not.toContain('number-of-this-request')
})
