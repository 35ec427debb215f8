package org.salesadvisor.engine;

/** Rules that could derive more different facts than anybody can look through. */
public final class TooManyFactsException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  TooManyFactsException(int most) {
    super("the rules could derive more than " + most + " different facts");
  }
}
