<?php
// The sandbox's wiki. Copied into its state folder at every start; what differs from one sandbox
// to the next stands in settings.json beside the copy. Meaning of each setting:
// https://www.mediawiki.org/wiki/Manual:Configuration_settings
if ( !defined( 'MEDIAWIKI' ) ) {
	exit;
}

$sandbox = json_decode( file_get_contents( __DIR__ . '/settings.json' ), true );
$sandboxIsNew = version_compare( MW_VERSION, '1.41', '>=' );

// -- Where it is --------------------------------------------------------------
$wgSitename = 'Sandbox';
$wgMetaNamespace = 'Project';
$wgServer = 'http://127.0.0.1:' . $sandbox['port'];
$wgScriptPath = '';
$wgResourceBasePath = '';
$wgArticlePath = '/wiki/$1'; // router.php serves it
$wgUsePathInfo = true;
$wgLanguageCode = 'en';
$wgLocaltimezone = 'UTC';
$wgSecretKey = $sandbox['secret'];
$wgShowExceptionDetails = true;
$wgNamespacesWithSubpages[NS_MAIN] = true; // as on Meta-Wiki

// -- What it keeps ------------------------------------------------------------
$wgDBtype = 'sqlite';
$wgDBname = 'wiki';
$wgSQLiteDataDir = __DIR__ . '/data';
$wgCacheDirectory = __DIR__ . '/cache';
$wgUploadDirectory = __DIR__ . '/images';
$wgEnableUploads = false;
$wgFileCacheDirectory = __DIR__ . '/cache';

// Caches and jobs have files of their own, as the installer would do it: SQLite lets one process
// write a file at a time, and an edit should not wait for a cache. None waits for the disk: losing
// power costs a sandbox at most.
$sandboxFile = static fn ( $name ) => [
	'type' => 'sqlite',
	'dbname' => $name,
	'tablePrefix' => '',
	'variables' => [ 'synchronous' => 'OFF' ],
	'dbDirectory' => $wgSQLiteDataDir,
	'trxMode' => 'IMMEDIATE',
	// The server's workers keep their connections: to open a database takes longer than to ask it something.
	'flags' => PHP_SAPI === 'cli-server' ? DBO_PERSISTENT : 0,
];
$wgObjectCaches[CACHE_DB] = [
	'class' => SqlBagOStuff::class,
	'loggroup' => 'SQLBagOStuff',
	'server' => $sandboxFile( 'wikicache' ),
];
$wgJobTypeConf['default'] = [
	'class' => JobQueueDB::class,
	'claimTTL' => 3600,
	'server' => $sandboxFile( 'wiki_jobqueue' ),
];
$wgDBservers = [ [ 'load' => 1 ] + $sandboxFile( $wgDBname ) ];
if ( PHP_SAPI === 'cli-server' ) {
	// A request that ends in the midst of a transaction (out of time, out of memory) leaves none to the next one, and
	// no lock to others. This comes after MediaWiki's own functions of this kind.
	$sandboxRollBack = static function () use ( $wgSQLiteDataDir ) {
		foreach ( [ 'wiki', 'wikicache', 'wiki_jobqueue' ] as $name ) {
			$kept = [ PDO::ATTR_PERSISTENT => true, PDO::ATTR_ERRMODE => PDO::ERRMODE_SILENT ];
			( new PDO( "sqlite:$wgSQLiteDataDir/$name.sqlite", null, null, $kept ) )->exec( 'ROLLBACK' );
		}
	};
	register_shutdown_function( static fn () => register_shutdown_function( $sandboxRollBack ) );
}
$wgLocalisationCacheConf['store'] = 'array'; // PHP files in the cache folder: opcache holds them

// APCu lives in the server's workers and is lost when the server stops; people stay logged in.
$wgMainCacheType = PHP_SAPI === 'cli-server' && function_exists( 'apcu_enabled' ) && apcu_enabled()
	? CACHE_ACCEL : CACHE_DB;
$wgSessionCacheType = CACHE_DB;
$wgJobRunRate = 1;

// -- Nobody but this machine --------------------------------------------------
$wgEnableEmail = false;
$wgPingback = false;
$wgUseInstantCommons = false;
$wgHTTPConnectTimeout = 1;
$wgAllowExternalImages = false;

// -- Many people at one address, all within a minute --------------------------
$wgRateLimits = [];
$wgAccountCreationThrottle = [];
$wgTempAccountCreationThrottle = [];
$wgTempAccountNameAcquisitionThrottle = [];
$wgPasswordAttemptThrottle = [];
// Passwords here are long and random, so a costly hash would only cost a tenth of a second each time.
$wgPasswordConfig['pbkdf2']['cost'] = '1000';
$wgSessionPbkdf2Iterations = 1; // nor does what a login keeps for a moment: it stays on this machine
if ( $sandboxIsNew ) {
	$wgAutoCreateTempUser['enabled'] = true;
}

// -- What Meta-Wiki has too, where this code tree brings it ---------------------
$wgExtensionDirectory = $sandbox['extensions'];
$wgExtensionAssetsPath = '/' . basename( $sandbox['extensions'] );
$sandboxLoad = [
	'AbuseFilter', 'CategoryTree', 'Cite', 'Echo', 'Gadgets', 'InputBox', 'Linter', 'ParserFunctions',
	'Renameuser', 'SpamBlacklist', 'TemplateData', 'TemplateStyles', 'TitleBlacklist', 'VisualEditor', 'DiscussionTools',
];
foreach ( $sandboxLoad as $sandboxName ) {
	if ( is_file( "$wgExtensionDirectory/$sandboxName/extension.json" ) ) {
		wfLoadExtension( $sandboxName );
	}
}
foreach ( [ 'Vector', 'MinervaNeue', 'MonoBook', 'Timeless' ] as $sandboxName ) {
	if ( is_file( "$wgStyleDirectory/$sandboxName/skin.json" ) ) {
		wfLoadSkin( $sandboxName );
	}
}
$wgDefaultSkin = 'vector-2022';
$wgVectorNightMode['logged_out'] = true; // dark colours for readers too, as Wikimedia's wikis offer them

// Local pages only: the extensions' own defaults fetch Meta-Wiki's lists.
$wgBlacklistSettings = [ 'spam' => [ 'files' => [] ], 'email' => [ 'files' => [] ] ];
$wgTitleBlacklistSources = [ [ 'type' => 'localpage', 'src' => 'MediaWiki:Titleblacklist' ] ];
$wgGroupPermissions['sysop']['abusefilter-modify'] = true;
$wgGroupPermissions['sysop']['abusefilter-modify-restricted'] = true;
$wgGroupPermissions['sysop']['tboverride'] = true;
$wgGroupPermissions['sysop']['deleterevision'] = true; // as administrators of Wikimedia's wikis have it
$wgGroupPermissions['sysop']['deletelogentry'] = true;
$wgEchoUseJobQueue = false;
// Lint is looked for when Parsoid shows a page, not at each save: it took as long as all else of the save.
$wgLinterParseOnDerivedDataUpdate = false;

// -- What this machine gives to it (WIKICONBOT_EXTENSIONS) ---------------------
$wgGroupPermissions['user']['mwoauthproposeconsumer'] = true; // with Extension:OAuth, as on Meta-Wiki
$wgGroupPermissions['user']['mwoauthupdateownconsumer'] = true;
$wgGroupPermissions['sysop']['mwoauthmanageconsumer'] = true;
$wgGroupPermissions['sysop']['globalblock'] = true; // with Extension:GlobalBlocking
$wgVirtualDomainsMapping['virtual-globalblocking'] = [ 'db' => false ];
$sandboxMore = $sandbox['more'] ?? [];
$sandboxFolder = array_shift( $sandboxMore );
foreach ( $sandboxMore as $sandboxName ) {
	wfLoadExtension( $sandboxName, "$sandboxFolder/$sandboxName/extension.json" );
}
if ( $sandboxFolder !== null && is_file( "$sandboxFolder/settings.php" ) ) {
	require "$sandboxFolder/settings.php";
}
