package org.salesadvisor.grammar;

/**
 * A name or a text with its place.
 *
 * @param text without quotes
 */
public record Word(String text, Place place) {

  @Override
  public String toString() {
    return text;
  }
}
