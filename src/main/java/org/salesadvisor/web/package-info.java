/**
 * What every web resource shares: problem details for errors, the language of the caller, limits.
 * Knows errors and languages and nothing of advice.
 */
@OpenAPIDefinition(
    info =
        @Info(
            title = "Sales Advisor",
            version = "1",
            description =
                "Explained advice on the B2B sales process. Names are camelCase, constants"
                    + " UPPER_SNAKE, moments ISO 8601 with offset, shares 0..1. Every refusal is a"
                    + " problem by RFC 9457 with a permanent `code`; its words, like those of the"
                    + " advice, are Dutch or English by Accept-Language. Roles: viewer reads, manager"
                    + " asks advice too, consultant publishes rules too, admin gives and takes access"
                    + " too."),
    security = @SecurityRequirement(name = "token"),
    components =
        @Components(
            securitySchemes =
                @SecurityScheme(
                    securitySchemeName = "token",
                    type = SecuritySchemeType.HTTP,
                    scheme = "bearer",
                    description = "A token that an admin made, or one of the identity provider"),
            responses = {
              @APIResponse(
                  name = "Malformed",
                  description = "The body is no JSON in UTF-8, or a parameter is wrong",
                  content =
                      @Content(
                          mediaType = Problem.MEDIA_TYPE,
                          schema = @Schema(implementation = Problem.class))),
              @APIResponse(
                  name = "WrongParameter",
                  description = "A parameter is wrong",
                  content =
                      @Content(
                          mediaType = Problem.MEDIA_TYPE,
                          schema = @Schema(implementation = Problem.class))),
              @APIResponse(
                  name = "Unknown",
                  description =
                      "No token came, or one that is not accepted; WWW-Authenticate says how to show one",
                  content =
                      @Content(
                          mediaType = Problem.MEDIA_TYPE,
                          schema = @Schema(implementation = Problem.class))),
              @APIResponse(
                  name = "Forbidden",
                  description =
                      "The token is accepted and its role may not do this; `detail` names the role",
                  content =
                      @Content(
                          mediaType = Problem.MEDIA_TYPE,
                          schema = @Schema(implementation = Problem.class))),
              @APIResponse(
                  name = "TooMany",
                  description = "The caller asked more often than a token may",
                  headers =
                      @Header(
                          name = "Retry-After",
                          description = "Seconds to wait",
                          schema = @Schema(implementation = Integer.class)),
                  content =
                      @Content(
                          mediaType = Problem.MEDIA_TYPE,
                          schema = @Schema(implementation = Problem.class))),
              @APIResponse(
                  name = "NotFound",
                  description = "There is none with this id or digest",
                  content =
                      @Content(
                          mediaType = Problem.MEDIA_TYPE,
                          schema = @Schema(implementation = Problem.class))),
              @APIResponse(
                  name = "NotAcceptable",
                  description = "Only application/json is given",
                  content =
                      @Content(
                          mediaType = Problem.MEDIA_TYPE,
                          schema = @Schema(implementation = Problem.class))),
              @APIResponse(
                  name = "KeyReused",
                  description = "The Idempotency-Key came with another body before",
                  content =
                      @Content(
                          mediaType = Problem.MEDIA_TYPE,
                          schema = @Schema(implementation = Problem.class))),
              @APIResponse(
                  name = "Conflict",
                  description = "It does not go together with what there is; `detail` says why",
                  content =
                      @Content(
                          mediaType = Problem.MEDIA_TYPE,
                          schema = @Schema(implementation = Problem.class))),
              @APIResponse(
                  name = "LengthRequired",
                  description = "The body came in pieces without Content-Length",
                  content =
                      @Content(
                          mediaType = Problem.MEDIA_TYPE,
                          schema = @Schema(implementation = Problem.class))),
              @APIResponse(
                  name = "TooLarge",
                  description = "The body is larger than 1 MiB",
                  content =
                      @Content(
                          mediaType = Problem.MEDIA_TYPE,
                          schema = @Schema(implementation = Problem.class))),
              @APIResponse(
                  name = "JobBegun",
                  description = "It runs; the result of the job says what came of it",
                  headers =
                      @Header(
                          name = "Location",
                          description = "Where to ask how far it is",
                          schema = @Schema(type = SchemaType.STRING)),
                  content =
                      @Content(mediaType = "application/json", schema = @Schema(ref = "Job"))),
              @APIResponse(
                  name = "FilesTooLarge",
                  description =
                      "The files are larger than 1 GiB together, or the mapping than 256 KiB",
                  content =
                      @Content(
                          mediaType = Problem.MEDIA_TYPE,
                          schema = @Schema(implementation = Problem.class))),
              @APIResponse(
                  name = "NoForm",
                  description = "The Content-Type is not multipart/form-data",
                  content =
                      @Content(
                          mediaType = Problem.MEDIA_TYPE,
                          schema = @Schema(implementation = Problem.class))),
              @APIResponse(
                  name = "NoJson",
                  description = "The Content-Type is not application/json",
                  content =
                      @Content(
                          mediaType = Problem.MEDIA_TYPE,
                          schema = @Schema(implementation = Problem.class))),
              @APIResponse(
                  name = "NoZip",
                  description = "The Content-Type is not application/zip",
                  content =
                      @Content(
                          mediaType = Problem.MEDIA_TYPE,
                          schema = @Schema(implementation = Problem.class))),
              @APIResponse(
                  name = "Overtaken",
                  description =
                      "Another version is active than If-Match names; `active` says which, by whom"
                          + " and why",
                  content =
                      @Content(
                          mediaType = Problem.MEDIA_TYPE,
                          schema = @Schema(implementation = Problem.class))),
              @APIResponse(
                  name = "Refused",
                  description = "The rule set is not clean; `report` names everything",
                  content =
                      @Content(
                          mediaType = Problem.MEDIA_TYPE,
                          schema = @Schema(implementation = Problem.class))),
              @APIResponse(
                  name = "IfMatchRequired",
                  description = "The header If-Match is missing",
                  content =
                      @Content(
                          mediaType = Problem.MEDIA_TYPE,
                          schema = @Schema(implementation = Problem.class))),
              @APIResponse(
                  name = "Invalid",
                  description = "The body has faults; `errors` names all of them",
                  content =
                      @Content(
                          mediaType = Problem.MEDIA_TYPE,
                          schema = @Schema(implementation = Problem.class))),
              @APIResponse(
                  name = "Unavailable",
                  description = "The database does not answer within two seconds; try again",
                  headers =
                      @Header(
                          name = "Retry-After",
                          description = "Seconds to wait",
                          schema = @Schema(implementation = Integer.class)),
                  content =
                      @Content(
                          mediaType = Problem.MEDIA_TYPE,
                          schema = @Schema(implementation = Problem.class)))
            }))
package org.salesadvisor.web;

import org.eclipse.microprofile.openapi.annotations.Components;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
