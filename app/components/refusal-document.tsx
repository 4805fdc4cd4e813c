import type { PageTexts } from '#app/i18n/texts-context.ts'
import { textsOf } from '#app/i18n/texts-of.ts'
import { TextsProvider } from '#app/i18n/texts-provider.tsx'
import { ErrorPage, toldOf } from './error-page.tsx'
import { Shell } from './shell.tsx'

type Props = {
	readonly texts: PageTexts
	readonly sheets: readonly string[]
	readonly status: number
	/** A key of the area `refusals`. */
	readonly detail?: string
}

/** A whole page that says no, where no route renders one; needs nothing but memory. */
export function RefusalDocument({ texts, sheets, status, detail }: Props) {
	const { locale, messages } = texts
	return (
		<html lang={locale} dir="ltr">
			<head>
				<meta charSet="utf-8" />
				<meta name="viewport" content="width=device-width" />
				<title>
					{messages.errors
						? `${textsOf<'errors'>(locale, messages.errors)(`${toldOf(status)}.title`)} · Shelfie`
						: 'Shelfie'}
				</title>
				<link rel="icon" href="/favicon.svg" type="image/svg+xml" />
				{sheets.map((href) => (
					<link key={href} rel="stylesheet" href={href} />
				))}
			</head>
			<body>
				<TextsProvider {...texts}>
					<Shell navigation={[]}>
						<ErrorPage status={status} detail={detail} />
					</Shell>
				</TextsProvider>
			</body>
		</html>
	)
}
