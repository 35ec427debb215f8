package org.salesadvisor.account.profile;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.util.ByteArrayBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Map;
import org.salesadvisor.errors.Faults;
import org.salesadvisor.errors.InvalidInputException;

/** Profiles as JSON. Thread-safe. */
public final class ProfileJson {

  /** Deeper than any profile is; a deeper document is an attack. */
  private static final int DEEPEST = 32;

  private static final int LONGEST_STRING = 100_000;

  private static final JsonFactory JSON =
      JsonFactory.builder()
          // names that callers invent must not stay in the memory of the process
          .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(DEEPEST)
                  .maxStringLength(LONGEST_STRING)
                  .build())
          .build();

  private ProfileJson() {}

  /**
   * Reads one profile.
   *
   * @param json UTF-8
   * @param now moments after it are refused
   * @throws InvalidInputException naming every fault
   */
  public static Profile read(byte[] json, Instant now) {
    Faults faults = new Faults();
    ProfileDocument document = null;
    Utf8.check(json, faults);
    try (JsonParser parser = JSON.createParser(json)) {
      document = document(parser, now, faults);
    } catch (JsonProcessingException broken) {
      faults.addMalformed("", MalformedJson.told(broken));
    } catch (IOException impossible) {
      throw new UncheckedIOException("memory does not fail to be read", impossible);
    }
    faults.throwIfAny();
    return document.profile();
  }

  private static ProfileDocument document(JsonParser parser, Instant now, Faults faults)
      throws IOException {
    if (parser.nextToken() == null) {
      faults.add("", ProfileMessage.NO_CONTENT.with());
      return null;
    }
    Object[] values = ProfileDocument.SHAPE.readValues(parser, "", faults);
    if (parser.nextToken() != null) {
      faults.add("", ProfileMessage.MORE_THAN_PROFILE.with());
    }
    if (values == null) {
      return null;
    }
    ProfileDocument.checkHistory(values, now, faults);
    return ProfileDocument.SHAPE.complete(values, "", faults);
  }

  /** What a profile may hold, as JSON Schema: told by the records that hold it. */
  public static Map<String, Object> schema() {
    return ProfileDocument.SHAPE.schema();
  }

  /** The same bytes for equal profiles: fields in their order, unknown ones left out. */
  public static byte[] canonical(Profile profile) {
    try (ByteArrayBuilder bytes = new ByteArrayBuilder(512);
        JsonGenerator json = JSON.createGenerator(bytes, JsonEncoding.UTF8)) {
      ProfileDocument.SHAPE.write(json, ProfileDocument.of(profile));
      json.flush();
      return bytes.toByteArray();
    } catch (IOException impossible) {
      throw new UncheckedIOException("memory does not fail to be written", impossible);
    }
  }
}
