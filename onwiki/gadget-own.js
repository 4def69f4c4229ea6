'use strict';

/**
 * A person's own lines in a list. The rule: never a wrong one. What is not certain is told apart.
 *
 * Text in, text out, as in gadget-wikitext.js.
 *
 * SiteNames: `wgNamespaceIds` of mw.config (all local names, aliases and canonical names of namespaces), and the names of
 * Special:Contributions if they are known. Kind: how a line is made: a call of the sign-up template; a signature and a comment
 * after it; or something that can be crossed out, but not changed. OwnLine: `first` and `last` are numbers of lines, from 0, and
 * equal; `text` is without a carriage return. OwnLines: the person's lines, and the numbers of lines that may be theirs.
 *
 * @typedef {{namespaceIds: Object.<string, number>, contributions?: string[]}} SiteNames
 * @typedef {'template'|'plain'|'other'} Kind
 * @typedef {{first: number, last: number, struck: boolean, kind: Kind, text: string}} OwnLine
 * @typedef {{lines: OwnLine[], unsure: number[]}} OwnLines
 */

const { LETTER, decode, hiddenLines, mayMeanAnother, shown, tailOf } = require( './gadget-wikitext.js' );

// -- Who is named ------------------------------------------------------------

const MARKS = /[\u200e\u200f\u200b\u2060\ufeff\u202a-\u202e\u2066-\u2069\u00ad\x7f]/g;
const TITLE_SPACES = /[_\s\u00a0\u1680\u180e\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/g;
/** Prefixes of other wikis; with another colon after them, a title there may name an account. */
const OTHER_WIKI = /^(?:[a-z]{1,2}|wikt|voy|meta|commons|species|wikidata|outreach|incubator|foundation|mediawikiwiki|phab)$/;

/**
 * @param {string} text
 * @return {string} with percent codes decoded
 */
function withoutCodes( text ) {
	return text.replace( /(?:%[0-9A-Fa-f]{2})+/g, ( codes ) => {
		try {
			return decodeURIComponent( codes );
		} catch ( e ) {
			return codes;
		}
	} );
}

/**
 * An account's name as a link has it, in the form that the wiki shows; the first letter is upper-cased as MediaWiki does.
 *
 * @param {string} raw
 * @return {string} empty if no account can have that name
 */
function accountName( raw ) {
	const name = decode( withoutCodes( raw ) ).replace( MARKS, '' ).replace( TITLE_SPACES, ' ' ).trim().normalize( 'NFC' );
	// eslint-disable-next-line no-control-regex
	if ( !name || /[[\]{}|#<>/\x00-\x1f\ufffd]|~{3}/.test( name ) ) {
		return '';
	}
	const first = String.fromCodePoint( /** @type {number} */ ( name.codePointAt( 0 ) ) ), upper = first.toUpperCase();
	const same = Array.from( upper ).length > 1 || /^[\u10d0-\u10ff]/.test( first );
	return ( same ? first : upper ) + name.slice( first.length );
}

/**
 * Whom a link's target names.
 *
 * @param {string} target
 * @param {string} who
 * @param {SiteNames} siteNames
 * @return {'own'|'weak'|'nobody'|'other'} `weak`: the person's subpage, or a special page about them; `other`: somebody
 *  else, or perhaps somebody
 */
function namedBy( target, who, siteNames ) {
	const title = decode( withoutCodes( target ) ).replace( MARKS, '' ).replace( TITLE_SPACES, ' ' ).trim().replace( /^:/, '' ).trim();
	const colon = title.indexOf( ':' );
	if ( colon < 0 ) {
		return 'nobody';
	}
	const prefix = title.slice( 0, colon ).trim().toLowerCase(), rest = title.slice( colon + 1 ).split( '#' )[ 0 ];
	const key = prefix.replace( / /g, '_' ), ids = siteNames.namespaceIds;
	const id = Object.prototype.hasOwnProperty.call( ids, key ) ? ids[ key ] : null;
	const slash = rest.indexOf( '/' );
	if ( id === 2 || id === 3 ) {
		const own = accountName( slash < 0 ? rest : rest.slice( 0, slash ) ) === who;
		return !own ? 'other' : slash < 0 ? 'own' : 'weak';
	}
	if ( id === -1 ) {
		const page = rest.slice( 0, slash ).trim().toLowerCase();
		const own = slash >= 0 && accountName( rest.slice( slash + 1 ) ) === who;
		const names = [ 'contributions' ].concat( siteNames.contributions || [] ).map( ( name ) => name.replace( /_/g, ' ' ).toLowerCase() );
		return slash < 0 ? 'nobody' : !own ? 'other' : names.includes( page ) ? 'own' : 'weak';
	}
	return id !== null || ( OTHER_WIKI.test( prefix ) && !rest.includes( ':' ) ) ? 'nobody' : 'other';
}

/**
 * Whether a line may name a person, in whatever way; labels of links do not count.
 *
 * @param {string} line
 * @param {string} who
 * @return {boolean}
 */
function mayName( line, who ) {
	const fold = ( /** @type {string} */ raw ) => decode( withoutCodes( raw ) ).replace( MARKS, '' )
		.replace( TITLE_SPACES, ' ' ).toLowerCase().toUpperCase().normalize( 'NFC' ); // the wiki makes I of a dotless i
	if ( /\[\[[^[\]|]*&[A-Za-z][A-Za-z0-9]*;/.test( decode( line ) ) ) { // an entity that is not known here
		return true;
	}
	const link = line.includes( '//' ) ? /^ / : /^ ?[[(–—\d|\]}#<-]/;
	const text = fold( line.replace( /\[\[([^[\]|]*)\|([^[\]]*)\]\]/g, ( all, target, label ) => /link\s*=/i.test( label ) ? all : '[[' + target + ']]' ) );
	const name = fold( who ).trim();
	for ( let at = text.indexOf( name ); at >= 0; at = text.indexOf( name, at + 1 ) ) {
		const before = text.slice( Math.max( at - 2, 0 ), at ).trim(), after = text.slice( at + name.length, at + name.length + 9 );
		const ends = /^(?:$|[|\]}#/?&<>,;.!:)("'\n])/.test( after ) || ( link.test( after ) && !after.startsWith( '-' ) );
		if ( /[:/|=：]$/.test( before ) && ends ) {
			return true;
		}
	}
	return false;
}

// -- A line ------------------------------------------------------------------

/** Digits of the scripts in which MediaWiki writes times. */
const D = '[0-9٠-٩۰-۹०-९০-৯੦-੯૦-૯୦-୯௦-௯౦-౯೦-೯൦-൯๐-๙໐-໙༠-༩၀-၉០-៩᠐-᠙᱐-᱙꯰-꯹߀-߉]';
const CLOCK = new RegExp( '(?:^|[^0-9])' + D + '{1,2}[:.٫h]' + D + '{2}' );
const YEAR = new RegExp( D + '{4}' );
/** Stands for a link while a line is looked at; no text of the wiki has it. */
const LINK = '\uffff';
const TAG = /<\/?(?:b|bdi|bdo|i|u|em|strong|small|big|sub|sup|span|font|code|tt|kbd|mark|abbr|br)(?:\s[^<>]*)?>/gi;
/** What a line of one person, of which everything is known, does not have. */
const ODD = /<!--|\/\/|\{\{|\}\}|\{\||-\{|line-through|[\x7f\uffff]/i;
/** The names of parameters that name a person who may not be the signer (language/templates.py). */
const NAMING = [ 'user', 'username', 'user name', 'participant', 'account', 'benutzer', 'utilisateur', 'usuario', 'सदस्य', 'ব্যবহারকারী', 'участник', '用户', '利用者', '사용자', 'مستخدم', 'کاربر' ];
const OWN_TEMPLATE = /^[^/].*\/ ?sign[ -]?up$/;

/**
 * @typedef {{name: string, raw: string, value: string}} Part a parameter: its name, or its number if it has none; its
 *  wikitext after the bar; its value.
 * @typedef {{marker: string, open: string, close: string, tail: string, body: string, struck: boolean}} Item a line of a
 *  list: marker, opening tag, body, closing tag and all after it, closing tags of a box around the list.
 */

/**
 * @param {string} line without its end
 * @return {?Item} null if it is no item of a list, or an answer, or crossed out in part
 */
function itemOf( line ) {
	const marked = /^[#*](?![#*:;])[ \t]*/.exec( line );
	if ( !marked ) {
		return null;
	}
	const tail = tailOf( line ), marker = marked[ 0 ];
	const body = line.slice( marker.length, line.length - tail.length );
	const tags = body.match( /<\/?(?:s|del|strike)\b[^<>]*>/gi ) || [];
	if ( !tags.length ) {
		return { marker: marker, open: '', close: '', tail: tail, body: body, struck: false };
	}
	const found = /^([^[\]{}<>]*<(s|del|strike)>)([^]*)(<\/(s|del|strike)\s*>[^[\]{}<>]*)$/i.exec( body );
	if ( tags.length !== 2 || !found || found[ 2 ].toLowerCase() !== found[ 5 ].toLowerCase() || hasWords( found[ 1 ].split( '<' )[ 0 ] ) ) {
		return null;
	}
	return { marker: marker, open: found[ 1 ], close: found[ 4 ], tail: tail, body: found[ 3 ], struck: true };
}

/**
 * @param {string} text
 * @return {boolean} whether there are letters or digits
 */
function hasWords( text ) {
	return Array.from( shown( text ) ).some( ( char ) => LETTER.test( char ) );
}

/**
 * The parameters of a template that is the whole body of a line.
 *
 * @param {string} body
 * @return {?{name: string, parts: Part[]}} null if it is no single template without others in it
 */
function templateOf( body ) {
	const found = /^\{\{([^{}|[\]<>\n]+)(\|[^{}]*)?\}\}\s*$/.exec( body );
	if ( !found ) {
		return null;
	}
	/** @type {string[]} */
	const pieces = [];
	let open = false; // inside of a link, where bars divide nothing
	( found[ 2 ] || '' ).split( '|' ).slice( found[ 2 ] ? 1 : 0 ).forEach( ( piece ) => {
		if ( open ) {
			pieces[ pieces.length - 1 ] += '|' + piece;
		} else {
			pieces.push( piece );
		}
		const last = pieces[ pieces.length - 1 ].replace( /\[\[[^[\]]*\]\]/g, '' );
		open = last.includes( '[[' );
	} );
	let unnamed = 0;
	const parts = pieces.map( ( raw ) => {
		const bare = raw.replace( /\[\[[^[\]]*\]\]/g, ( link ) => LINK.repeat( link.length ) ), sign = bare.indexOf( '=' );
		unnamed += sign < 0 ? 1 : 0;
		const name = sign < 0 ? String( unnamed ) : raw.slice( 0, sign ).trim();
		const known = /^(?:signature|community|role|attendance|comments?)$/i.test( name ) || NAMING.includes( name.toLowerCase() );
		return { name: known ? name.toLowerCase() : name, raw: raw, value: raw.slice( sign + 1 ) };
	} );
	return { name: found[ 1 ].replace( /_/g, ' ' ).trim().toLowerCase(), parts: parts };
}

/**
 * @typedef {{before: string, end: number, rest: string, timed: boolean, links: string[]}} Signed a signature: the words
 *  before its first link, where it ends, the wikitext after it, whether it has one time, and all targets of links.
 */

/**
 * The signature with which a text begins.
 *
 * @param {string} text
 * @return {?Signed} null if the text has something that may name others
 */
function signatureIn( text ) {
	if ( ODD.test( text ) ) {
		return null;
	}
	/** @type {string[]} */
	const links = [];
	const bare = text.replace( /\[\[([^[\]|{}<>\n]*)(?:\|[^[\]]*)?\]\]/g, ( all, target ) => {
		links.push( target );
		return LINK.repeat( all.length );
	} ).replace( TAG, ( tag ) => ' '.repeat( tag.length ) );
	if ( !links.length || /[[\]{}|<>]/.test( bare ) ) {
		return null;
	}
	const first = bare.indexOf( LINK ), zone = /\([^()\n\uffff]{1,40}\)/g;
	let end = -1, times = 0, floor = first;
	for ( let found = zone.exec( bare ); found; found = zone.exec( bare ) ) {
		const from = Math.max( floor, bare.lastIndexOf( LINK, found.index ) + 1, found.index - 80 );
		const before = bare.slice( from, found.index );
		if ( found.index > first && CLOCK.test( before ) && YEAR.test( before ) ) {
			end = times ? end : found.index + found[ 0 ].length;
			times++;
			floor = found.index + found[ 0 ].length;
		}
	}
	const last = bare.lastIndexOf( LINK ) + 1, stop = times ? end : last;
	return { before: text.slice( 0, first ), end: stop, rest: text.slice( stop ), timed: times === 1, links: links };
}

/**
 * Whether a text is signed by one person alone, and nobody else is named or meant in it.
 *
 * @param {string} text
 * @param {string} who
 * @param {SiteNames} siteNames
 * @return {?Signed} null if this is not certain
 */
function signedBy( text, who, siteNames ) {
	const signed = signatureIn( text );
	if ( !signed ) {
		return null;
	}
	const named = signed.links.map( ( target ) => namedBy( target, who, siteNames ) );
	const words = text.replace( /\[\[[^[\]]*\]\]/g, ' ' );
	if ( named.includes( 'other' ) || !named.includes( 'own' ) || /[0-9]/.test( shown( signed.before ) ) ) {
		return null;
	}
	if ( mayMeanAnother( shown( text ) ) || ( !signed.timed && hasWords( words ) ) ) {
		return null;
	}
	return signed;
}

/**
 * How a line is made, if it is one person's alone.
 *
 * @param {string} line without its end
 * @param {string} who
 * @param {SiteNames} siteNames
 * @return {?{kind: Kind, struck: boolean, timed: boolean}} null if this is not certain
 */
function ownKind( line, who, siteNames ) {
	const item = itemOf( line );
	if ( !item ) {
		return null;
	}
	const call = templateOf( item.body );
	if ( call ) {
		const names = call.parts.map( ( part ) => part.name );
		const signature = call.parts.filter( ( part ) => part.name === 'signature' )[ 0 ];
		const others = call.parts.filter( ( part ) => part !== signature );
		const strange = others.some( ( part ) => ODD.test( part.value ) || NAMING.includes( part.name ) ||
			( part.value.match( /\[\[[^[\]|]*/g ) || [] ).some( ( link ) => namedBy( link.slice( 2 ), who, siteNames ) !== 'nobody' ) );
		if ( !OWN_TEMPLATE.test( call.name ) || !signature || strange || names.some( ( name, i ) => names.indexOf( name ) < i ) ) {
			return null;
		}
		const inside = signedBy( signature.value, who, siteNames );
		const clean = inside && !hasWords( inside.before ) && !hasWords( inside.rest );
		return clean ? { kind: 'template', struck: item.struck, timed: true } : null;
	}
	const signed = signedBy( item.body, who, siteNames );
	if ( !signed ) {
		return null;
	}
	const kind = hasWords( signed.before ) || signed.rest.includes( '[[' ) ? 'other' : 'plain';
	return { kind: kind, struck: item.struck, timed: signed.timed };
}

/** A line that parts a list: a term, or words in bold. */
const LABEL = /^\s*(?:;|'''[^']*'''[\s:：]*$)/;
/** Tags that hide, quote or cross out lines between them. */
const AROUND = /<(\/?)(?:s|del|strike|blockquote|q|cite|includeonly|ref|math|gallery|nowiki|pre|source|syntaxhighlight|poem|templatedata|inputbox)(?:\s[^<>]*)?>/gi;

/**
 * For each line: whether it is in a template, a table, or a tag that may give it another meaning.
 *
 * @param {string[]} lines
 * @return {boolean[]}
 */
function enclosedLines( lines ) {
	let braces = 0, tables = 0, tags = 0;
	return lines.map( ( line ) => {
		const before = [ braces, tables, tags ];
		( line.match( /\{\{|\}\}/g ) || [] ).forEach( ( found ) => {
			braces = Math.max( 0, braces + ( found === '{{' ? 1 : -1 ) );
		} );
		( line.match( AROUND ) || [] ).forEach( ( found ) => {
			tags = Math.max( 0, tags + ( found[ 1 ] === '/' ? -1 : found.endsWith( '/>' ) ? 0 : 1 ) );
		} );
		if ( /^[ \t:]*\{\|/.test( line ) ) {
			tables++;
		} else if ( /^[ \t]*\|\}/.test( line ) ) {
			tables = Math.max( 0, tables - 1 );
		}
		return before.some( ( depth ) => depth > 0 ) || braces > before[ 0 ] || tags > before[ 2 ];
	} );
}

/**
 * A person's own lines in a section, and those that may be theirs.
 *
 * Certain is a line in which the person alone is named, with a time, or without any words; also if it is crossed out. Lines in
 * comments and in the bot's regions do not count, nor answers below other people's lines.
 *
 * @param {string} section
 * @param {string} who the user's name, as the wiki shows it
 * @param {SiteNames} siteNames
 * @return {OwnLines}
 */
function ownLines( section, who, siteNames ) {
	const lines = section.split( '\n' ).map( ( line ) => line.replace( /\r$/, '' ) );
	const hidden = hiddenLines( lines ), enclosed = enclosedLines( lines.map( ( line, i ) => hidden[ i ] ? '' : line ) );
	const unclosed = lines.length - hiddenLines( lines.concat( '' ) ).reverse().indexOf( false ) + 1; // these may be shown
	/** @type {OwnLines} */
	const found = { lines: [], unsure: [] };
	let people = ''; // the marker of the item above, if it names somebody
	let listed = false, labelled = false; // whether there was an item, and after it a label, which may mean other people
	lines.forEach( ( line, i ) => {
		const isAnswer = /^[#*:;]*[:;]/.test( line );
		if ( hidden[ i ] && i < unclosed ) {
			return;
		}
		if ( !isAnswer ) {
			people = /\[\[|\{\{/.test( line ) ? line.replace( /[^#*][^]*$/, '' ) : '';
		}
		listed = listed || /^[#*]/.test( line );
		labelled = /^=/.test( line ) ? false : labelled || ( listed && LABEL.test( line ) );
		if ( !mayName( line, who ) || ( isAnswer && people && line.startsWith( people ) ) ) {
			return;
		}
		const made = enclosed[ i ] || hidden[ i ] || labelled ? null : ownKind( line, who, siteNames );
		const next = lines[ i + 1 ] || '';
		if ( made && ( made.timed || /^(?:[#*=]|[ \t]*$|[ \t]*<\/|\[\[[^[\]|]+:[^[\]]*\]\]|<!--)/.test( next ) ) ) {
			found.lines.push( { first: i, last: i, struck: made.struck, kind: made.kind, text: line } );
		} else {
			found.unsure.push( i );
		}
	} );
	return found;
}

module.exports = { OWN_TEMPLATE, hasWords, itemOf, ownLines, signatureIn, templateOf };
