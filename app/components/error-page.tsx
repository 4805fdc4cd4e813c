import { useContext } from 'react'
import { useErrorText } from '#app/i18n/use-error-text.ts'
import { useTexts } from '#app/i18n/use-texts.ts'
import { ButtonLink } from './button.tsx'
import { PageHead } from './page-head.tsx'
import { RequestNumber } from './request-number.ts'

type Props = { readonly status: number; readonly detail?: string; readonly home?: string }

const told = [400, 403, 404, 405, 409, 410, 413, 415, 422, 429, 500, 503] as const

/** Says no more than the page's own words. */
const plain = ['not-found', 'gone']

export const toldOf = (status: number) => told.find((each) => each === status) ?? 'other'

/** What happened and what to do, for every answer that is not the page. */
export function ErrorPage({ status, detail, home = '/' }: Props) {
	const t = useTexts('errors')
	const number = useContext(RequestNumber)
	const known = toldOf(status)
	return (
		<>
			<PageHead eyebrow={t('code', { status: String(status) })} title={t(`${known}.title`)} lede={t(`${known}.text`)} />
			{number && status === 500 && (
				<p className="soft">{t.rich('number', { number, mono: (chunks) => <span className="mono">{chunks}</span> })}</p>
			)}
			{detail && !plain.includes(detail) && <Detail reason={detail} />}
			<ButtonLink href={home}>{t('back-home')}</ButtonLink>
		</>
	)
}

function Detail({ reason }: { reason: string }) {
	const say = useErrorText()
	return <p className="read">{say(reason)}</p>
}
