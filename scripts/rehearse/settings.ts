import { parseArgs } from 'node:util'
import { votingMethods } from '#app/domain/contest/rules.ts'

type Person = { readonly email: string; readonly password: string }

export interface Settings {
	readonly base: string
	readonly countries: number
	readonly submissions: number
	readonly jurors: number
	readonly method: (typeof votingMethods)[number]
	/** Two organisers: one prepares the announcement, the other releases it. */
	readonly organisers: readonly [Person, Person]
}

export const usage = `npm run rehearse -- --base http://127.0.0.1:3000 --countries 3 --submissions 20 --jurors 6 --method ${votingMethods.join('|')}

Two organisers of the whole installation play it; who they are is read from the environment:
ORGANISER_EMAIL, ORGANISER_PASSWORD, SECOND_ORGANISER_EMAIL, SECOND_ORGANISER_PASSWORD.
Letters are read in the outbox, so that the installation must be without SMTP_URL; forms are sent faster than a person
does, so that it needs FORM_SECONDS=0.`

/** What was asked for, or one sentence about what is wrong with it. */
export function readSettings(argv: readonly string[], environment: NodeJS.ProcessEnv): Settings | string {
	const { values } = parseArgs({
		args: [...argv],
		options: {
			base: { type: 'string', default: 'http://127.0.0.1:3000' },
			countries: { type: 'string', default: '3' },
			submissions: { type: 'string', default: '20' },
			jurors: { type: 'string', default: '6' },
			method: { type: 'string', default: 'criteria' },
		},
	})
	const method = votingMethods.find((each) => each === values.method)
	if (!method) return `There is no method ${values.method}: there are ${votingMethods.join(', ')}.`
	const counts = {
		countries: Number(values.countries),
		submissions: Number(values.submissions),
		jurors: Number(values.jurors),
	}
	const wrong = Object.entries(counts).find(([, count]) => !Number.isInteger(count) || count < 1)
	if (wrong) return `--${wrong[0]} must be a number from 1.`
	if (counts.countries > 6) return '--countries must be at most 6.'
	if (counts.submissions < counts.countries) return 'Each country needs a submission.'
	if (counts.jurors < 2) return '--jurors must be at least 2.'
	const person = (prefix: string) => ({
		email: environment[`${prefix}_EMAIL`] ?? '',
		password: environment[`${prefix}_PASSWORD`] ?? '',
	})
	const organisers = [person('ORGANISER'), person('SECOND_ORGANISER')] as const
	if (organisers.some(({ email, password }) => !email || !password)) return usage
	return { base: values.base, method, organisers, ...counts }
}
