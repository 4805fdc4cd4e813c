import commissionerCyrillic from '@fontsource-variable/commissioner/files/commissioner-cyrillic-wght-normal.woff2?url'
import commissionerGreek from '@fontsource-variable/commissioner/files/commissioner-greek-wght-normal.woff2?url'
import commissionerLatin from '@fontsource-variable/commissioner/files/commissioner-latin-wght-normal.woff2?url'
import literataCyrillic from '@fontsource-variable/literata/files/literata-cyrillic-wght-normal.woff2?url'
import literataGreek from '@fontsource-variable/literata/files/literata-greek-wght-normal.woff2?url'
import literataLatin from '@fontsource-variable/literata/files/literata-latin-wght-normal.woff2?url'

const latin = [literataLatin, commissionerLatin]
const others: Readonly<Record<string, readonly string[]>> = {
	bg: [literataCyrillic, commissionerCyrillic],
	el: [literataGreek, commissionerGreek],
}

/** The letters that every page of this language begins with, asked for before the sheet says so. */
export function FontPreloads({ language }: { readonly language: string }) {
	return (others[language] ?? latin).map((address) => (
		<link key={address} rel="preload" href={address} as="font" type="font/woff2" crossOrigin="anonymous" />
	))
}
