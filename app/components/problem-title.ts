import { isRouteErrorResponse } from 'react-router'
import { stepUpIn } from '#app/domain/accounts/step-up.ts'
import type { PageTexts } from '#app/i18n/texts-context.ts'
import { textsOf } from '#app/i18n/texts-of.ts'
import { toldOf } from './error-page.tsx'

/** What a page that went wrong is called; a page that went well names itself. */
export function problemTitle(error: unknown, { locale, messages: { errors, access } }: PageTexts): string {
	if (error === undefined || !errors) return 'Shelfie'
	const stepUp = isRouteErrorResponse(error) ? stepUpIn(error.data) : null
	if (stepUp && access) return `${textsOf<'access'>(locale, access)(`step-up.${stepUp.by}.title`)} · Shelfie`
	const status = isRouteErrorResponse(error) ? error.status : 500
	return `${textsOf<'errors'>(locale, errors)(`${toldOf(status)}.title`)} · Shelfie`
}

/** The same for a frame inside the root, whose own title would hide what happened. */
export function frameTitle(
	{ error, matches }: { readonly error?: unknown; readonly matches: readonly ({ loaderData?: unknown } | undefined)[] },
	title: string | undefined,
): string {
	const root = matches[0]?.loaderData as PageTexts | undefined
	return error !== undefined && root ? problemTitle(error, root) : (title ?? 'Shelfie')
}
