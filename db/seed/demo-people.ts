import { examplePartners, exampleStaff } from './facts/example-people.ts'

/** Everybody who can sign in to the demo. */
export const demoPeople = [
	...exampleStaff.organisers.map((person) => ({ ...person, role: 'organiser' as const })),
	...exampleStaff.moderators.map((person) => ({ ...person, role: 'moderator' as const })),
	...examplePartners.map(({ juror }) => ({ ...juror, role: 'juror' as const })),
]
