import type { MiddlewareFunction } from 'react-router'
import { isLocale } from '#app/i18n/locale.ts'

const year = 365 * 24 * 3600

export const languageCookie = (locale: string) => `lang=${locale}; Path=/; Max-Age=${year}; SameSite=Lax; HttpOnly`

/** Whoever follows a link with `?lang=` goes on in that language. */
export const rememberLanguage: MiddlewareFunction<Response> = async ({ request }, next) => {
	const response = await next()
	const wanted = new URL(request.url).searchParams.get('lang')
	if (isLocale(wanted)) response.headers.append('set-cookie', languageCookie(wanted))
	return response
}
