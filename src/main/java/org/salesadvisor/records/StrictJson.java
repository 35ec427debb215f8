package org.salesadvisor.records;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.salesadvisor.errors.Faults;
import org.salesadvisor.errors.InvalidInputException;
import org.salesadvisor.errors.Pointer;
import org.salesadvisor.language.Message;

/**
 * Reads one record from a JSON document. Thread-safe.
 *
 * @param <T> the type of record
 * @param shape what may be sent
 * @param noContent what is said of nothing
 * @param more what is said when something follows
 */
public record StrictJson<T>(RecordShape<T> shape, Message noContent, Message more) {

  /** Deeper than anything that is sent; a deeper document is an attack. */
  private static final int DEEPEST = 32;

  private static final int LONGEST_STRING = 100_000;

  /** Parses and writes without keeping the names that callers invent. */
  public static final JsonFactory JSON =
      JsonFactory.builder()
          .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(DEEPEST)
                  .maxStringLength(LONGEST_STRING)
                  .build())
          .build();

  /** Looks across the values that were read, whatever else is wrong with them. */
  public interface Check {

    /**
     * @param values of the fields in their order, null where one is absent or had faults
     */
    void check(Object[] values, Faults faults);
  }

  /**
   * Reads.
   *
   * @param json UTF-8
   * @throws InvalidInputException naming every fault
   */
  public T read(byte[] json, Check check) {
    Faults faults = new Faults();
    T read = null;
    Utf8.check(json, faults);
    try (JsonParser parser = JSON.createParser(json)) {
      read = read(parser, check, faults);
    } catch (JsonProcessingException broken) {
      faults.addMalformed("", MalformedJson.told(broken));
    } catch (IOException impossible) {
      throw new UncheckedIOException("memory does not fail to be read", impossible);
    }
    faults.throwIfAny();
    return read;
  }

  private T read(JsonParser parser, Check check, Faults faults) throws IOException {
    if (parser.nextToken() == null) {
      faults.add("", noContent);
      return null;
    }
    Object[] values = shape.readValues(parser, Pointer.WHOLE, faults);
    if (parser.nextToken() != null) {
      faults.add("", more);
    }
    if (values == null) {
      return null;
    }
    check.check(values, faults);
    return shape.complete(values, Pointer.WHOLE, faults);
  }
}
