/**
 * The dialog in which people sign up, change their sign-up, and withdraw. It is loaded at the first click.
 *
 * It reads the page, says how things are, and asks what the event wants to know. What it saves is one plain line of the list,
 * as people write it by hand. The components are MediaWiki's own: https://doc.wikimedia.org/codex/latest/
 */
const Vue = require( 'vue' ), codex = require( '@wikimedia/codex' ), page = require( 'ext.gadget.$gadget-page' );
const lines = page.lines, say = page.say;

/**
 * @typedef {import('ext.gadget.$gadget-page').EventData} EventData
 * @typedef {import('./gadget-lines.js').Ask} Ask
 * @typedef {import('./gadget-lines.js').LineAnswers} LineAnswers
 * @typedef {import('./gadget-save.js').Change} Change
 * @typedef {import('./gadget-save.js').Page} Page
 * @typedef {import('./gadget-save.js').Saved} Saved
 * @typedef {{value: number, isInside: boolean, label: string}} List
 */
/**
 * What the dialog shows, and what people wrote in it.
 *
 * @typedef {Object} State
 * @property {string} what 'sign-up', 'change' or 'withdraw'
 * @property {string} state 'loading', 'form', 'failed', 'logged-out', 'temporary', 'already', 'perhaps' or 'captcha'
 * @property {HTMLAnchorElement|null} link
 * @property {string} region
 * @property {EventData|null} event
 * @property {List[]} lists
 * @property {number|null} list The `value` of the list that is chosen
 * @property {boolean} hasTemplate
 * @property {{community: string, role: string, attendance: string}} answers
 * @property {{name: string, answer: string}[]} questions
 * @property {string} comment
 * @property {boolean} watch
 * @property {LineAnswers|null} said What the line said when the form was filled
 * @property {string} line
 * @property {{type: string, text: string}[]} news
 * @property {string} problem
 * @property {string} problemType
 * @property {boolean} isBusy
 * @property {boolean} isSure
 * @property {boolean} isOut
 */

/** The entry shows this text after the page was loaded again. */
const SAID = 'wikiconbot-said';
/** @type {Object<string, string>} */
const SUMMARIES = { 'sign-up': 'signup-button', change: 'summary-gadget-change', withdraw: 'summary-gadget-withdraw' };
/** @type {Object<string, string>} */
const SAVED = { 'sign-up': 'gadget-signed', change: 'gadget-changed', withdraw: 'gadget-withdrawn' };
/** @type {Object<string, string>} */
const TITLES = { 'sign-up': 'signup-button', change: 'gadget-title-change', withdraw: 'gadget-title-withdraw' };
/** @type {Object<string, string>} */
const STOPS = { 'no-list': 'gadget-no-list', 'not-found': 'gadget-not-found', 'not-plain': 'gadget-not-plain', perhaps: 'gadget-not-plain' };

/**
 * @param {string} text Wikitext of a line
 * @return {string} What people read there, roughly; it is only shown as text
 */
function readable( text ) {
	/** @type {Object<string, string>} */
	const entities = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: ' ' };
	const answers = ( /** @type {string} */ call ) => call.slice( 2, -2 ).split( '|' ).slice( 1 )
		.map( ( part ) => part.replace( /^[^=]*=/, '' ).trim() ).filter( ( part ) => part ).reverse().join( ' · ' );
	return text.replace( /^[#*:;\s]+/, '' ).replace( /<[^<>]*>/g, '' )
		.replace( /\[\[(?:[^[\]|]*\|)?([^[\]|]*)\]\]/g, '$1' )
		.replace( /\{\{[^{}]*\}\}/g, answers )
		.replace( /'{2,}/g, '' )
		.replace( /&(?:#(\d{1,7})|(\w{2,6}));/g, ( all, code, name ) => code && Number( code ) < 0x110000 ?
			String.fromCodePoint( Number( code ) ) : entities[ name ] || all )
		.trim();
}

/**
 * @param {string} deadline A date, or a time in UTC, as the bot writes it
 * @return {string} In the language of the texts
 */
function day( deadline ) {
	const date = new Date( deadline ), isTime = deadline.includes( 'T' );
	/** @type {Intl.DateTimeFormatOptions} */
	const parts = { year: 'numeric', month: 'long', day: 'numeric', timeZone: 'UTC' };
	if ( isNaN( date.getTime() ) ) { // no date
		return deadline;
	}
	try {
		return date.toLocaleString( page.textsLanguage(), isTime ?
			Object.assign( { hour: '2-digit', minute: '2-digit', timeZoneName: 'short' }, parts ) : parts );
	} catch ( error ) { // a language that the browser does not know
		return deadline;
	}
}

/**
 * @param {number} count
 * @return {string} In the digits of the texts' language
 */
function digits( count ) {
	return String( page.textsLanguage() === mw.config.get( 'wgUserLanguage' ) ? mw.language.convertNumber( count ) : count );
}

/**
 * The lists that people can choose from: those of the event below the heading of the section with the button.
 *
 * @param {string} text
 * @param {string} region
 * @return {{event: EventData|null, lists: List[]}} The event, and its lists with the number and the heading of each
 */
function listsOf( text, region ) {
	const section = lines.sectionOf( text, region ), events = page.eventsOnPage();
	const isInside = ( /** @type {{start: number, end: number}|null} */ range ) => Boolean( range && section && range.start >= section.start && range.end <= section.end );
	const found = events.map( ( event ) => ( { event: event, lists: lines.rosters( text, event )
		.map( ( range, i ) => ( { value: i, isInside: isInside( range ), label: event.rosters[ i ].heading || say( 'signup-button' ) } ) )
		.filter( ( list ) => list.isInside ) } ) );
	return found.find( ( one ) => one.lists.length ) ||
		{ event: events.length === 1 ? events[ 0 ] : null, lists: [] };
}

/**
 * @param {EventData|null} event
 * @param {string} now The wiki's time
 * @return {boolean} Whether the time in which people sign up is over
 */
function isClosed( event, now ) {
	return Boolean( event && event.closes && Date.parse( now ) > Date.parse( event.closes ) );
}

/**
 * @param {EventData|null} event
 * @return {{type: string, text: string}[]} What is to know before signing up
 */
function newsOf( event ) {
	const news = [];
	if ( event && event.deadline ) {
		news.push( { type: 'notice', text: say( 'gadget-deadline', { deadline: day( event.deadline ) } ) } );
	}
	if ( event && event.capacity && typeof event.free === 'number' ) {
		const values = { free: digits( event.free ), capacity: digits( event.capacity ), place: digits( ( event.waiting || 0 ) + 1 ) };
		news.push( event.free > 0 ? { type: 'notice', text: say( 'gadget-free', values ) } :
			{ type: 'warning', text: say( 'gadget-full', values ) } );
	}
	return news;
}

/**
 * What a person changed in the form. The rest of the line stays as it is, also where somebody changed it meanwhile.
 *
 * @param {Ask} ask What the form says
 * @param {LineAnswers} said What the line said when the form was filled
 * @param {string} text The page as it is now
 * @return {Ask}
 */
function changesOf( ask, said, text ) {
	/** @type {Change} */
	const tried = lines.signUp( text, ask );
	const now = lines.answersOf( tried.line || '' );
	/** @type {function(Object<string, string|undefined>, Object<string, string|undefined>): Object<string, string>} */
	const differing = ( values, before ) => {
		const found = Object.create( null ); // a question may have the name of what every object has
		Object.keys( values ).filter( ( name ) => values[ name ] !== ( Object.keys( before ).includes( name ) ? before[ name ] : '' ) )
			.forEach( ( name ) => {
				found[ name ] = values[ name ];
			} );
		return found;
	};
	return Object.assign( {}, ask, {
		answers: differing( ask.answers || {}, said.answers ),
		own: differing( ask.own || {}, said.own ),
		comment: now && ask.comment === said.comment ? now.comment : ask.comment
	} );
}

/**
 * @return {State} The dialog as it is before it is opened for a link
 */
function empty() {
	return {
		what: 'sign-up', state: 'loading', link: null, region: '', event: null, lists: [], list: null, hasTemplate: false,
		answers: { community: '', role: '', attendance: '' }, questions: [], comment: '', watch: false,
		said: null, line: '', news: [], problem: '', problemType: 'error', isBusy: false, isSure: false, isOut: false
	};
}

const Root = Vue.defineComponent( {
	components: {
		CdxButton: codex.CdxButton, CdxCheckbox: codex.CdxCheckbox, CdxDialog: codex.CdxDialog, CdxField: codex.CdxField,
		CdxMessage: codex.CdxMessage, CdxRadio: codex.CdxRadio, CdxTextInput: codex.CdxTextInput
	},
	data: () => Object.assign( { isOpen: false, ways: /** @type {{value: string, label: string}[]} */ ( [] ) }, empty() ),
	computed: {
		/** @return {string} */
		title() {
			return say( TITLES[ this.what ] );
		},
		/** @return {boolean} */
		hasForm() {
			return this.state === 'form' && this.what !== 'withdraw';
		},
		/** @return {string[]} */
		suggestions() {
			return this.event && Array.isArray( this.event.communities ) ? this.event.communities : [];
		},
		/** @return {{label: string, actionType: string}|null} */
		primary() {
			/** @type {Object<string, string>} */
			const keys = { 'sign-up': 'signup-button', change: 'gadget-save', withdraw: 'gadget-withdraw' };
			if ( this.state !== 'form' && this.state !== 'perhaps' ) {
				return null;
			}
			return {
				label: say( this.isBusy ? 'gadget-saving' : this.state === 'perhaps' ? 'gadget-sign-anyway' : keys[ this.what ] ),
				actionType: this.what === 'withdraw' ? 'destructive' : 'progressive'
			};
		},
		/** @return {{label: string}} */
		secondary() {
			return { label: say( this.primary ? 'gadget-cancel' : 'gadget-close' ) };
		},
		/** @return {Object<string, string>} */
		login() {
			const back = { returnto: mw.config.get( 'wgPageName' ) };
			return { login: mw.util.getUrl( 'Special:UserLogin', back ), 'create-account': mw.util.getUrl( 'Special:CreateAccount', back ) };
		}
	},
	methods: {
		say: say,
		readable: readable,

		/**
		 * Opens the dialog and reads the page.
		 *
		 * @param {{link: HTMLAnchorElement, region: string, what: string}} about
		 * @return {PromiseLike<void>}
		 */
		start( about ) {
			Object.assign( this, empty(), { link: about.link, region: about.region, what: about.what, isOpen: true } );
			/** @type {Object<string, string>} */
			const ways = { '': 'gadget-no-answer', onsite: 'signup-onsite', online: 'signup-online' };
			this.ways = Object.keys( ways ).map( ( way ) => ( { value: way, label: say( ways[ way ] ) } ) );
			if ( !mw.config.get( 'wgUserName' ) || mw.config.get( 'wgUserIsTemp' ) ) {
				this.state = mw.config.get( 'wgUserName' ) ? 'temporary' : 'logged-out';
				this.focus();
				return Promise.resolve();
			}
			return page.saving.read( mw.config.get( 'wgPageName' ), [ page.template ] ).then(
				( read ) => this.look( read ),
				( error ) => this.fail( say( 'gadget-failed', { reason: error.message } ) )
			).then( () => this.focus() );
		},

		/**
		 * Chooses what to show for the page as it is.
		 *
		 * @param {Page} read
		 */
		look( read ) {
			if ( read.user.anon || !read.user.id ) {
				this.state = 'logged-out'; // the session ended meanwhile
				return;
			}
			if ( read.text === null || read.refusals.length ) {
				this.fail( read.text === null ? say( 'gadget-no-list' ) :
					say( 'gadget-no-right', { reason: page.saving.reasonOf( { errors: read.refusals } ) } ) );
				return;
			}
			const found = listsOf( read.text, this.region );
			this.event = found.event;
			this.lists = found.lists;
			this.list = found.lists.length ? found.lists[ 0 ].value : null;
			this.hasTemplate = read.exists[ page.template ];
			this.watch = read.watched || Number( mw.user.options.get( 'watchdefault' ) ) === 1;
			this.setQuestions( Object.create( null ) );
			this.choose( read.text, read.now );
		},

		/**
		 * @param {string} text The page
		 * @param {string} now
		 */
		choose( text, now ) {
			/** @type {Change} */
			const tried = lines.signUp( text, this.ask() );
			const event = this.event;
			if ( tried.stop === 'no-list' ) {
				this.fail( say( 'gadget-no-list' ) );
			} else if ( this.what === 'sign-up' ) {
				this.line = tried.line || '';
				this.news = newsOf( event );
				this.state = tried.stop || 'form';
				if ( this.state !== 'already' && event && isClosed( event, now ) ) {
					this.fail( say( 'gadget-closed', { deadline: day( event.deadline || event.closes || '' ) } ), 'warning' );
				}
			} else if ( tried.stop !== 'already' ) {
				this.fail( say( tried.stop === 'perhaps' ? 'gadget-not-plain' : 'gadget-not-found' ) );
			} else {
				this.line = tried.line || '';
				this.fill();
			}
		},

		/** Fills the form with what the person's line says. */
		fill() {
			const said = lines.answersOf( this.line );
			if ( this.what === 'change' ) {
				if ( !said ) {
					this.fail( say( 'gadget-not-plain' ) );
					return;
				}
				Object.assign( this.answers, said.answers );
				this.comment = said.comment;
				this.said = said;
				this.hasTemplate = this.hasTemplate || said.kind === 'template';
				this.setQuestions( said.own );
			}
			this.state = 'form';
		},

		/**
		 * @param {Object<string, string>} own Answers that are there
		 */
		setQuestions( own ) {
			const names = this.hasTemplate && this.event && Array.isArray( this.event.questions ) ? this.event.questions : [];
			this.questions = names.concat( Object.keys( own ) ).filter( ( name, i, all ) => all.indexOf( name ) === i )
				.map( ( name ) => ( { name: name, answer: Object.prototype.hasOwnProperty.call( own, name ) ? own[ name ] : '' } ) );
		},

		/**
		 * @return {Ask} What the functions on lines need to know
		 */
		ask() {
			const own = Object.create( null ); // a question may have the name of what every object has
			this.questions.forEach( ( question ) => {
				own[ question.name ] = question.answer;
			} );
			return {
				region: this.region,
				roster: this.list,
				events: this.event ? [ this.event ] : [],
				who: /** @type {string} */ ( mw.config.get( 'wgUserName' ) ),
				siteNames: page.siteNames(),
				template: this.hasTemplate ? page.template : null,
				answers: Object.assign( {}, this.answers ),
				own: own,
				comment: this.comment,
				sure: this.isSure
			};
		},

		/**
		 * From "You are on the list already" to the form, or to withdrawing.
		 *
		 * @param {string} what
		 */
		go( what ) {
			this.what = what;
			this.problem = '';
			this.fill();
			this.focus();
		},

		/** What the button at the end of the form does; Enter does it too. */
		send() {
			if ( this.isBusy || !this.primary ) {
				return;
			}
			if ( this.state === 'perhaps' && !this.isSure ) {
				this.isSure = true;
				this.state = 'form';
				this.focus();
				return;
			}
			const ask = this.ask(), said = /** @type {LineAnswers} */ ( this.said );
			/** @type {Object<string, function(string): Change>} */
			const changes = {
				'sign-up': ( text ) => lines.signUp( text, ask ),
				change: ( text ) => lines.change( text, changesOf( ask, said, text ) ),
				withdraw: ( text ) => lines.withdraw( text, ask )
			};
			const change = changes[ this.what ];
			this.isBusy = true;
			this.isOut = false;
			this.problem = '';
			this.problemType = 'error';
			page.saving.save( {
				title: mw.config.get( 'wgPageName' ),
				summary: page.summary( SUMMARIES[ this.what ] ),
				watch: this.watch,
				change: change,
				landed: ( text ) => {
					const again = change( text );
					return again.stop === 'already' || again.text === text;
				}
			} ).then( ( saved ) => this.done( saved ), ( error ) => this.done( { result: 'refused', reason: String( error ) } ) );
		},

		/**
		 * @param {Saved} saved
		 */
		done( saved ) {
			/** @type {Object<string, string>} */
			const problems = { conflict: 'gadget-conflict', unchanged: 'gadget-nothing-changed', 'no-reply': 'gadget-no-reply' };
			this.isBusy = false;
			if ( saved.result === 'saved' ) {
				this.reload();
			} else if ( saved.result === 'logged-out' ) { // what is in the form stays, for after the login in another tab
				this.isOut = true;
				this.problem = say( 'gadget-logged-out' );
			} else if ( saved.result === 'captcha' ) {
				const ask = this.ask();
				this.state = 'captcha';
				this.line = this.what === 'sign-up' ? lines.signupLine( ask.template || null, ask.answers, ask.own, ask.comment ) : '';
			} else if ( saved.result === 'stopped' ) {
				this.stopped( saved );
			} else if ( saved.result === 'warned' ) {
				this.problem = say( 'gadget-warned' ) + '\n' + saved.reason;
			} else {
				this.problem = problems[ saved.result ] ? say( problems[ saved.result ] ) :
					say( 'gadget-failed', { reason: saved.reason || saved.result } );
			}
			if ( this.state !== 'form' ) {
				this.focus(); // the button that was pressed is gone
			}
			this.showProblem();
		},

		/**
		 * The page is not any more what it was when the dialog read it.
		 *
		 * @param {Saved} saved
		 */
		stopped( saved ) {
			if ( saved.stop === 'already' && this.what === 'withdraw' ) {
				this.reload(); // it is crossed out
			} else if ( this.what === 'sign-up' && ( saved.stop === 'already' || saved.stop === 'perhaps' ) ) {
				this.line = saved.line || '';
				this.state = saved.stop;
				this.isSure = false;
			} else {
				this.fail( say( STOPS[ saved.stop || '' ] || 'gadget-not-found' ) );
			}
		},

		/** Shows the page as it is now, at its list, and there what happened. */
		reload() {
			const heads = Array.from( document.querySelectorAll( '#mw-content-text h2, #mw-content-text h3, #mw-content-text h4' ) );
			const above = heads.filter( ( head ) => this.link && page.isBefore( head, this.link ) ).pop();
			const named = above && ( above.id ? above : above.querySelector( '[id]' ) );
			this.isBusy = true;
			try {
				// eslint-disable-next-line mediawiki/no-storage
				sessionStorage.setItem( SAID, say( SAVED[ this.what ] ) );
			} catch ( error ) { // the browser keeps nothing: the list says it
			}
			if ( named ) {
				history.replaceState( null, '', '#' + named.id );
			}
			location.reload();
		},

		/**
		 * @param {string} problem
		 * @param {string} [type]
		 */
		fail( problem, type ) {
			this.state = 'failed';
			this.news = [];
			this.problem = problem;
			this.problemType = type || 'error';
		},

		/** On a phone the form is higher than the screen, and the words are below it. */
		showProblem() {
			Vue.nextTick( () => {
				const shown = document.querySelector( '.wikiconbot-dialog .wikiconbot-problem' );
				if ( shown ) {
					shown.scrollIntoView( { block: 'center' } );
				}
			} );
		},

		/** To the first field, where nothing covers the half of the screen then; without one, to a choice, or to the button that changes nothing. */
		focus() {
			Vue.nextTick( () => {
				const first = [ 'form input:not( [type=checkbox] )', '.wikiconbot-choice > *', '.cdx-dialog__footer__default-action' ]
					.map( ( one ) => /** @type {HTMLElement|null} */ ( document.querySelector( '.wikiconbot-dialog ' + one ) ) ).find( ( one ) => one );
				if ( first && !window.matchMedia( '(pointer: coarse)' ).matches ) {
					first.focus();
				}
			} );
		}
	},
	template: `<cdx-dialog v-model:open="isOpen" class="wikiconbot-dialog" :title="title" :use-close-button="true"
			:close-button-label="say( 'gadget-close' )" :primary-action="primary" :default-action="secondary"
			@primary="send" @default="isOpen = false">
		<p v-if="state === 'loading'" role="status">{{ say( 'gadget-loading' ) }}</p>
		<template v-if="state === 'logged-out' || state === 'temporary'">
			<p>{{ say( 'gadget-' + state ) }}</p>
			<p class="wikiconbot-choice">
				<a v-for="( href, key ) in login" :key="key" class="wikiconbot-button" :href="href">{{ say( 'gadget-' + key ) }}</a>
			</p>
		</template>
		<template v-if="state === 'already' || state === 'perhaps'">
			<p>{{ say( state === 'already' ? 'gadget-signed-already' : 'gadget-perhaps-already' ) }}</p>
			<p class="wikiconbot-line" dir="auto">{{ readable( line ) }}</p>
			<p v-if="state === 'already'" class="wikiconbot-choice">
				<cdx-button @click="go( 'change' )">{{ say( 'gadget-change' ) }}</cdx-button>
				<cdx-button action="destructive" @click="go( 'withdraw' )">{{ say( 'gadget-withdraw' ) }}</cdx-button>
			</p>
		</template>
		<template v-if="state === 'captcha'">
			<p>{{ say( 'gadget-captcha' ) }}</p>
			<p v-if="line" class="wikiconbot-line" dir="ltr">{{ line }}</p>
		</template>
		<form v-if="state === 'form'" @submit.prevent="send">
			<template v-if="what === 'withdraw'">
				<p class="wikiconbot-line" dir="auto">{{ readable( line ) }}</p>
				<p>{{ say( 'gadget-withdraw-how' ) }}</p>
			</template>
			<ul v-if="what === 'sign-up' && news.length" class="wikiconbot-news">
				<li v-for="one in news" :key="one.text" :class="'wikiconbot-' + one.type">{{ one.text }}</li>
			</ul>
			<template v-if="hasForm">
				<cdx-field v-if="what === 'sign-up' && lists.length > 1" :is-fieldset="true">
					<template #label>{{ say( 'gadget-list' ) }}</template>
					<cdx-radio v-for="one in lists" :key="one.value" v-model="list" name="wikiconbot-list" :input-value="one.value"><bdi>{{ one.label }}</bdi></cdx-radio>
				</cdx-field>
				<template v-if="hasTemplate">
					<cdx-field :is-fieldset="true">
						<template #label>{{ say( 'signup-attendance' ) }}</template>
						<cdx-radio v-for="way in ways" :key="way.value" v-model="answers.attendance" name="wikiconbot-attendance" :inline="true" :input-value="way.value">{{ way.label }}</cdx-radio>
					</cdx-field>
					<cdx-field :optional-flag="say( 'gadget-optional' )">
						<template #label>{{ say( 'table-community' ) }}</template>
						<cdx-text-input v-model="answers.community" dir="auto" autocomplete="off" :list="suggestions.length ? 'wikiconbot-communities' : null"></cdx-text-input>
						<datalist v-if="suggestions.length" id="wikiconbot-communities"><option v-for="one in suggestions" :key="one" :value="one"></option></datalist>
					</cdx-field>
					<cdx-field :optional-flag="say( 'gadget-optional' )">
						<template #label>{{ say( 'table-role' ) }}</template>
						<cdx-text-input v-model="answers.role" dir="auto" autocomplete="off"></cdx-text-input>
					</cdx-field>
					<cdx-field v-for="question in questions" :key="question.name" :optional-flag="say( 'gadget-optional' )">
						<template #label><bdi>{{ question.name }}</bdi></template>
						<cdx-text-input v-model="question.answer" dir="auto" autocomplete="off"></cdx-text-input>
					</cdx-field>
				</template>
				<cdx-field :optional-flag="say( 'gadget-optional' )">
					<template #label>{{ say( 'table-comment' ) }}</template>
					<cdx-text-input v-model="comment" dir="auto" autocomplete="off"></cdx-text-input>
				</cdx-field>
				<cdx-checkbox v-model="watch">{{ say( 'gadget-watch' ) }}</cdx-checkbox>
			</template>
			<button type="submit" hidden tabindex="-1"></button>
		</form>
		<cdx-message v-if="problem" class="wikiconbot-problem" :type="problemType">{{ problem }}</cdx-message>
		<p v-if="isOut" class="wikiconbot-choice"><a class="wikiconbot-button" target="_blank" :href="login.login">{{ say( 'gadget-login' ) }}</a></p>
		<p v-if="link && ( state === 'failed' || state === 'captcha' || problem )"><a :href="link.href">{{ say( 'gadget-by-hand' ) }}</a></p>
		<template v-if="hasForm" #footer-text>{{ say( 'gadget-public' ) }}</template>
	</cdx-dialog>`
} );

/** @type {InstanceType<typeof Root>|null} */
let dialog = null;

/**
 * A button can stand on a page that shows another page, or a part of it: the list is on the page that the link opens. After a
 * move, the link has the old title until the bot's next run.
 *
 * @param {HTMLAnchorElement} link
 * @return {PromiseLike<boolean>} Whether the link opens this page
 */
function isOfThisPage( link ) {
	const title = new URL( link.href ).searchParams.get( 'title' );
	const isHere = ( /** @type {string} */ one ) => one.replace( / /g, '_' ) === mw.config.get( 'wgPageName' );
	if ( !title || isHere( title ) ) {
		return Promise.resolve( true );
	}
	return page.saving.newApi().get( { action: 'query', titles: title, redirects: 1 } ).then( ( data ) => {
		const found = data.query.pages[ 0 ];
		return Boolean( found.missing ) || isHere( found.title );
	}, () => false );
}

/**
 * Opens the dialog.
 *
 * @param {{link: HTMLAnchorElement, region: string, what: string}} about The link of the page, the name of its region in the
 *  wikitext, and 'sign-up', 'change' or 'withdraw'
 * @return {Promise<void>} Resolved when the dialog shows how things are; rejected for a link to another page's list
 */
function open( about ) {
	return Promise.all( [ isOfThisPage( about.link ), page.loadTexts() ] ).then( ( loaded ) => {
		if ( !loaded[ 0 ] ) {
			throw new Error( 'another page' ); // the link is followed
		}
		dialog = dialog || /** @type {InstanceType<typeof Root>} */ (
			Vue.createMwApp( Root ).mount( document.body.appendChild( document.createElement( 'div' ) ) ) );
		return dialog.start( about );
	} );
}

module.exports = { open: open };
