'use strict';

/**
 * Sign-up lines in a page's wikitext: adds one, changes one, crosses one out.
 *
 * Text in, text out, as in gadget-wikitext.js. LineAnswers: what a line says, as plain text. Stop: why nothing is changed.
 * `already`: the person is on the list (signUp), or has withdrawn (withdraw, change); `perhaps`: a line names the person, but may
 * not be theirs. Changed: the new text of the page, or why there is none, with the line.
 *
 * @typedef {import('./gadget-wikitext.js').Answers} Answers
 * @typedef {import('./gadget-wikitext.js').Own} Own
 * @typedef {import('./gadget-wikitext.js').EventData} EventData
 * @typedef {import('./gadget-wikitext.js').Range} Range
 * @typedef {import('./gadget-own.js').SiteNames} SiteNames
 * @typedef {import('./gadget-own.js').Kind} Kind
 * @typedef {import('./gadget-own.js').OwnLine} OwnLine
 * @typedef {import('./gadget-own.js').Part} Part
 * @typedef {import('./gadget-own.js').Signed} Signed
 * @typedef {{kind: Kind, answers: Answers, own: Own, comment: string}} LineAnswers
 * @typedef {Object} Ask what a change of the page needs to know.
 * @property {string} region name of the region with the link, as in `data-signup`.
 * @property {?number} [roster] place of the list in the event's `rosters`; null: the section with the link.
 * @property {EventData[]} [events] data of the page's events.
 * @property {string} who the user's name.
 * @property {SiteNames} siteNames
 * @property {?string} [template] title of the sign-up template, null if the wiki has none.
 * @property {Answers} [answers]
 * @property {Own} [own]
 * @property {string} [comment]
 * @property {boolean} [sure] the person saw the line that is perhaps theirs, and wants to sign up anyway.
 * @typedef {'already'|'perhaps'|'no-list'|'not-found'|'not-plain'} Stop
 * @typedef {{text: string}|{stop: Stop, line?: string}} Changed
 */

const { QUESTIONS, TILDES, answered, endOf, mayMeanAnother, onOneLine, ownAnswer, plain, rosterSections, rosters, sectionOf, sectionWith, shown, signupLine, withLine } = require( './gadget-wikitext.js' );
const { OWN_TEMPLATE, hasWords, itemOf, ownLines, signatureIn, templateOf } = require( './gadget-own.js' );

/**
 * A line crossed out, so that the bot reads that the person withdrew. Closing tags of a box at its end stay outside.
 *
 * @param {string} line
 * @return {?string} null if it cannot be crossed out
 */
function struck( line ) {
	const found = /^([#*][ \t]*)([^\r\n]*)(\r?)$/.exec( line ), item = found && itemOf( found[ 1 ] + found[ 2 ] );
	if ( !found || !item || item.struck || !item.body.trim() || item.body.includes( '<!--' ) ) {
		return null;
	}
	const body = item.body.slice( 0, endOf( item.body, item.body.length ) );
	return item.marker + '<s>' + body + '</s>' + item.body.slice( body.length ) + item.tail + found[ 3 ];
}

/**
 * @param {string} rest wikitext after a signature
 * @return {string} the comment as plain text
 */
function commentOf( rest ) {
	return shown( rest ).replace( /^[\s,;:.–—-]+(?=\S)/, '' );
}

/**
 * @param {Part} part
 * @return {?{name: string, value: string}} the answer in a numbered parameter: "Diet: vegan"
 */
function numbered( part ) {
	const found = /^\d+$/.test( part.name ) && /^([^:：]*[^:：\s])\s*[:：](?!\/\/)\s*(\S.*)$/.exec( shown( part.value ) );
	return found ? { name: found[ 1 ], value: found[ 2 ] } : null;
}

/**
 * @param {Part} part
 * @return {?{name: string, value: string}} the answer to an own question: a numbered one, or a parameter that is not the template's
 */
function ownIn( part ) {
	const value = shown( part.value ), isOther = part.name && !/^(?:signature|comments?|\d+)$/.test( part.name ) && !QUESTIONS.includes( part.name );
	return numbered( part ) || ( isOther ? { name: part.name, value: value } : null );
}

/**
 * What a line says, for a form.
 *
 * @param {string} line
 * @return {?LineAnswers} null if the line cannot be changed by `changedLine`
 */
function answersOf( line ) {
	const item = itemOf( line.replace( /\r$/, '' ) );
	if ( !item || item.struck ) {
		return null;
	}
	const call = templateOf( item.body );
	if ( !call ) {
		const signed = signatureIn( item.body );
		if ( !signed || !signed.timed || hasWords( signed.before ) ) {
			return null;
		}
		return { kind: 'plain', answers: {}, own: {}, comment: commentOf( signed.rest ) };
	}
	if ( !OWN_TEMPLATE.test( call.name ) ) {
		return null;
	}
	/** @type {LineAnswers} */
	const said = { kind: 'template', answers: {}, own: Object.create( null ), comment: '' };
	call.parts.forEach( ( part ) => {
		const answer = ownIn( part ), value = shown( part.value );
		if ( QUESTIONS.includes( part.name ) ) {
			/** @type {Object.<string, string>} */ ( said.answers )[ part.name ] = value;
		} else if ( part.name === 'comment' ) {
			said.comment = value;
		} else if ( answer && answer.value ) {
			said.own[ answer.name ] = answer.value;
		}
	} );
	return said;
}

/**
 * A line with other answers. What is not changed stays byte for byte, the signature and unknown parameters always.
 *
 * @param {string} line
 * @param {Answers} answers
 * @param {Own} own
 * @param {string} comment
 * @param {?string} [template] title of the sign-up template; a plain line becomes a call of it if it gets answers
 * @return {?string} null if the line is not simple enough
 */
function changedLine( line, answers, own, comment, template ) {
	const said = answersOf( line ), end = /\r$/.test( line ) ? '\r' : '', item = itemOf( line.replace( /\r$/, '' ) );
	if ( !said || !item ) {
		return null;
	}
	const body = said.kind === 'template' ?
		changedCall( item.body, said, answers, own, comment ) :
		changedPlain( item.body, said, answers, own, comment, template || null );
	return body === null ? null : item.marker + body + item.tail + end;
}

/**
 * @param {string} body
 * @param {LineAnswers} said
 * @param {Answers} answers
 * @param {Own} own
 * @param {string} comment
 * @param {?string} template
 * @return {?string}
 */
function changedPlain( body, said, answers, own, comment, template ) {
	const signed = /** @type {Signed} */ ( signatureIn( body ) ), signature = body.slice( 0, signed.end );
	const kept = onOneLine( comment ) === said.comment, words = plain( comment );
	const given = answered( /** @type {Object.<string, string>} */ ( answers ) ).length || answered( own ).length;
	if ( !given && ( kept || !mayMeanAnother( words ) || !template ) ) {
		return kept ? body : signature + ( words && ' ' + words );
	}
	const bare = ( /** @type {string} */ text ) => text.replace( /\[\[[^[\]]*\]\]/g, '' );
	if ( !template || signed.rest.includes( '[[' ) && !kept || /[|{}]/.test( bare( signature ) ) ) {
		return null;
	}
	const call = signupLine( template, answers, own, kept ? '' : comment ).slice( 2 );
	const old = kept ? signed.rest.trim().replace( /^[\s,;:.–—-]+(?=\S)/, '' ) : '';
	const withComment = old ? call.replace( '|signature=', () => '|comment=' + old + '|signature=' ) : call;
	return given || !kept ? withComment.replace( 'signature=' + TILDES, () => 'signature=' + signature ) : null;
}

/**
 * @param {string} body
 * @param {LineAnswers} said
 * @param {Answers} answers
 * @param {Own} own
 * @param {string} comment
 * @return {?string}
 */
function changedCall( body, said, answers, own, comment ) {
	const call = /** @type {{name: string, parts: Part[]}} */ ( templateOf( body ) );
	const names = call.parts.map( ( part ) => part.name );
	if ( !names.includes( 'signature' ) || names.some( ( name, i ) => names.indexOf( name ) < i ) ) {
		return null;
	}
	const opening = body.slice( 0, body.indexOf( '|' ) ), raws = call.parts.map( ( part ) => part.raw );
	/** @type {string[]} */
	const added = [];
	let highest = Math.max.apply( null, [ 0 ].concat( names.filter( ( name ) => /^\d{1,3}$/.test( name ) ).map( Number ) ) );
	const wanted = /** @type {Object.<string, string>} */ ( Object.assign( {}, answers, { comment: comment } ) );
	QUESTIONS.concat( 'comment' ).filter( ( name ) => wanted[ name ] !== undefined ).forEach( ( name ) => {
		const at = names.indexOf( name ), value = onOneLine( wanted[ name ] );
		if ( at < 0 && value ) {
			added.push( name + '=' + plain( value ) );
		} else if ( at >= 0 && shown( call.parts[ at ].value ) !== value ) {
			raws[ at ] = raws[ at ].slice( 0, raws[ at ].indexOf( '=' ) + 1 ) + plain( value );
		}
	} );
	Object.keys( own ).forEach( ( name ) => {
		const value = onOneLine( own[ name ] );
		const at = call.parts.findIndex( ( part ) => ( ownIn( part ) || { name: null } ).name === name );
		if ( at < 0 && value ) {
			highest++;
			added.push( highest + '=' + ownAnswer( name, value ) );
		} else if ( at >= 0 && said.own[ name ] !== value ) {
			const part = call.parts[ at ], key = part.raw.slice( 0, part.raw.length - part.value.length );
			raws[ at ] = key + ( numbered( part ) && value ? ownAnswer( name, value ) : plain( value ) );
		}
	} );
	raws.splice( names.indexOf( 'signature' ), 0, ...added );
	return [ opening ].concat( raws ).join( '|' ) + body.slice( body.lastIndexOf( '}}' ) );
}

// -- The whole page ----------------------------------------------------------

/**
 * The event of a region: the only one, or the one under whose heading the region is.
 *
 * @param {string} text
 * @param {Ask} ask
 * @return {?EventData}
 */
function eventOf( text, ask ) {
	const events = ask.events || [], section = sectionWith( text, ask.region );
	if ( events.length < 2 || !section ) {
		return events[ 0 ] || null;
	}
	const fits = events.filter( ( one ) => one.iteration && section.under.concat( section.heading || '' ).includes( one.iteration ) );
	return fits.length === 1 ? fits[ 0 ] : null;
}

/**
 * The sections in which a person's line may be, without overlaps, in order.
 *
 * @param {string} text
 * @param {Ask} ask
 * @return {Range[]}
 */
function placesOf( text, ask ) {
	const event = eventOf( text, ask ), linked = sectionOf( text, ask.region );
	/** @type {Range[]} */
	const ranges = linked ? [ linked ] : [];
	( event ? rosterSections( text, event ) : [] ).forEach( ( sections ) => {
		sections.forEach( ( one ) => ranges.push( { start: one.start, end: one.end } ) );
	} );
	ranges.sort( ( a, b ) => a.start - b.start || b.end - a.end );
	return ranges.filter( ( one, i ) => !ranges.slice( 0, i ).some( ( other ) => one.end <= other.end ) );
}

/**
 * @param {string} text
 * @param {Ask} ask
 * @return {{lines: OwnLine[], unsure: string[]}} lines with their numbers on the page
 */
function linesOnPage( text, ask ) {
	/** @type {{lines: OwnLine[], unsure: string[]}} */
	const all = { lines: [], unsure: [] };
	placesOf( text, ask ).forEach( ( range ) => {
		const before = text.slice( 0, range.start ).split( '\n' ).length - 1, section = text.slice( range.start, range.end );
		const found = ownLines( section, ask.who, ask.siteNames );
		all.lines = all.lines.concat( found.lines.map( ( one ) => Object.assign( {}, one, { first: one.first + before, last: one.last + before } ) ) );
		all.unsure = all.unsure.concat( found.unsure.map( ( number ) => section.split( '\n' )[ number ].replace( /\r$/, '' ) ) );
	} );
	all.unsure = all.unsure.concat( linesElsewhere( text, ask, all.lines.map( ( one ) => one.first ) ) );
	return all;
}

/**
 * A person's lines outside of the lists, if a list of the event is not where the last run of the bot found it.
 *
 * @param {string} text
 * @param {Ask} ask
 * @param {number[]} known lines in the lists
 * @return {string[]}
 */
function linesElsewhere( text, ask, known ) {
	const event = eventOf( text, ask );
	if ( !event || rosterSections( text, event ).every( ( sections ) => sections.length ) ) {
		return [];
	}
	return ownLines( text, ask.who, ask.siteNames ).lines
		.filter( ( one ) => !one.struck && !known.includes( one.first ) ).map( ( one ) => one.text );
}

/**
 * The page with the person's new line.
 *
 * @param {string} text
 * @param {Ask} ask
 * @return {Changed} stops with `no-list`, `already`, `perhaps` (unless the person is sure)
 */
function signUp( text, ask ) {
	const event = eventOf( text, ask ), place = typeof ask.roster === 'number' ? ask.roster : null;
	const range = place === null ? sectionOf( text, ask.region ) : event && rosters( text, event )[ place ] || null;
	if ( !range ) {
		return { stop: 'no-list' };
	}
	const found = linesOnPage( text, ask ), standing = found.lines.filter( ( one ) => !one.struck );
	if ( standing.length ) {
		return { stop: 'already', line: standing[ 0 ].text };
	}
	if ( found.unsure.length && !ask.sure ) {
		return { stop: 'perhaps', line: found.unsure[ 0 ] };
	}
	const line = signupLine( ask.template || null, ask.answers, ask.own, ask.comment );
	const section = withLine( text.slice( range.start, range.end ), line );
	return { text: text.slice( 0, range.start ) + section + text.slice( range.end ) };
}

/**
 * @param {string} text
 * @param {Ask} ask
 * @return {{stop: Stop, line?: string}|{standing: OwnLine[]}} lines of the person that are not crossed out
 */
function standingLines( text, ask ) {
	if ( !placesOf( text, ask ).length ) {
		return { stop: 'no-list' };
	}
	const found = linesOnPage( text, ask ), standing = found.lines.filter( ( one ) => !one.struck );
	if ( standing.length ) {
		return { standing: standing };
	}
	if ( found.unsure.length ) {
		return { stop: 'perhaps', line: found.unsure[ 0 ] };
	}
	return found.lines.length ? { stop: 'already', line: found.lines[ 0 ].text } : { stop: 'not-found' };
}

/**
 * The page with the person's lines crossed out.
 *
 * @param {string} text
 * @param {Ask} ask
 * @return {Changed} stops with `no-list`, `already`, `perhaps`, `not-found`, `not-plain`
 */
function withdraw( text, ask ) {
	const found = standingLines( text, ask ), lines = text.split( '\n' );
	if ( 'stop' in found ) {
		return found;
	}
	for ( const one of found.standing ) {
		const line = struck( lines[ one.first ] );
		if ( line === null ) {
			return { stop: 'not-plain', line: one.text };
		}
		lines[ one.first ] = line;
	}
	return { text: lines.join( '\n' ) };
}

/**
 * The page with other answers in the person's line.
 *
 * @param {string} text
 * @param {Ask} ask
 * @return {Changed} stops with `no-list`, `already` (withdrawn), `perhaps`, `not-found`, `not-plain`
 */
function change( text, ask ) {
	const found = standingLines( text, ask ), lines = text.split( '\n' );
	if ( 'stop' in found ) {
		return found;
	}
	const one = found.standing[ 0 ];
	const line = found.standing.length > 1 || one.kind === 'other' ? null :
		changedLine( lines[ one.first ], ask.answers || {}, ask.own || {}, ask.comment || '', ask.template );
	if ( line === null ) {
		return { stop: 'not-plain', line: one.text };
	}
	lines[ one.first ] = line;
	return { text: lines.join( '\n' ) };
}

module.exports = { withLine, plain, signupLine, sectionOf, rosters, ownLines, struck, answersOf, changedLine, signUp, withdraw, change };
