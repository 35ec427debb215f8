package org.salesadvisor.grammar;

/**
 * The smallest part of a rule file that means something.
 *
 * @param text as it stands there; of a text without its quotes
 * @param end the offset behind it
 * @param firstOnLine whether only spaces stand before it on its line
 */
record Token(Kind kind, String text, Place place, int end, boolean firstOnLine) {

  enum Kind {
    WORD,
    VARIABLE,
    NUMBER,
    TEXT,
    SYMBOL,
    /** Behind the last. */
    END
  }

  /** The word or symbol that it is; empty for all else. */
  String sign() {
    return kind == Kind.WORD || kind == Kind.SYMBOL ? text : "";
  }

  boolean isWord(String word) {
    return kind == Kind.WORD && text.equals(word);
  }

  boolean isSymbol(String symbol) {
    return kind == Kind.SYMBOL && text.equals(symbol);
  }

  Word word() {
    return new Word(text, place);
  }
}
