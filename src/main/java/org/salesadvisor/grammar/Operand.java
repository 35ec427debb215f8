package org.salesadvisor.grammar;

import java.util.List;
import java.util.stream.Collectors;

/** A value in a comparison or in a fact that is inserted. Its words are those of the file. */
public sealed interface Operand {

  Place place();

  /** A field, perhaps of a field: {@code value.amount}. {@code this} is the fact itself. */
  record Path(List<Word> parts) implements Operand {

    public Path {
      parts = List.copyOf(parts);
    }

    @Override
    public Place place() {
      return parts.get(0).place();
    }

    @Override
    public String toString() {
      return parts.stream().map(Word::text).collect(Collectors.joining("."));
    }
  }

  /** {@code norm.largeOrderUnits}; the word is the name behind the point. */
  record Norm(Place place, Word name) implements Operand {
    @Override
    public String toString() {
      return "norm." + name.text();
    }
  }

  /** {@code Standardisation.CUSTOM}. */
  record Constant(Word type, Word name) implements Operand {
    @Override
    public Place place() {
      return type.place();
    }

    @Override
    public String toString() {
      return type.text() + "." + name.text();
    }
  }

  /** {@code $level}. */
  record Variable(Word name) implements Operand {
    @Override
    public Place place() {
      return name.place();
    }

    @Override
    public String toString() {
      return name.text();
    }
  }

  /** A number without sign, in decimal digits. */
  record Number(Place place, String digits) implements Operand {
    @Override
    public String toString() {
      return digits;
    }
  }

  /** A text, without its quotes. */
  record Text(Word word) implements Operand {
    @Override
    public Place place() {
      return word.place();
    }

    @Override
    public String toString() {
      return "\"" + word.text() + "\"";
    }
  }

  /** {@code true} or {@code false}. */
  record Truth(Place place, boolean value) implements Operand {
    @Override
    public String toString() {
      return String.valueOf(value);
    }
  }

  /** {@code null}: unknown. */
  record Unknown(Place place) implements Operand {
    @Override
    public String toString() {
      return "null";
    }
  }
}
