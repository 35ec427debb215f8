package org.salesadvisor.web;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;

/** Puts into the OpenAPI document what every call may answer to those who may not make it. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class AccessFilter implements OASFilter {

  private static final Map<String, String> REFUSALS =
      Map.of("401", "Unknown", "403", "Forbidden", "429", "TooMany");

  @Override
  public void filterOpenAPI(OpenAPI openApi) {
    openApi.getPaths().getPathItems().values().stream()
        .flatMap(path -> path.getOperations().values().stream())
        .forEach(AccessFilter::add);
  }

  private static void add(Operation operation) {
    REFUSALS.forEach(
        (status, name) -> {
          if (!operation.getResponses().hasAPIResponse(status)) {
            operation
                .getResponses()
                .addAPIResponse(status, OASFactory.createAPIResponse().ref(name));
          }
        });
  }
}
