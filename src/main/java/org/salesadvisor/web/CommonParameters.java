package org.salesadvisor.web;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/**
 * Says in the OpenAPI document what parameters are that mean the same in every call. What a
 * resource says of its own stays.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class CommonParameters implements OASFilter {

  static final String KEY = "Idempotency-Key";

  private static final int LONGEST_KEY = 200;
  private static final int MOST_PER_PAGE = 100;
  private static final int USUAL_PAGE = 20;

  @Override
  public Parameter filterParameter(Parameter parameter) {
    if (parameter.getDescription() != null || parameter.getName() == null) {
      return parameter;
    }
    switch (parameter.getName()) {
      case "Accept-Language" ->
          parameter.setDescription("nl or en for the texts, en when left out; codes stay");
      case KEY -> {
        parameter.setDescription(
            "The same key and request get the stored answer, another gets 409");
        parameter.setSchema(text().minLength(1).maxLength(LONGEST_KEY));
      }
      case "id" -> parameter.setSchema(text().format("uuid"));
      case "limit" -> page(parameter);
      default -> {
        // its own
      }
    }
    return parameter;
  }

  /** Unless the call has a page of its own size. */
  private static void page(Parameter parameter) {
    if (parameter.getSchema().getMaximum() == null) {
      parameter.setSchema(
          OASFactory.createSchema()
              .type(List.of(Schema.SchemaType.INTEGER))
              .minimum(BigDecimal.ONE)
              .maximum(BigDecimal.valueOf(MOST_PER_PAGE))
              .defaultValue(USUAL_PAGE));
    }
  }

  private static Schema text() {
    return OASFactory.createSchema().type(List.of(Schema.SchemaType.STRING));
  }
}
