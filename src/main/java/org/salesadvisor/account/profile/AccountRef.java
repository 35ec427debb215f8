package org.salesadvisor.account.profile;

import java.util.Objects;
import org.salesadvisor.records.Required;

/**
 * Who is advised on.
 *
 * @param id the reference of the caller, 1 to 200 characters
 * @param name for people; may be null
 */
public record AccountRef(@Required String id, String name) {

  public AccountRef {
    Objects.requireNonNull(id, "id");
  }
}
