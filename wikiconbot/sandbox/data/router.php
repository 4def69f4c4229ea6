<?php
// For `php -S`: pages stand under /wiki/ as on Wikimedia's wikis, whatever signs a title has.
// PHP's own rule would look for a file of that name as soon as the title has a dot in it.
$path = parse_url( $_SERVER['REQUEST_URI'], PHP_URL_PATH );
$script = '/index.php';
if ( $path === '/load.php' && isset( $_GET['version'] ) ) {
	// Scripts and styles of one version never change. They are kept, as the caches of Wikimedia's wikis keep them.
	$kept = __DIR__ . '/cache/load-' . sha1( $_SERVER['REQUEST_URI'] ) . '.json';
	if ( is_file( $kept ) ) {
		[ $headers, $body ] = json_decode( file_get_contents( $kept ) );
		array_map( 'header', $headers );
		echo $body;
		return true;
	}
	ob_start( static function ( $body ) use ( $kept ) {
		// MediaWiki says so itself: an answer of another version, or with an error, is for five minutes.
		if ( http_response_code() === 200 && preg_grep( '/^Cache-Control: public.*max-age=\d{7}/i', headers_list() ) ) {
			$whole = json_encode( [ headers_list(), $body ] );
			$new = $kept . getmypid();
			if ( $whole !== false && file_put_contents( $new, $whole ) === strlen( $whole ) ) {
				rename( $new, $kept );
			}
		}
		return $body;
	} );
	$script = $path;
} elseif ( $path !== '/' && !str_starts_with( (string)$path, '/wiki/' ) ) {
	return false; // api.php, rest.php, the skins' files: as they are
}
foreach ( [ 'SCRIPT_NAME', 'PHP_SELF' ] as $name ) {
	$_SERVER[$name] = $script;
}
$_SERVER['SCRIPT_FILENAME'] = $_SERVER['DOCUMENT_ROOT'] . $script;
unset( $_SERVER['PATH_INFO'] );
chdir( $_SERVER['DOCUMENT_ROOT'] );
require $_SERVER['DOCUMENT_ROOT'] . $script;
