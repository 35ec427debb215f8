package org.salesadvisor.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A page of a list.
 *
 * @param items those that were asked for
 * @param next what the next page is asked for with, as {@code after}; null on the last page
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Page<T>(
    List<T> items,
    @Schema(description = "`after` of the next page; absent on the last") String next) {

  /**
   * @param found one more than fits, when there is a next page
   */
  public static <T> Page<T> of(List<T> found, int limit, Function<T, UUID> id) {
    boolean isLast = found.size() <= limit;
    return isLast
        ? new Page<>(found, null)
        : new Page<>(
            List.copyOf(found.subList(0, limit)), id.apply(found.get(limit - 1)).toString());
  }
}
