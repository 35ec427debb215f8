package org.salesadvisor.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.smallrye.jwt.build.Jwt;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPublicKey;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * An identity provider as small as OpenID Connect allows: it says where its key is and signs
 * tokens. It is injected where a test asks for it.
 */
public class Provider implements QuarkusTestResourceLifecycleManager {

  static final String KEY_ID = "of-the-provider";

  private final KeyPair keys = newKeys();
  private HttpServer server;
  private String address;

  static KeyPair newKeys() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      return generator.generateKeyPair();
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  @Override
  public Map<String, String> start() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    address = "http://127.0.0.1:" + server.getAddress().getPort();
    server.createContext("/.well-known/openid-configuration", call -> answer(call, discovery()));
    server.createContext("/keys", call -> answer(call, keys()));
    server.start();
    Map<String, String> settings = new HashMap<>();
    settings.put("quarkus.oidc.auth-server-url", address);
    settings.put("quarkus.oidc.tenant-enabled", "true");
    settings.put(
        "quarkus.oidc.credentials.secret", "secret-of-this-client-in-this-test-0123456789");
    settings.put("quarkus.oidc.roles.role-claim-path", "sales/roles");
    settings.put("advisor.oidc.roles.admin", "sales-admin,sales-root");
    return settings;
  }

  private static void answer(HttpExchange call, String json) throws IOException {
    byte[] bytes = json.getBytes(UTF_8);
    call.getResponseHeaders().add("Content-Type", "application/json");
    call.sendResponseHeaders(200, bytes.length);
    call.getResponseBody().write(bytes);
    call.close();
  }

  private String discovery() {
    return """
        {"issuer": "%1$s", "jwks_uri": "%1$s/keys", "authorization_endpoint": "%1$s/log-in",
         "token_endpoint": "%1$s/token", "subject_types_supported": ["public"],
         "response_types_supported": ["code"], "id_token_signing_alg_values_supported": ["RS256"]}
        """
        .formatted(address);
  }

  private String keys() {
    RSAPublicKey key = (RSAPublicKey) keys.getPublic();
    return """
        {"keys": [{"kty": "RSA", "use": "sig", "alg": "RS256", "kid": "%s", "n": "%s", "e": "%s"}]}
        """
        .formatted(KEY_ID, base64(key.getModulus()), base64(key.getPublicExponent()));
  }

  private static String base64(BigInteger number) {
    byte[] bytes = number.toByteArray();
    int sign = bytes[0] == 0 ? 1 : 0;
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(java.util.Arrays.copyOfRange(bytes, sign, bytes.length));
  }

  String address() {
    return address;
  }

  KeyPair keyPair() {
    return keys;
  }

  /** A token of somebody with these roles, signed and good for five minutes. */
  String token(String subject, String... roles) {
    return claims(subject, roles).jws().keyId(KEY_ID).sign(keys.getPrivate());
  }

  /** What such a token says. */
  io.smallrye.jwt.build.JwtClaimsBuilder claims(String subject, String... roles) {
    return Jwt.issuer(address)
        .subject(subject)
        .audience("sales-advisor")
        .expiresIn(300)
        .claim("preferred_username", "name-of-" + subject)
        .claim("sales", Map.of("roles", List.of(roles)));
  }

  @Override
  public void inject(TestInjector injector) {
    injector.injectIntoFields(this, new TestInjector.MatchesType(Provider.class));
  }

  @Override
  public void stop() {
    if (server != null) {
      server.stop(0);
    }
  }
}
