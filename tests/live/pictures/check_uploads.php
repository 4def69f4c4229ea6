<?php
/** Says of each file what MediaWiki's check of uploads says: "name: ok", or its error. Run by maintenance/run.php. */
class CheckUploads extends Maintenance {
	public function execute() {
		$GLOBALS['wgFileExtensions'][] = 'svg';
		foreach ( $this->parameters->getArgs() as $file ) {
			$copy = tempnam( sys_get_temp_dir(), 'upload' );
			copy( $file, $copy );
			$upload = new class extends UploadBase {
				public function initializeFromRequest( &$request ) {
				}

				public function check( string $name, string $path ) {
					$this->initializePathInfo( $name, $path, filesize( $path ), true );
					return $this->verifyUpload();
				}
			};
			$found = $upload->check( basename( $file ), $copy );
			$says = $found['status'] === UploadBase::OK ? 'ok' : json_encode( $found );
			$this->output( basename( $file ) . ": $says\n" );
		}
	}
}
$maintClass = CheckUploads::class;
