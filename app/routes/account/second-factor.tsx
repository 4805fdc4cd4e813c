import { ButtonLink } from '#app/components/button.tsx'
import { Ledger } from '#app/components/ledger.tsx'
import { Note } from '#app/components/note.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { PostButton } from '#app/components/post-button.tsx'
import { Section } from '#app/components/section.tsx'
import { Stamp } from '#app/components/stamp.tsx'
import { Time } from '#app/components/time.tsx'
import { factorsOf } from '#app/domain/accounts/factor-queries.server.ts'
import { sitePasskeysWork } from '#app/domain/accounts/passkey-site.ts'
import { localeOf, requirePerson } from '#app/http/guards.server.ts'
import type { PageHandle } from '#app/i18n/areas.ts'
import { translator } from '#app/i18n/translator.server.ts'
import { useTexts } from '#app/i18n/use-texts.ts'
import type { Route } from './+types/second-factor.ts'

export const handle = { areas: ['access'] } satisfies PageHandle
export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: loaderData?.title }]

export async function loader(args: Route.LoaderArgs) {
	const acting = await requirePerson(args)
	return {
		...(await factorsOf(acting, acting.person.id)),
		passkeysWork: sitePasskeysWork(acting.origin),
		changed: new URL(args.request.url).searchParams.has('changed'),
		title: translator(localeOf(args.request), 'access')('factor.title'),
	}
}

const here = '/account/second-factor'

export default function SecondFactor({ loaderData }: Route.ComponentProps) {
	const { on, changed, codesLeft } = loaderData
	const t = useTexts('access')
	return (
		<>
			<PageHead
				title={t('factor.title')}
				lede={t('factor.lede')}
				aside={<Stamp tone={on ? 'green' : 'red'}>{t(on ? 'factor.on' : 'factor.off')}</Stamp>}
			/>
			{changed && <Note live>{t('factor.changed')}</Note>}
			<App {...loaderData} />
			<Passkeys {...loaderData} />
			{on && (
				<Section title={t('codes.title')} lede={t('codes.left', { count: codesLeft })}>
					<PostButton action={`${here}/codes`}>{t('codes.renew')}</PostButton>
				</Section>
			)}
			<p>
				<a href="/account">{t('to-account')}</a>
			</p>
		</>
	)
}

type Shown = Route.ComponentProps['loaderData']

function App({ app }: Shown) {
	const t = useTexts('access')
	return (
		<Section title={t('app.title')} lede={t('app.lede')}>
			{app ? (
				<div className="row">
					<span>
						{t('app.since')} <Time at={app.createdAt} look="date" />
					</span>
					<PostButton action={`${here}/app/removal`} look="quiet">
						{t('app.remove')}
					</PostButton>
				</div>
			) : (
				<ButtonLink href={`${here}/app`}>{t('app.add')}</ButtonLink>
			)}
		</Section>
	)
}

function Passkeys({ passkeys, passkeysWork }: Shown) {
	const t = useTexts('access')
	return (
		<Section title={t('passkeys.title')} lede={t(passkeysWork ? 'passkeys.lede' : 'passkeys.not-here')}>
			{passkeys.length > 0 && (
				<Ledger
					caption={t('passkeys.title')}
					titled
					stacks
					rows={passkeys}
					rowKey={({ id }) => id}
					columns={[
						{ key: 'name', head: t('passkeys.name'), heading: true, cell: ({ name }) => name },
						{ key: 'since', head: t('sessions.began'), cell: (row) => <Time at={row.createdAt} look="date" /> },
						{
							key: 'used',
							head: t('sessions.used'),
							cell: ({ lastUsedAt }) => (lastUsedAt ? <Time at={lastUsedAt} look="moment" /> : '–'),
						},
						{
							key: 'remove',
							head: t('passkeys.remove'),
							cell: ({ id }) => (
								<PostButton action={`${here}/passkeys/${id}/removal`} look="quiet">
									{t('passkeys.remove')}
								</PostButton>
							),
						},
					]}
				/>
			)}
			{passkeysWork && <ButtonLink href={`${here}/passkeys/new`}>{t('passkeys.add')}</ButtonLink>}
		</Section>
	)
}
