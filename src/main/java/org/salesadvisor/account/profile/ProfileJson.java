package org.salesadvisor.account.profile;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.ByteArrayBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Map;
import org.salesadvisor.errors.InvalidInputException;
import org.salesadvisor.records.StrictJson;

/** Profiles as JSON. Thread-safe. */
public final class ProfileJson {

  private static final StrictJson<ProfileDocument> READER =
      new StrictJson<>(
          ProfileDocument.SHAPE,
          ProfileMessage.NO_CONTENT.with(),
          ProfileMessage.MORE_THAN_PROFILE.with());

  private ProfileJson() {}

  /**
   * Reads one profile.
   *
   * @param json UTF-8
   * @param now moments after it are refused
   * @throws InvalidInputException naming every fault
   */
  public static Profile read(byte[] json, Instant now) {
    return READER
        .read(json, (values, faults) -> ProfileDocument.check(values, now, faults))
        .profile();
  }

  /** What a profile may hold, as JSON Schema: told by the records that hold it. */
  public static Map<String, Object> schema() {
    return ProfileDocument.SHAPE.schema();
  }

  /** The same bytes for equal profiles: fields in their order, unknown ones left out. */
  public static byte[] canonical(Profile profile) {
    try (ByteArrayBuilder bytes = new ByteArrayBuilder(512);
        JsonGenerator json = StrictJson.JSON.createGenerator(bytes, JsonEncoding.UTF8)) {
      ProfileDocument.SHAPE.write(json, ProfileDocument.of(profile));
      json.flush();
      return bytes.toByteArray();
    } catch (IOException impossible) {
      throw new UncheckedIOException("memory does not fail to be written", impossible);
    }
  }
}
