<?php
/** Prints a new private key and a certificate for 127.0.0.1 that nobody has signed, for a day, as PEM in JSON. */

$key     = openssl_pkey_new( array( 'curve_name' => 'prime256v1', 'private_key_type' => OPENSSL_KEYTYPE_EC ) );
$request = openssl_csr_new( array( 'commonName' => '127.0.0.1' ), $key );
$signed  = openssl_csr_sign( $request, null, $key, 1 );
openssl_pkey_export( $key, $pem );
openssl_x509_export( $signed, $certificate );
echo json_encode( array( 'key' => $pem, 'cert' => $certificate ) );
