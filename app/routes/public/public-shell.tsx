import type { ReactNode } from 'react'
import { Shell } from '#app/components/shell.tsx'
import { useTexts } from '#app/i18n/use-texts.ts'

export interface Surroundings {
	/** Path and query of the page. */
	readonly here: string
	readonly demo: boolean
	readonly edition: { readonly slug: string; readonly open: boolean; readonly announced: boolean } | null
	/** Where the work of somebody signed in waits. */
	readonly desk: string | null
}

const nowhere: Surroundings = { here: '', demo: false, edition: null, desk: null }

/** Navigation and footer around every public page, errors included. */
export function PublicShell({ surroundings, children }: { surroundings?: Surroundings; children: ReactNode }) {
	const t = useTexts('shell')
	const { here, demo, edition, desk } = surroundings ?? nowhere
	const link = (href: string, label: string) => ({ href, label, current: here.split('?')[0] === href })
	const inEdition = edition ? `/editions/${edition.slug}` : ''
	const navigation = [
		...(edition ? [link(`${inEdition}/ideas`, t('ideas'))] : []),
		...(edition?.open ? [link(`${inEdition}/submit`, t('submit'))] : []),
		link('/libraries', t('libraries')),
		...(edition?.announced
			? [link(`${inEdition}/winners`, t('winners')), link(`${inEdition}/prizes`, t('prizes'))]
			: []),
	]
	const footer = [
		...(edition ? [link(inEdition, t('about'))] : []),
		link('/legal/privacy', t('legal.privacy')),
		link('/legal/terms', t('legal.terms')),
		link('/legal/imprint', t('legal.imprint')),
		...(desk ? [link(desk, t('your-desk'))] : []),
		// Where nothing is known of the visitor, they may be signed in: nobody is told to do it again.
		...(surroundings && !desk ? [link('/sign-in', t('sign-in'))] : []),
	]
	return (
		<Shell navigation={navigation} footer={footer} signOut={desk ? '/sign-out' : undefined} demo={demo} here={here}>
			{children}
		</Shell>
	)
}
