import type { Catalogue } from '../catalogue.ts'
import access from './el/access.json' with { type: 'json' }
import account from './el/account.json' with { type: 'json' }
import arrival from './el/arrival.json' with { type: 'json' }
import ballot from './el/ballot.json' with { type: 'json' }
import certificate from './el/certificate.json' with { type: 'json' }
import corrections from './el/corrections.json' with { type: 'json' }
import edition from './el/edition.json' with { type: 'json' }
import errors from './el/errors.json' with { type: 'json' }
import exported from './el/exports.json' with { type: 'json' }
import feeds from './el/feeds.json' with { type: 'json' }
import forms from './el/forms.json' with { type: 'json' }
import home from './el/home.json' with { type: 'json' }
import ideas from './el/ideas.json' with { type: 'json' }
import jury from './el/jury.json' with { type: 'json' }
import legal from './el/legal.json' with { type: 'json' }
import letters from './el/letters.json' with { type: 'json' }
import libraries from './el/libraries.json' with { type: 'json' }
import organise from './el/organise.json' with { type: 'json' }
import organiseAnnouncement from './el/organise-announcement.json' with { type: 'json' }
import organiseEdition from './el/organise-edition.json' with { type: 'json' }
import organiseExports from './el/organise-exports.json' with { type: 'json' }
import organiseLegal from './el/organise-legal.json' with { type: 'json' }
import organiseLetters from './el/organise-letters.json' with { type: 'json' }
import organiseLibraries from './el/organise-libraries.json' with { type: 'json' }
import organiseNumbers from './el/organise-numbers.json' with { type: 'json' }
import organisePartners from './el/organise-partners.json' with { type: 'json' }
import organisePeople from './el/organise-people.json' with { type: 'json' }
import organisePerson from './el/organise-person.json' with { type: 'json' }
import organisePrizes from './el/organise-prizes.json' with { type: 'json' }
import organiseResults from './el/organise-results.json' with { type: 'json' }
import organiseRetention from './el/organise-retention.json' with { type: 'json' }
import organiseSetup from './el/organise-setup.json' with { type: 'json' }
import organiseSubmissions from './el/organise-submissions.json' with { type: 'json' }
import organiseTracking from './el/organise-tracking.json' with { type: 'json' }
import organiseVoting from './el/organise-voting.json' with { type: 'json' }
import organiseWordings from './el/organise-wordings.json' with { type: 'json' }
import organiseWork from './el/organise-work.json' with { type: 'json' }
import poster from './el/poster.json' with { type: 'json' }
import press from './el/press.json' with { type: 'json' }
import pressKit from './el/press-kit.json' with { type: 'json' }
import prizes from './el/prizes.json' with { type: 'json' }
import receipt from './el/receipt.json' with { type: 'json' }
import recusals from './el/recusals.json' with { type: 'json' }
import refusals from './el/refusals.json' with { type: 'json' }
import report from './el/report.json' with { type: 'json' }
import results from './el/results.json' with { type: 'json' }
import share from './el/share.json' with { type: 'json' }
import shell from './el/shell.json' with { type: 'json' }
import states from './el/states.json' with { type: 'json' }
import submit from './el/submit.json' with { type: 'json' }
import winners from './el/winners.json' with { type: 'json' }

export const el: Catalogue = {
	access,
	account,
	arrival,
	ballot,
	corrections,
	certificate,
	edition,
	errors,
	exports: exported,
	'organise-wordings': organiseWordings,
	'organise-work': organiseWork,
	'organise-legal': organiseLegal,
	'organise-exports': organiseExports,
	feeds,
	forms,
	home,
	ideas,
	jury,
	legal,
	letters,
	libraries,
	organise,
	'organise-announcement': organiseAnnouncement,
	'organise-edition': organiseEdition,
	'organise-letters': organiseLetters,
	'organise-libraries': organiseLibraries,
	'organise-numbers': organiseNumbers,
	'organise-partners': organisePartners,
	'organise-people': organisePeople,
	'organise-person': organisePerson,
	'organise-prizes': organisePrizes,
	'organise-results': organiseResults,
	'organise-retention': organiseRetention,
	'organise-setup': organiseSetup,
	'organise-submissions': organiseSubmissions,
	'organise-voting': organiseVoting,
	'organise-tracking': organiseTracking,
	poster,
	press,
	'press-kit': pressKit,
	prizes,
	receipt,
	recusals,
	refusals,
	report,
	results,
	share,
	shell,
	states,
	submit,
	winners,
}
