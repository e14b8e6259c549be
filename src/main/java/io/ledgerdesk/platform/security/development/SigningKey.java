package io.ledgerdesk.platform.security.development;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

/** A key on the curve P-256, and what is signed with it: ES256 of RFC 7518, section 3.4. */
public final class SigningKey {
    private static final String ALGORITHM = "ES256";
    private static final int COORDINATE = 32;
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final Base64.Encoder URL = Base64.getUrlEncoder().withoutPadding();

    private final KeyPair pair;
    private final String id;

    private SigningKey(KeyPair pair) throws GeneralSecurityException {
        this.pair = pair;
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(pair.getPublic().getEncoded());
        this.id = URL.encodeToString(Arrays.copyOf(hash, COORDINATE / 2));
    }

    /** A new one. */
    public static SigningKey generate() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return new SigningKey(generator.generateKeyPair());
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    /**
     * What {@link #text} has written.
     *
     * @throws IllegalArgumentException if it is no such text
     */
    static SigningKey parse(String text) {
        String[] parts = text.strip().split("\\s+", -1);
        if (parts.length != 2) {
            throw new IllegalArgumentException("not a pair of keys");
        }
        try {
            KeyFactory keys = KeyFactory.getInstance("EC");
            return new SigningKey(
                    new KeyPair(
                            keys.generatePublic(new X509EncodedKeySpec(decode(parts[0]))),
                            keys.generatePrivate(new PKCS8EncodedKeySpec(decode(parts[1])))));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("not a pair of keys", e);
        }
    }

    /** Both halves, to be kept. */
    String text() {
        Base64.Encoder encoder = Base64.getEncoder();
        return encoder.encodeToString(pair.getPublic().getEncoded())
                + "\n"
                + encoder.encodeToString(pair.getPrivate().getEncoded())
                + "\n";
    }

    private static byte[] decode(String part) {
        return Base64.getDecoder().decode(part);
    }

    /** The public half as a JSON Web Key: RFC 7517. */
    Map<String, Object> publicJwk() {
        ECPublicKey key = (ECPublicKey) pair.getPublic();
        Map<String, Object> jwk = new LinkedHashMap<>();
        jwk.put("kty", "EC");
        jwk.put("crv", "P-256");
        jwk.put("use", "sig");
        jwk.put("alg", ALGORITHM);
        jwk.put("kid", id);
        jwk.put("x", coordinate(key.getW().getAffineX()));
        jwk.put("y", coordinate(key.getW().getAffineY()));
        return jwk;
    }

    private static String coordinate(BigInteger value) {
        byte[] digits = value.toByteArray();
        byte[] fixed = new byte[COORDINATE];
        int taken = Math.min(digits.length, COORDINATE);
        System.arraycopy(digits, digits.length - taken, fixed, COORDINATE - taken, taken);
        return URL.encodeToString(fixed);
    }

    /** A signed JWT in compact form. */
    public String sign(Map<String, ?> claims) {
        String signed =
                part(Map.of("typ", "JWT", "alg", ALGORITHM, "kid", id)) + "." + part(claims);
        try {
            Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
            signature.initSign(pair.getPrivate());
            signature.update(signed.getBytes(StandardCharsets.US_ASCII));
            return signed + "." + URL.encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String part(Map<String, ?> json) {
        try {
            return URL.encodeToString(MAPPER.writeValueAsBytes(json));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
