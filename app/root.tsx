import type { ReactNode } from 'react'
import { isRouteErrorResponse, Links, Meta, Outlet, useRouteLoaderData } from 'react-router'
import { ErrorPage } from '#app/components/error-page.tsx'
import { FontPreloads } from '#app/components/font-preloads.tsx'
import { PageAddress } from '#app/components/page-address.ts'
import { problemTitle } from '#app/components/problem-title.ts'
import { Shell } from '#app/components/shell.tsx'
import { StepUpPage } from '#app/components/step-up.tsx'
import { stepUpIn } from '#app/domain/accounts/step-up.ts'
import { zoneOf } from '#app/domain/contest/find-edition.server.ts'
import { isForShow } from '#app/domain/contest/for-show.ts'
import { localeOf } from '#app/http/guards.server.ts'
import { build, installation } from '#app/http/installation.server.ts'
import { noteRoute } from '#app/http/note-route.server.ts'
import { pageAddresses } from '#app/http/page-addresses.ts'
import { editionsSeen } from '#app/http/seen-editions.server.ts'
import { areasOf } from '#app/i18n/areas.ts'
import { fallbackTexts } from '#app/i18n/fallback.ts'
import type { PageTexts } from '#app/i18n/texts-context.ts'
import { TextsProvider } from '#app/i18n/texts-provider.tsx'
import { messagesOf, translator } from '#app/i18n/translator.server.ts'
import '#app/styles/index.css'
import type { Route } from './+types/root.ts'

export const middleware = [noteRoute]

export async function loader(args: Route.LoaderArgs) {
	const { request, pattern, context, params } = args
	const { routes } = context.get(build)
	const locale = localeOf(request)
	const { origin } = context.get(installation)
	const timeZone = await zoneOfPage(args)
	const forShow = isForShow(await editionsSeen(args), params.edition)
	const addresses = pageAddresses(origin, new URL(request.url))
	const head = {
		...addresses,
		locale,
		origin,
		indexed: addresses.indexed && !forShow,
		description: translator(locale, 'share')('description'),
		edition: params.edition ?? null,
	}
	return unsent({ locale, timeZone, head, messages: messagesOf(locale, areasOf(routes, pattern)) })
}

/** Texts are read while the page is made; the router, which writes all data out for a browser, need not see them. */
const unsent = <Data extends PageTexts>(data: Data): Data =>
	Object.defineProperty(data, 'messages', { enumerable: false })

/** In which times are told where no country's own zone is meant; UTC outside an edition. */
async function zoneOfPage(args: Route.LoaderArgs): Promise<string> {
	const { edition } = args.params
	if (edition === undefined) return 'UTC'
	const seen = (await editionsSeen(args)).find(({ slug }) => slug === edition)
	return seen?.zone ?? zoneOf(args.context.get(installation).db, edition)
}

export const meta = ({ error, loaderData }: Route.MetaArgs) => [
	{ title: problemTitle(error, loaderData ?? fallbackTexts) },
]

export function Layout({ children }: { children: ReactNode }) {
	const data = useRouteLoaderData<typeof loader>('root')
	const { locale, timeZone, messages } = data ?? fallbackTexts
	return (
		<html lang={locale} dir="ltr">
			<head>
				<meta charSet="utf-8" />
				<meta name="viewport" content="width=device-width" />
				<link rel="icon" href="/favicon.svg" type="image/svg+xml" />
				<Meta />
				<Links />
				<FontPreloads language={locale} />
			</head>
			<body>
				<PageAddress value={data?.head.shared ?? ''}>
					<TextsProvider locale={locale} timeZone={timeZone} messages={messages}>
						{children}
					</TextsProvider>
				</PageAddress>
			</body>
		</html>
	)
}

export default function Root() {
	return <Outlet />
}

export function ErrorBoundary({ error }: Route.ErrorBoundaryProps) {
	return <Stranded error={error} />
}

/** When nothing is known of the page that was asked for. */
export function Stranded({ error }: { error: unknown }) {
	return (
		<Shell navigation={[]}>
			<Problem error={error} />
		</Shell>
	)
}

/** What went wrong, in the visitor's language; the shell around is the caller's. */
export function Problem({ error, home }: { error: unknown; home?: string }) {
	if (!isRouteErrorResponse(error)) return <ErrorPage status={500} home={home} />
	const stepUp = stepUpIn(error.data)
	if (stepUp) return <StepUpPage {...stepUp} />
	const reason: unknown = (error.data as { reason?: unknown } | null)?.reason
	return <ErrorPage status={error.status} detail={typeof reason === 'string' ? reason : undefined} home={home} />
}
