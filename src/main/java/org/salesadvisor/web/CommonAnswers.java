package org.salesadvisor.web;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/**
 * Puts into the OpenAPI document how calls of a kind are refused: those with parameters, with a
 * body, with a content, for a thing by its id. A resource says only what is its own, and what it
 * says itself stays.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class CommonAnswers implements OASFilter {

  /** Streams have neither a length nor a limit. */
  private static final Set<String> WHOLE =
      Set.of(MediaType.APPLICATION_JSON, MediaType.MULTIPART_FORM_DATA, "application/zip");

  @Override
  public void filterOpenAPI(OpenAPI openApi) {
    openApi.getPaths().getPathItems().values().stream()
        .flatMap(path -> path.getOperations().values().stream())
        .forEach(CommonAnswers::add);
  }

  private static void add(Operation operation) {
    // whose token it is stands in the database
    answer(operation, "503", "Unavailable");
    if (hasContent(operation)) {
      answer(operation, "406", "NotAcceptable");
    }
    body(operation);
    parameters(operation);
  }

  private static void body(Operation operation) {
    Set<String> types = types(operation);
    if (types.contains(MediaType.APPLICATION_JSON)) {
      answer(operation, "415", "NoJson");
      answer(operation, "422", "Invalid");
    }
    if (types.contains(MediaType.MULTIPART_FORM_DATA)) {
      answer(operation, "413", "FilesTooLarge");
      answer(operation, "415", "NoForm");
    }
    if (types.contains(MediaType.APPLICATION_JSON)
        || types.contains(MediaType.MULTIPART_FORM_DATA)) {
      answer(operation, "400", "Malformed");
    }
    if (types.stream().anyMatch(WHOLE::contains)) {
      answer(operation, "411", "LengthRequired");
      answer(operation, "413", "TooLarge");
    }
  }

  private static void parameters(Operation operation) {
    for (Parameter parameter : given(operation)) {
      switch (parameter.getIn()) {
        case PATH -> {
          answer(operation, "400", "WrongParameter");
          answer(operation, "404", "NotFound");
        }
        case QUERY -> answer(operation, "400", "WrongParameter");
        case HEADER -> {
          if (parameter.getName().equals(CommonParameters.KEY)) {
            answer(operation, "409", "KeyReused");
          }
        }
        default -> {
          // no call reads a cookie
        }
      }
    }
  }

  private static List<Parameter> given(Operation operation) {
    return operation.getParameters() == null ? List.of() : operation.getParameters();
  }

  private static Set<String> types(Operation operation) {
    return operation.getRequestBody() == null || operation.getRequestBody().getContent() == null
        ? Set.of()
        : operation.getRequestBody().getContent().getMediaTypes().keySet();
  }

  private static boolean hasContent(Operation operation) {
    return operation.getResponses().getAPIResponses().entrySet().stream()
        .filter(answer -> answer.getKey().startsWith("2"))
        .map(Map.Entry::getValue)
        .anyMatch(answer -> answer.getRef() != null || hasContent(answer));
  }

  private static boolean hasContent(APIResponse answer) {
    return answer.getContent() != null && !answer.getContent().getMediaTypes().isEmpty();
  }

  private static void answer(Operation operation, String status, String name) {
    APIResponse own = operation.getResponses().getAPIResponse(status);
    if (own == null || isMadeUp(own)) {
      APIResponse answer = OASFactory.createAPIResponse().ref(name);
      operation.getResponses().addAPIResponse(status, answer);
    }
  }

  /** What stands in the document of every call with a body, unless somebody says otherwise. */
  private static boolean isMadeUp(APIResponse answer) {
    return answer.getRef() == null && "Bad Request".equals(answer.getDescription());
  }
}
