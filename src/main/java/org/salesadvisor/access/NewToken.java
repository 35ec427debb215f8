package org.salesadvisor.access;

/**
 * A token at the one moment when it can be told.
 *
 * @param secret the token itself
 */
public record NewToken(Token token, String secret) {

  /** Without the secret, so that no log gets it. */
  @Override
  public String toString() {
    return token.toString();
  }
}
