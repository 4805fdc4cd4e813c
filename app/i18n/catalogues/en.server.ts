import access from './en/access.json' with { type: 'json' }
import account from './en/account.json' with { type: 'json' }
import arrival from './en/arrival.json' with { type: 'json' }
import ballot from './en/ballot.json' with { type: 'json' }
import certificate from './en/certificate.json' with { type: 'json' }
import corrections from './en/corrections.json' with { type: 'json' }
import edition from './en/edition.json' with { type: 'json' }
import errors from './en/errors.json' with { type: 'json' }
import exported from './en/exports.json' with { type: 'json' }
import feeds from './en/feeds.json' with { type: 'json' }
import forms from './en/forms.json' with { type: 'json' }
import home from './en/home.json' with { type: 'json' }
import ideas from './en/ideas.json' with { type: 'json' }
import jury from './en/jury.json' with { type: 'json' }
import legal from './en/legal.json' with { type: 'json' }
import letters from './en/letters.json' with { type: 'json' }
import libraries from './en/libraries.json' with { type: 'json' }
import organise from './en/organise.json' with { type: 'json' }
import organiseAnnouncement from './en/organise-announcement.json' with { type: 'json' }
import organiseEdition from './en/organise-edition.json' with { type: 'json' }
import organiseExports from './en/organise-exports.json' with { type: 'json' }
import organiseLegal from './en/organise-legal.json' with { type: 'json' }
import organiseLetters from './en/organise-letters.json' with { type: 'json' }
import organiseLibraries from './en/organise-libraries.json' with { type: 'json' }
import organiseNumbers from './en/organise-numbers.json' with { type: 'json' }
import organisePartners from './en/organise-partners.json' with { type: 'json' }
import organisePeople from './en/organise-people.json' with { type: 'json' }
import organisePerson from './en/organise-person.json' with { type: 'json' }
import organisePrizes from './en/organise-prizes.json' with { type: 'json' }
import organiseResults from './en/organise-results.json' with { type: 'json' }
import organiseRetention from './en/organise-retention.json' with { type: 'json' }
import organiseSetup from './en/organise-setup.json' with { type: 'json' }
import organiseSubmissions from './en/organise-submissions.json' with { type: 'json' }
import organiseTracking from './en/organise-tracking.json' with { type: 'json' }
import organiseVoting from './en/organise-voting.json' with { type: 'json' }
import organiseWordings from './en/organise-wordings.json' with { type: 'json' }
import organiseWork from './en/organise-work.json' with { type: 'json' }
import poster from './en/poster.json' with { type: 'json' }
import press from './en/press.json' with { type: 'json' }
import pressKit from './en/press-kit.json' with { type: 'json' }
import prizes from './en/prizes.json' with { type: 'json' }
import receipt from './en/receipt.json' with { type: 'json' }
import recusals from './en/recusals.json' with { type: 'json' }
import refusals from './en/refusals.json' with { type: 'json' }
import report from './en/report.json' with { type: 'json' }
import results from './en/results.json' with { type: 'json' }
import share from './en/share.json' with { type: 'json' }
import shell from './en/shell.json' with { type: 'json' }
import states from './en/states.json' with { type: 'json' }
import submit from './en/submit.json' with { type: 'json' }
import winners from './en/winners.json' with { type: 'json' }

export const en = {
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
