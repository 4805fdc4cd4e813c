import type { PageTexts } from '#app/i18n/texts-context.ts'
import { textsOf } from '#app/i18n/texts-of.ts'
import { TextsProvider } from '#app/i18n/texts-provider.tsx'
import { ErrorPage } from './error-page.tsx'
import { Shell } from './shell.tsx'

type Props = { readonly texts: PageTexts; readonly sheets: readonly string[] }

/** The whole page for a moment in which nothing can be looked up. */
export function ClosedDocument({ texts, sheets }: Props) {
	const { locale, messages } = texts
	return (
		<html lang={locale} dir="ltr">
			<head>
				<meta charSet="utf-8" />
				<meta name="viewport" content="width=device-width" />
				<title>
					{messages.errors ? `${textsOf<'errors'>(locale, messages.errors)('503.title')} · Shelfie` : 'Shelfie'}
				</title>
				<link rel="icon" href="/favicon.svg" type="image/svg+xml" />
				{sheets.map((href) => (
					<link key={href} rel="stylesheet" href={href} />
				))}
			</head>
			<body>
				<TextsProvider {...texts}>
					<Shell navigation={[]}>
						<ErrorPage status={503} />
					</Shell>
				</TextsProvider>
			</body>
		</html>
	)
}
