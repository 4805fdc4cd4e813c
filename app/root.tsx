import type { ReactNode } from 'react'
import { isRouteErrorResponse, Links, Meta, Outlet, useRouteLoaderData } from 'react-router'
import { ErrorPage, toldOf } from '#app/components/error-page.tsx'
import { Shell } from '#app/components/shell.tsx'
import { zoneOf } from '#app/domain/contest/find-edition.server.ts'
import { localeOf } from '#app/http/guards.server.ts'
import { build, installation } from '#app/http/installation.server.ts'
import { rememberLanguage } from '#app/http/remember-language.server.ts'
import { areasOf } from '#app/i18n/areas.ts'
import { fallbackTexts } from '#app/i18n/fallback.ts'
import type { PageTexts } from '#app/i18n/texts-context.ts'
import { textsOf } from '#app/i18n/texts-of.ts'
import { TextsProvider } from '#app/i18n/texts-provider.tsx'
import { messagesOf } from '#app/i18n/translator.server.ts'
import '#app/styles/index.css'
import type { Route } from './+types/root.ts'

export const middleware: Route.MiddlewareFunction[] = [rememberLanguage]

export async function loader({ request, pattern, context, params }: Route.LoaderArgs) {
	const { routes } = context.get(build)
	const locale = localeOf(request)
	const timeZone = await zoneOf(context.get(installation).db, params.edition)
	return { locale, timeZone, messages: messagesOf(locale, areasOf(routes, pattern)) }
}

export const meta = ({ error, loaderData }: Route.MetaArgs) => [{ title: titleOf(error, loaderData ?? fallbackTexts) }]

/** Pages name themselves; what is said here is what went wrong. */
function titleOf(error: unknown, { locale, messages: { errors } }: PageTexts): string {
	if (error === undefined || !errors) return 'Shelfie'
	const status = isRouteErrorResponse(error) ? error.status : 500
	return `${textsOf<'errors'>(locale, errors)(`${toldOf(status)}.title`)} · Shelfie`
}

export function Layout({ children }: { children: ReactNode }) {
	const texts = useRouteLoaderData<typeof loader>('root') ?? fallbackTexts
	return (
		<html lang={texts.locale}>
			<head>
				<meta charSet="utf-8" />
				<meta name="viewport" content="width=device-width" />
				<link rel="icon" href="/favicon.svg" type="image/svg+xml" />
				<Meta />
				<Links />
			</head>
			<body>
				<TextsProvider {...texts}>{children}</TextsProvider>
			</body>
		</html>
	)
}

export default function Root() {
	return <Outlet />
}

export function ErrorBoundary({ error }: Route.ErrorBoundaryProps) {
	return (
		<Shell navigation={[]}>
			<Problem error={error} />
		</Shell>
	)
}

function Problem({ error }: { error: unknown }) {
	if (!isRouteErrorResponse(error)) return <ErrorPage status={500} />
	const reason: unknown = (error.data as { reason?: unknown } | null)?.reason
	return <ErrorPage status={error.status} detail={typeof reason === 'string' ? reason : undefined} />
}
