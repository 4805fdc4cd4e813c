import { isLocale } from '#app/i18n/locale.ts'
import { plainPath } from './plain-path.ts'

const year = 365 * 24 * 3600

export const languageCookie = (locale: string) => `lang=${locale}; Path=/; Max-Age=${year}; SameSite=Lax; HttpOnly`

/** Whoever opens a page with `?lang=` goes on in that language; what others embed or machines read leaves no cookie. */
export function rememberLanguage({ pathname, searchParams }: URL, response: Response): Response {
	const wanted = searchParams.get('lang')
	const isPage = response.headers.get('content-type')?.startsWith('text/html') === true
	if (isLocale(wanted) && isPage && !plainPath(pathname).startsWith('/embed/'))
		response.headers.append('set-cookie', languageCookie(wanted))
	return response
}
